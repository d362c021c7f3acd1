import type { Json } from '#libs/kernel';
import { CorruptSealedValue, ERASED, KeyUnavailable, subjectErased, type Erased } from './errors.js';
import { fileKeyVersion, openFileBytes, sealFileBytes } from './files.js';
import { openValue, sealValue, type FieldBinding, type SealedValue } from './sealing.js';

/** A data key, or why it cannot be had. */
export type DataKey = { readonly key: Buffer } | { readonly problem: string };

/** What is known of a subject's keys. */
export interface SubjectEntry {
  /** By version. */
  readonly keys: ReadonlyMap<number, DataKey>;
  /** The version to seal under; undefined where none may be used (yet). */
  readonly current: number | undefined;
  readonly fenced: boolean;
  /** A `SubjectErased` event says so. */
  readonly erased: boolean;
}

/** The keys of some subjects, loaded: sealing and opening need no further waiting. Meant for one batch, not to be kept. */
export class SubjectKeys {
  constructor(private readonly entries: ReadonlyMap<string, SubjectEntry>) {}

  /** @throws OfficeError subject-erased; KeyUnavailable */
  seal(subject: string, value: Json, binding: FieldBinding): SealedValue {
    const { key, version } = this.currentKey(subject);
    return sealValue(key, subject, version, binding, value);
  }

  /**
   * The value, or `ERASED`.
   * @throws KeyUnavailable, CorruptSealedValue
   */
  open(sealed: SealedValue, binding: FieldBinding): Json | Erased {
    if (!isWellFormed(sealed))
      throw new CorruptSealedValue('unknown', `field ${binding.field} of event ${binding.eventId}`);
    const key = this.key(sealed.s, sealed.k);
    return key === ERASED ? ERASED : openValue(key, sealed, binding);
  }

  /** @throws OfficeError subject-erased, file-too-large; KeyUnavailable */
  sealFile(subject: string, fileId: string, plain: Buffer): Buffer {
    const { key, version } = this.currentKey(subject);
    return sealFileBytes(key, subject, version, fileId, plain);
  }

  /** @throws KeyUnavailable, CorruptSealedValue */
  openFile(subject: string, fileId: string, sealed: Buffer): Buffer | Erased {
    const version = fileKeyVersion(sealed, subject, fileId);
    const key = this.key(subject, version);
    return key === ERASED ? ERASED : openFileBytes(key, subject, version, fileId, sealed);
  }

  private currentKey(subject: string): { key: Buffer; version: number } {
    const entry = this.entries.get(subject);
    if (entry?.fenced || entry?.erased) throw subjectErased(subject);
    if (entry?.current === undefined) throw new KeyUnavailable(subject, 'there is none to seal under');
    return { key: usable(subject, entry.keys.get(entry.current)), version: entry.current };
  }

  private key(subject: string, version: number): Buffer | Erased {
    const entry = this.entries.get(subject);
    return entry?.erased ? ERASED : usable(subject, entry?.keys.get(version));
  }
}

function usable(subject: string, found: DataKey | undefined): Buffer {
  if (found && 'key' in found) return found.key;
  throw new KeyUnavailable(
    subject,
    found?.problem ?? 'its row is missing, and no event says that the person was erased',
  );
}

export const isWellFormed = (sealed: SealedValue): boolean =>
  sealed.$enc === 1 &&
  typeof sealed.s === 'string' &&
  Number.isSafeInteger(sealed.k) &&
  typeof sealed.n === 'string' &&
  typeof sealed.c === 'string';
