import type { Json, KeyScope } from '#libs/kernel';
import { caseDisposed, CorruptSealedValue, ERASED, KeyUnavailable, subjectErased, type Erased } from './errors.js';
import { fileKeyVersion, openFileBytes, sealFileBytes } from './files.js';
import { keyIdOf } from './key-id.js';
import type { Fence } from './key-table.js';
import { openValue, sealValue, type FieldBinding, type SealedValue } from './sealing.js';

/** A data key, or why it cannot be had. */
export type DataKey = { readonly key: Buffer } | { readonly problem: string };

/** What is known of one key. */
export interface KeyEntry {
  /** Undefined where nothing says whose it is: neither a row nor an event. */
  readonly scope: KeyScope | undefined;
  readonly versions: ReadonlyMap<number, DataKey>;
  /** The version to seal under; undefined where none may be used (yet). */
  readonly current: number | undefined;
  /** Nothing more is sealed under it: its person is being erased, or its case disposed of. */
  readonly fence: Fence | null;
  /** An event says that it was destroyed. */
  readonly erased: boolean;
}

/** Some keys, loaded: sealing and opening need no further waiting. Meant for one batch, not to be kept. */
export class DataKeys {
  /** @param entries by key id */
  constructor(private readonly entries: ReadonlyMap<string, KeyEntry>) {}

  /** @throws OfficeError subject-erased, case-disposed; KeyUnavailable */
  seal(scope: KeyScope, value: Json, binding: FieldBinding): SealedValue {
    const { keyId, key, version } = this.currentKey(scope);
    return sealValue(key, keyId, version, binding, value);
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

  /** @throws OfficeError subject-erased, case-disposed, file-too-large; KeyUnavailable */
  async sealFile(scope: KeyScope, fileId: string, plain: Buffer): Promise<Buffer> {
    const { keyId, key, version } = this.currentKey(scope);
    return sealFileBytes(key, keyId, version, fileId, plain);
  }

  /** @throws KeyUnavailable, CorruptSealedValue */
  async openFile(scope: KeyScope, fileId: string, sealed: Buffer): Promise<Buffer | Erased> {
    const keyId = keyIdOf(scope);
    const version = fileKeyVersion(sealed, keyId, fileId);
    const key = this.key(keyId, version);
    return key === ERASED ? ERASED : openFileBytes(key, keyId, version, fileId, sealed);
  }

  private currentKey(scope: KeyScope): { keyId: string; key: Buffer; version: number } {
    const keyId = keyIdOf(scope);
    const entry = this.entries.get(keyId);
    if (entry?.fence === 'case') throw caseDisposed(scope.caseId!);
    if (entry?.fence === 'person' || entry?.erased) throw subjectErased(scope.personId!);
    if (entry?.current === undefined) throw new KeyUnavailable(keyId, 'there is none to seal under');
    return { keyId, key: usable(keyId, entry.versions.get(entry.current)), version: entry.current };
  }

  private key(keyId: string, version: number): Buffer | Erased {
    const entry = this.entries.get(keyId);
    return entry?.erased ? ERASED : usable(keyId, entry?.versions.get(version));
  }
}

function usable(keyId: string, found: DataKey | undefined): Buffer {
  if (found && 'key' in found) return found.key;
  throw new KeyUnavailable(keyId, found?.problem ?? 'its row is missing, and no event says that it was destroyed');
}

export const isWellFormed = (sealed: SealedValue): boolean =>
  sealed.$enc === 1 &&
  typeof sealed.s === 'string' &&
  Number.isSafeInteger(sealed.k) &&
  typeof sealed.n === 'string' &&
  typeof sealed.c === 'string';
