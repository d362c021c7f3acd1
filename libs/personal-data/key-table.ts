import type { CommandContext, KeyScope } from '#libs/kernel';

/** Whose keys are destroyed together: those of a person, when they are erased; those of a case, when it is disposed of. */
export interface KeyOwner {
  readonly kind: 'person' | 'case';
  readonly id: string;
}

/** By whose erasure or disposal a key is closed. */
export type Fence = KeyOwner['kind'];

/** One version of a data key, as it is kept. */
export interface KeyRow extends KeyScope {
  readonly keyId: string;
  /** From 1. */
  readonly version: number;
  /** Wrapped by the master key `masterKeyId`; null once it was destroyed. */
  readonly wrapped: Buffer | null;
  readonly masterKeyId: string;
  /** In hexadecimal; the same stands in the event that created the key. */
  readonly commitment: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Its `KeyCreated` is known to stand in the event store: before that nothing is sealed under it. */
  readonly recorded: boolean;
  /** The erasure of its person, or the disposal of its case, has begun: nothing more is sealed under it. */
  readonly fence: Fence | null;
}

/** A key before it is kept. */
export type NewKey = Omit<KeyRow, 'recorded' | 'fence'>;

/** That an erasure or a disposal has begun or ended, told to every process. */
export interface ErasureChange {
  /** Grows with every change, in the order in which they became visible. */
  readonly ordinal: number;
  readonly owner: KeyOwner;
}

/** Who asked for an erasure or a disposal. Becomes the metadata of its event. */
export interface ErasureContext extends CommandContext {
  /** On which ground, as a plain code. */
  readonly reason?: string;
}

export interface UnfinishedErasure {
  readonly owner: KeyOwner;
  /** The id of the person with whom it goes; its own where it goes by itself. */
  readonly person: string;
  readonly context: ErasureContext;
}

/** What proves the master key: the key of reservation names, wrapped by it. */
export interface MasterCheck {
  readonly masterKeyId: string;
  readonly wrappedReservationKey: Buffer;
}

/** Where the wrapped keys are kept: PostgreSQL, or memory in tests. */
export interface KeyTable {
  masterCheck(): Promise<MasterCheck | undefined>;
  /** Keeps the check of a new office; answers the one that is kept, which may be another process's. */
  establishMasterCheck(check: MasterCheck): Promise<MasterCheck>;

  /** All versions of these keys, destroyed ones included, and every change of an erasure after `ordinal`. */
  read(
    keyIds: readonly string[],
    ordinal: number,
  ): Promise<{ readonly keys: readonly KeyRow[]; readonly changes: readonly ErasureChange[] }>;
  /** The ids of all keys of a person, or of a case, of which a version still stands. */
  keysOf(owner: KeyOwner): Promise<readonly string[]>;
  /**
   * Adds a key version, unless another process was first: answers the one that stands. `fenced` where an erasure of its person or a disposal of its
   * case has begun, `other-master-key` where the master key was rotated meanwhile.
   */
  insert(key: NewKey): Promise<KeyRow | 'fenced' | 'other-master-key'>;
  markRecorded(keyId: string, version: number): Promise<void>;

  /** From the return on, no key of the person or the case is added by anybody. `person`: with whom it goes. */
  fence(owner: KeyOwner, person: string, context: ErasureContext, at: string): Promise<void>;
  /** Whether an erasure of the person or a disposal of the case has begun. */
  fenceOf(scope: KeyScope): Promise<Fence | null>;
  /** Destroys every key of the person or the case, and ends the erasure. `position`: of the event that says so. */
  destroy(owner: KeyOwner, at: string, position: string): Promise<void>;
  unfinishedErasures(): Promise<readonly UnfinishedErasure[]>;

  /** Calls back when an erasure may have changed: a hint that can be lost. The answer stops it. */
  listen(changed: () => void): Promise<() => Promise<void>>;
}
