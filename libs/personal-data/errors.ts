import { OfficeError } from '#libs/kernel';

/**
 * What opening a sealed value answers when its person was erased or its case disposed of: there is a `SubjectErased` or a `CaseDisposed` event that
 * says so. A key that is missing without one is `KeyUnavailable`; a value that its key does not open is `CorruptSealedValue`.
 */
export const ERASED = Symbol('erased');
export type Erased = typeof ERASED;

/** The key is not there, and no event says that it was destroyed: the key table or the master key is at fault. */
export class KeyUnavailable extends Error {
  override readonly name = 'KeyUnavailable';
  readonly code = 'key-unavailable';

  constructor(
    readonly keyId: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`the data key ${keyId} is unavailable: ${reason}`, options);
  }
}

/** The key is there and does not open the value: it was changed, or stands in a place where it was not sealed. */
export class CorruptSealedValue extends Error {
  override readonly name = 'CorruptSealedValue';
  readonly code = 'corrupt-sealed-value';

  constructor(
    readonly keyId: string,
    readonly where: string,
  ) {
    super(`a value sealed under the key ${keyId} is corrupt: ${where}`);
  }
}

/** The master key is missing, malformed or another one than that of this database. The message tells the operator what to do. */
export class MasterKeyProblem extends Error {
  override readonly name = 'MasterKeyProblem';
  readonly code = 'master-key';
}

/** Nothing personal may be written about an erased person: 409 over HTTP. */
export const subjectErased = (subject: string) => new OfficeError('rule', 'subject-erased', { subject });

/** Nor about a case that was disposed of. */
export const caseDisposed = (caseId: string) => new OfficeError('rule', 'case-disposed', { caseId });
