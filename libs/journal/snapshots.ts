import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { RecordedEvent, SnapshotKind } from '#libs/kernel';

/** What was folded of a stream up to an event. */
export interface Snapshot {
  readonly state: unknown;
  /** Of the last event that is in it. */
  readonly revision: number;
  /** The id of that event: a snapshot of another store's stream is known by it. */
  readonly eventId: string;
  /** Where each command of the stream stands, by a hash of its id. */
  readonly commands: CommandPlaces;
}

export interface KeptSnapshot extends Snapshot {
  /** Up to which event it stands in the table; -1 where it does not. */
  readonly keptRevision: number;
}

type Places = ReadonlyMap<string, number>;

/** By hash, the revision of each command's first event. Immutable. The newest stand apart: a long stream's are not copied with each event. */
export class CommandPlaces {
  private constructor(
    private readonly older: Places,
    private readonly newer: Places,
  ) {}

  static readonly none = new CommandPlaces(new Map(), new Map());

  static of(entries: Iterable<readonly [string, number]>): CommandPlaces {
    return new CommandPlaces(new Map(entries), new Map());
  }

  get(hash: string): number | undefined {
    return this.older.get(hash) ?? this.newer.get(hash);
  }

  /** The events come after all that are in it: a command that stands here already keeps its place. */
  with(events: readonly Pick<RecordedEvent, 'metadata' | 'revision'>[]): CommandPlaces {
    const newer = new Map(this.newer);
    for (const { metadata, revision } of events) {
      const hash = commandHash(metadata.commandId);
      if (!this.older.has(hash) && !newer.has(hash)) newer.set(hash, revision);
    }
    return newer.size > MOST_APART ? CommandPlaces.of([...this.older, ...newer]) : new CommandPlaces(this.older, newer);
  }

  [Symbol.iterator](): IterableIterator<[string, number]> {
    return [...this.older, ...this.newer][Symbol.iterator]();
  }
}

const MOST_APART = 64;

/** 64 bits: which command it was is looked up in the stream where they match. */
export const commandHash = (commandId: string): string =>
  createHash('sha256').update(commandId).digest().subarray(0, 8).toString('base64url');

/** How many events are folded anew at most before a snapshot is kept of them. */
export const SNAPSHOT_EVERY = 50;

/** Where snapshots are kept. All of it can be lost at any time: whoever finds none folds from the start. */
export abstract class Snapshots {
  /** The newest one of this kind and version; none where it cannot be read. */
  abstract find(stream: string, kind: SnapshotKind): Promise<Snapshot | undefined>;
  abstract keep(stream: string, kind: SnapshotKind, snapshot: Snapshot): Promise<void>;
}

/** As text, so that it comes back to the letter, with a hash: half of one is none. */
export const encodeSnapshot = ({
  commands,
  ...snapshot
}: Snapshot): { readonly text: string; readonly hash: string } => {
  const text = JSON.stringify({ ...snapshot, commands: Object.fromEntries(commands) });
  return { text, hash: hashOf(text) };
};

/** Undefined for what is cut short or was changed. */
export function decodeSnapshot(text: string, hash: string): Snapshot | undefined {
  if (hashOf(text) !== hash) return undefined;
  const { commands, ...snapshot } = JSON.parse(text) as Omit<Snapshot, 'commands'> & {
    readonly commands: Readonly<Record<string, number>>;
  };
  return { ...snapshot, commands: CommandPlaces.of(Object.entries(commands)) };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const SNAPSHOTS_SCHEMA = `
  CREATE SCHEMA IF NOT EXISTS journal;
  CREATE TABLE IF NOT EXISTS journal.snapshots (
    stream text NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    revision integer NOT NULL,
    content text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (stream, kind)
  );`;

/** Beside the events in our own database, whichever store holds the events. */
export class PostgresSnapshots extends Snapshots {
  constructor(private readonly pool: Pool) {
    super();
  }

  override async find(stream: string, { name, version }: SnapshotKind): Promise<Snapshot | undefined> {
    const { rows } = await this.pool.query<{ content: string; hash: string }>({
      name: 'journal-find-snapshot',
      text: 'SELECT content, hash FROM journal.snapshots WHERE stream = $1 AND kind = $2 AND version = $3',
      values: [stream, name, version],
    });
    return rows[0] && decodeSnapshot(rows[0].content, rows[0].hash);
  }

  /** Over whatever stands there: one of another version, or of a stream that was restored to an earlier state, is of no more use. */
  override async keep(stream: string, { name, version }: SnapshotKind, snapshot: Snapshot): Promise<void> {
    const { text, hash } = encodeSnapshot(snapshot);
    await this.pool.query(
      `INSERT INTO journal.snapshots (stream, kind, version, revision, content, hash) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (stream, kind) DO UPDATE SET version = excluded.version, revision = excluded.revision,
         content = excluded.content, hash = excluded.hash`,
      [stream, name, version, snapshot.revision, text, hash],
    );
  }
}

/** For processes without a database of their own, and for tests. */
export class MemorySnapshots extends Snapshots {
  private readonly kept = new Map<string, { readonly version: number; readonly text: string; readonly hash: string }>();

  override async find(stream: string, { name, version }: SnapshotKind): Promise<Snapshot | undefined> {
    const found = this.kept.get(`${stream} ${name}`);
    return found?.version === version ? decodeSnapshot(found.text, found.hash) : undefined;
  }

  override async keep(stream: string, { name, version }: SnapshotKind, snapshot: Snapshot): Promise<void> {
    this.kept.set(`${stream} ${name}`, { version, ...encodeSnapshot(snapshot) });
  }

  /** What is kept, as text. */
  get texts(): readonly string[] {
    return [...this.kept.values()].map(({ text }) => text);
  }

  /** Makes something else of what is kept. */
  damage(change: (text: string) => string): void {
    for (const [key, kept] of this.kept) this.kept.set(key, { ...kept, text: change(kept.text) });
  }
}
