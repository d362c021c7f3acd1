/** The founding as one store recorded it. Copied to another store, the office is the same; when and where it was recorded is not. */
export interface Founding {
  readonly officeId: string;
  /** The store's own time. ISO 8601, UTC. */
  readonly recordedAt: string;
  readonly position: string;
}

export interface Evidence {
  /** Undefined: no office was founded on this database yet. */
  readonly database?: {
    readonly officeId: string;
    /** Where the office last worked; undefined while its founding is not known to stand in a store. */
    readonly knownAt?: Pick<Founding, 'recordedAt' | 'position'>;
  };
  /** The master key against the keys in the database; `unasked` where the work needs no key. */
  readonly key: 'opens-all' | 'opens-nothing' | 'opens-another-office' | 'no-keys-yet' | 'unasked';
  /** What the event store holds in the stream `office`. */
  readonly store?: Founding;
}

/** `founding`: the event is still to be written. `moved`: the same office upon a copy of its events. */
export type Belonging = 'new' | 'founding' | 'same' | 'moved';

/** Store, database or master key belong to another office. One line for the operator, which says which of the three. */
export class OtherOffice extends Error {
  override readonly name = 'OtherOffice';
}

/**
 * Whether store, database and master key belong together.
 * @throws OtherOffice
 */
export function belongingOf({ database, key, store }: Evidence): Belonging {
  if (key === 'opens-another-office')
    throw new OtherOffice(
      'the database does not belong to this office: its keys are of one office and its tables of another; restore the schema keys from the backup of the same office',
    );
  const isStoreOurs = database?.officeId === store?.officeId;
  if (key === 'opens-nothing') {
    if (database && store && !isStoreOurs)
      throw new OtherOffice(
        `the database does not belong to this office: it holds the office ${database.officeId} under another master key, and the event store the office ${store.officeId}; check DATABASE_URL`,
      );
    throw new OtherOffice(
      'the master key does not belong to this office: the keys in its database are wrapped by another; give the right one in MASTER_KEY or in the data folder',
    );
  }
  if (!database) {
    if (!store) return 'new';
    throw new OtherOffice(
      `the database does not belong to this office: it is new, and the event store holds the office ${store.officeId}; check DATABASE_URL, or give the new office an event store of its own`,
    );
  }
  if (!store) {
    if (!database.knownAt) return 'founding';
    throw new OtherOffice(
      `the event store does not belong to this office: it holds no office, and the database the office ${database.officeId}; check EVENT_STORE_URL, or bring its events over with "events copy"`,
    );
  }
  if (!isStoreOurs)
    throw new OtherOffice(
      `the event store does not belong to this office: it holds the office ${store.officeId}, and the database the office ${database.officeId}; check EVENT_STORE_URL`,
    );
  const { knownAt } = database;
  const moved = knownAt && (knownAt.recordedAt !== store.recordedAt || knownAt.position !== store.position);
  return moved ? 'moved' : knownAt ? 'same' : 'founding';
}
