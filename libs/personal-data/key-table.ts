import type { CommandContext } from '#libs/kernel';

/** One version of a subject's data key, as it is kept. */
export interface KeyRow {
  readonly subject: string;
  /** From 1. */
  readonly version: number;
  /** Wrapped by the master key `masterKeyId`; null once it was destroyed. */
  readonly wrapped: Buffer | null;
  readonly masterKeyId: string;
  /** In hexadecimal; the same stands in the event that created the key. */
  readonly commitment: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Its `SubjectKeyCreated` is known to stand in the event store: before that nothing is sealed under it. */
  readonly recorded: boolean;
  /** An erasure of the subject has begun: nothing more is sealed for it. */
  readonly fenced: boolean;
}

/** That an erasure has begun or ended, told to every process. */
export interface ErasureChange {
  /** Grows with every change, in the order in which they became visible. */
  readonly ordinal: number;
  readonly subject: string;
}

/** Who asked for an erasure. Becomes the metadata of `SubjectErased`. */
export interface ErasureContext extends CommandContext {
  /** On which ground, as a plain code. */
  readonly reason?: string;
}

export interface UnfinishedErasure {
  readonly subject: string;
  /** With whom it goes; the subject itself where it is the person. */
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

  /** All versions of the subjects' keys, destroyed ones included, and every change of an erasure after `ordinal`. */
  read(
    subjects: readonly string[],
    ordinal: number,
  ): Promise<{ readonly keys: readonly KeyRow[]; readonly changes: readonly ErasureChange[] }>;
  /**
   * Adds a key version, unless another process was first: answers the one that stands. `fenced` where an erasure has begun,
   * `other-master-key` where the master key was rotated meanwhile.
   */
  insert(key: Omit<KeyRow, 'recorded' | 'fenced'>): Promise<KeyRow | 'fenced' | 'other-master-key'>;
  markRecorded(subject: string, version: number): Promise<void>;

  /** From the return on, no key version of the subject is added by anybody. `person`: with whom it goes. */
  fence(subject: string, person: string, context: ErasureContext, at: string): Promise<void>;
  /** Destroys every key version and ends the erasure. `position`: of the event that says so. */
  destroy(subject: string, at: string, position: string): Promise<void>;
  unfinishedErasures(): Promise<readonly UnfinishedErasure[]>;

  /** Calls back when an erasure may have changed: a hint that can be lost. The answer stops it. */
  listen(changed: () => void): Promise<() => Promise<void>>;
}
