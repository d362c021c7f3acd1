import { escapeIdentifier as quoted, type ClientBase, type Pool } from 'pg';
import { START } from '#libs/event-store';
import { newId, OfficeError } from '#libs/kernel';
import { inTransaction } from '#libs/postgres';
import { BatchWriter } from './batch-writer.js';
import type { EditionId } from './edition.js';
import { storedOf } from './event-opener.js';
import type { Feed } from './feed.js';
import type { Lease } from './leases.js';
import { isWide } from './operations.js';
import { typesOf, type Batch } from './planning.js';
import { shareOf } from './position.js';
import { Presence } from './presence.js';
import type { Projection, ReadTable } from './projection.js';
import { addCopy, setState } from './registration.js';
import { createIndexes, dropRetired, physicalName } from './tables.js';

/** A row that is not the same in the live tables and in a fresh copy. */
export interface Difference {
  readonly table: string;
  /** Values of the primary key, as text. */
  readonly key: readonly string[];
  readonly kind: 'only-live' | 'only-rebuilt' | 'differs';
  /** Columns that differ. Their values are not told: they may be a person's. */
  readonly columns: readonly string[];
}

export interface Verification {
  readonly name: string;
  /** Both stood here when they were compared. */
  readonly position: string;
  readonly rows: number;
  /** How many differ. */
  readonly different: number;
  /** The first of them, at most 100. */
  readonly differences: readonly Difference[];
  /** Events that the copy could not digest: its rows of their partition keys are incomplete. */
  readonly undigested: number;
}

const BATCH = 5_000;
const PAGE = 2_000;
const MOST_TOLD = 100;
/** A verifier that falls silent for so long has died: its copy is dropped. */
const SILENCE_MILLISECONDS = 60_000;

export interface VerifyOptions {
  readonly pool: Pool;
  readonly feed: Feed;
  readonly projection: Projection;
  readonly signal: AbortSignal;
  /** Told after each batch of the copy how much of it is filled, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/**
 * Builds a copy of a projection beside its live tables and compares row by row. The live tables are read in one snapshot, at whose
 * position the copy is stopped: nobody waits for the comparison, and one that stands still is compared where it stands.
 * @throws OfficeError `projection-not-live`, `interrupted`
 */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const { pool, projection } = options;
  const owner = `verify:${newId()}`;
  const presence = new Presence(
    pool,
    { owner, reads: [], runs: [], silenceMilliseconds: SILENCE_MILLISECONDS },
    () => undefined,
  );
  await presence.start();
  try {
    const edition = await addCopy(pool, projection, owner);
    try {
      return await compareWithCopy(new Copy(options, edition, owner), options);
    } finally {
      await setState(pool, edition, 'retired');
      await inTransaction(pool, dropRetired);
    }
  } finally {
    await presence.stop();
  }
}

async function compareWithCopy(copy: Copy, { pool, projection, signal }: VerifyOptions): Promise<Verification> {
  // Filled twice before anything is frozen: what came during the long filling is not read under the snapshot.
  for (let round = 0; round < 2; round++) await copy.fillUpTo((await livePosition(pool, projection)).position);
  await copy.index();
  return inTransaction(
    pool,
    async (snapshot) => {
      await snapshot.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      // Locked before the snapshot is taken: a rebuild that takes over meanwhile does not drop them under the comparison.
      const standing = await livePosition(pool, projection);
      for (const table of projection.tables) {
        await snapshot.query(`LOCK TABLE ${physicalName(table, standing)} IN ACCESS SHARE MODE`);
      }
      const live = await livePosition(snapshot, projection);
      if (live.generation !== standing.generation)
        throw new OfficeError('rule', 'projection-not-live', { name: projection.name });
      await copy.fillUpTo(live.position);
      const { rows, different, differences } = await inTransaction(
        pool,
        async (fresh) => {
          const comparison = new Comparison(snapshot, fresh, live, copy.edition, signal);
          for (const table of projection.tables) await comparison.compare(table);
          return comparison;
        },
        { idleSeconds: 0 },
      );
      const undigested = await countParked(pool, copy.edition);
      return { name: projection.name, position: live.position, rows, different, differences, undigested };
    },
    { idleSeconds: 0 },
  );
}

/** The live edition of this version, and how far it is. */
async function livePosition(
  client: Pick<ClientBase, 'query'> | Pool,
  { name, version }: Projection,
): Promise<EditionId & { readonly position: string }> {
  const { rows } = await client.query<EditionId & { position: string }>(
    `SELECT kind, name, version, generation, position FROM projections.checkpoints
     WHERE name = $1 AND version = $2 AND state = 'live'`,
    [name, version],
  );
  if (!rows[0]) throw new OfficeError('rule', 'projection-not-live', { name });
  return rows[0];
}

class Copy {
  private readonly writer: BatchWriter;
  private readonly lease: Lease;

  constructor(
    private readonly options: VerifyOptions,
    readonly edition: EditionId,
    owner: string,
  ) {
    const { pool, projection } = options;
    const ignore = () => undefined;
    this.lease = {
      edition,
      epoch: '0',
      state: 'verifying',
      stopped: null,
      position: START,
      indexed: false,
      unwanted: false,
    };
    this.writer = new BatchWriter({
      pool,
      projections: [projection],
      owner,
      parkedLimit: Infinity,
      committed: ignore,
      log: ignore,
    });
  }

  /** To this position exactly. */
  async fillUpTo(position: string): Promise<void> {
    const { feed, projection, signal, progress } = this.options;
    while (this.lease.position !== position) {
      throwIfInterrupted(signal);
      const batch = cutAt(await feed.nextOf(this.lease.position, BATCH, typesOf(projection)), position);
      const work = await this.writer.workOn(this.lease, batch);
      if (work.plan.operations.some((operation) => isWide(projection.tables, operation))) await this.index();
      await this.writer.write(this.lease, batch, work);
      progress?.(shareOf(this.lease.position, position));
    }
  }

  async index(): Promise<void> {
    if (this.lease.indexed) return;
    const { pool, projection } = this.options;
    await inTransaction(pool, (client) => createIndexes(client, projection, this.edition));
    this.lease.indexed = true;
  }
}

function cutAt(batch: Batch, position: string): Batch {
  if (batch.upTo <= position) return batch;
  const events = batch.events.filter((item) => storedOf(item).position <= position);
  return { ...batch, events, upTo: position, read: events.length };
}

function throwIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new OfficeError('not-yet', 'interrupted');
}

async function countParked(pool: Pool, { name, version, generation }: EditionId): Promise<number> {
  const { rows } = await pool.query<{ parked: number }>(
    `SELECT count(*)::int AS parked FROM projections.parked WHERE projection = $1 AND version = $2 AND generation = $3`,
    [name, version, generation],
  );
  return rows[0]!.parked;
}

interface ComparedRow {
  readonly key: readonly string[];
  /** The whole row, as PostgreSQL writes it. */
  readonly row: string;
}

/** Walks both editions of a table in the order of the primary key. Both connections stand in a transaction. */
class Comparison {
  rows = 0;
  different = 0;
  readonly differences: Difference[] = [];

  constructor(
    private readonly snapshot: ClientBase,
    private readonly fresh: ClientBase,
    private readonly live: EditionId,
    private readonly copy: EditionId,
    private readonly signal: AbortSignal,
  ) {}

  async compare(table: ReadTable): Promise<void> {
    const olds = walk(this.snapshot, table, physicalName(table, this.live), this.signal);
    const news = walk(this.fresh, table, physicalName(table, this.copy), this.signal);
    let [old, fresh] = [await olds.next(), await news.next()];
    while (!old.done || !fresh.done) {
      const order = old.done ? 1 : fresh.done ? -1 : compareKeys(old.value.key, fresh.value.key);
      this.rows += 1;
      if (order < 0) this.tell({ table: table.name, key: old.value!.key, kind: 'only-live', columns: [] });
      else if (order > 0) this.tell({ table: table.name, key: fresh.value!.key, kind: 'only-rebuilt', columns: [] });
      else if (old.value!.row !== fresh.value!.row) {
        const columns = differingColumns(old.value!.row, fresh.value!.row);
        this.tell({ table: table.name, key: old.value!.key, kind: 'differs', columns });
      }
      if (order <= 0) old = await olds.next();
      if (order >= 0) fresh = await news.next();
    }
  }

  private tell(difference: Difference): void {
    this.different += 1;
    if (this.differences.length < MOST_TOLD) this.differences.push(difference);
  }
}

/** All rows in the order of their keys as text, byte by byte, so that Node and PostgreSQL agree on what comes next. */
async function* walk(
  client: ClientBase,
  table: ReadTable,
  physical: string,
  signal: AbortSignal,
): AsyncGenerator<ComparedRow, undefined, void> {
  const keys = table.primaryKey.map((column) => `t.${quoted(column)}::text COLLATE "C"`).join(', ');
  const columns = Object.keys(table.columns).map((column) => `t.${quoted(column)}`);
  await client.query(
    `DECLARE walk NO SCROLL CURSOR FOR SELECT ARRAY[${keys}] AS key, row_to_json(r)::text AS row
     FROM ${physical} t CROSS JOIN LATERAL (SELECT ${columns.join(', ')}) r ORDER BY ${keys}`,
  );
  for (;;) {
    throwIfInterrupted(signal);
    const { rows } = await client.query<ComparedRow>(`FETCH ${PAGE} FROM walk`);
    yield* rows;
    if (rows.length < PAGE) break;
  }
  await client.query('CLOSE walk');
  return undefined;
}

/** Byte order of UTF-8. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, value] of a.entries()) {
    const order = Buffer.compare(Buffer.from(value), Buffer.from(b[index]!));
    if (order !== 0) return order;
  }
  return 0;
}

function differingColumns(a: string, b: string): readonly string[] {
  const [one, other] = [JSON.parse(a) as object, JSON.parse(b) as object];
  return Object.keys(one).filter(
    (column) => JSON.stringify(Reflect.get(one, column)) !== JSON.stringify(Reflect.get(other, column)),
  );
}
