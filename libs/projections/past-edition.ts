import { escapeIdentifier as quoted, type ClientBase, type Pool } from 'pg';
import { START, type EventStore } from '#libs/event-store';
import { inTransaction } from '#libs/postgres';
import { storedOf, type EventOpener } from './event-opener.js';
import { described, isRefusal } from './failures.js';
import { Feed } from './feed.js';
import { isWide, mergeOperations } from './operations.js';
import { plan, typesOf, type Batch, type Plan, type Wanted } from './planning.js';
import { shareOf } from './position.js';
import type { Projection, ReadTable } from './projection.js';
import { createEmpty, indexTables } from './tables.js';
import { writeSteps } from './write-rows.js';

/** Events a batch: the next is read while one is written. */
const BATCH = 5_000;

/** Read models that stand at the same place, to be filled up to another one in the same schema. */
export interface Filling {
  readonly projections: readonly Projection[];
  /** Every event up to here is in their tables. */
  readonly from: string;
  /** Whether their secondary indexes are made: a filling makes them at its end, or once it has to find rows by them. */
  readonly indexed: boolean;
}

export interface PastEditionOptions {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly opener: EventOpener;
  /** The tables stand here under their plain names, so that every query reads them that takes its schema. */
  readonly schema: string;
  /** The last event that is in it, with all before it. */
  readonly upTo: string;
  readonly signal: AbortSignal;
  /** Begins every transaction: notes how far these read models are then. Whatever it throws ends the filling, and nothing of that transaction is written. */
  readonly note: (client: ClientBase, filling: Filling, upTo: string, read: number) => Promise<void>;
  /** Begins a transaction that makes tables or indexes: proves that the edition is still wanted, and notes these as indexed. */
  readonly made: (client: ClientBase, filling: Filling, what: 'tables' | 'indexes') => Promise<void>;
  readonly batch?: number;
}

/** A read model could not digest an event: what it shows would not be the whole office. */
export class Undigested extends Error {
  override readonly name = 'Undigested';

  constructor(
    readonly projection: string,
    /** Type and id of the event, and why; no words of it. */
    readonly reason: string,
  ) {
    super(`${projection} could not digest ${reason}`);
  }
}

/** Somebody wants it no more, or the process ends. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Read models as they were: the same tables, filled by the same reducers, from the first event up to a position, beside those of now. Several are filled
 * together: the log is read and opened once. An event that cannot be digested ends it, since nobody would come to see what is parked in the past.
 */
export class PastEdition {
  private readonly feed: Feed;

  constructor(private readonly options: PastEditionOptions) {
    this.feed = new Feed(options.store, options.opener);
  }

  async createTables(filling: Filling): Promise<void> {
    const { pool, schema, made } = this.options;
    await inTransaction(pool, async (client) => {
      await made(client, filling, 'tables');
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`);
      for (const projection of filling.projections) await createEmpty(client, projection, this.physical);
    });
  }

  /** Goes on from where these stand. @throws Undigested, Interrupted, and what `note` and `made` throw */
  async fill(filling: Filling): Promise<void> {
    const { projections } = filling;
    const wanted = wantedBy(projections);
    let { from, indexed } = filling;
    const index = async () => {
      if (!indexed) await this.index({ projections, from, indexed });
      indexed = true;
    };
    for (let reading = this.read(from, wanted); from !== this.options.upTo;) {
      const batch = await reading;
      if (this.options.signal.aborted) throw new Interrupted();
      reading = batch.upTo === this.options.upTo ? reading : this.read(batch.upTo, wanted);
      reading.catch(() => undefined);
      const plans = projections.map((projection) => digested(projection, batch, from));
      if (plans.some(({ operations }, place) => operations.some((one) => isWide(projections[place]!.tables, one))))
        await index();
      await this.write({ projections, from, indexed }, plans, batch);
      from = batch.upTo;
    }
    await index();
  }

  private async read(from: string, wanted: Wanted): Promise<Batch> {
    const { upTo, batch = BATCH } = this.options;
    const next = await this.feed.nextOf(from, batch, wanted);
    if (next.upTo === from) throw new Error('the store ends before the position that is to be reached');
    if (next.upTo < upTo) return next;
    const events = next.events.filter((item) => storedOf(item).position <= upTo);
    return { ...next, events, upTo, read: events.length };
  }

  private async write(filling: Filling, plans: readonly Plan[], batch: Batch): Promise<void> {
    const { pool, note } = this.options;
    let writing: Projection | undefined;
    try {
      await inTransaction(pool, async (client) => {
        await client.query('SET LOCAL synchronous_commit = off');
        await note(client, filling, batch.upTo, batch.read);
        for (const [place, { operations }] of plans.entries()) {
          writing = filling.projections[place]!;
          await writeSteps(client, this.physical, mergeOperations(writing.tables, operations));
        }
      });
    } catch (error) {
      if (writing && isRefusal(error)) throw new Undigested(writing.name, described(error));
      throw error;
    }
  }

  private async index(filling: Filling): Promise<void> {
    const { pool, made } = this.options;
    await inTransaction(pool, async (client) => {
      await client.query('SET LOCAL statement_timeout = 0');
      await made(client, filling, 'indexes');
      for (const projection of filling.projections) await indexTables(client, projection, this.physical);
    });
  }

  private readonly physical = ({ name }: Pick<ReadTable, 'name'>) => `${quoted(this.options.schema)}.${quoted(name)}`;
}

/** How much of the way to its end an edition has come, from 0 to 1. */
export const pastShare = (position: string, upTo: string): number => (upTo === START ? 1 : shareOf(position, upTo));

function digested(projection: Projection, batch: Batch, after: string): Plan {
  const made = plan(projection, batch, { after, parkedKeys: new Set(), parkedLimit: 0 });
  const [undigested] = made.parked;
  if (undigested)
    throw new Undigested(projection.name, `${undigested.event.type} ${undigested.event.id}: ${undigested.error}`);
  return made;
}

function wantedBy(projections: readonly Projection[]): Wanted {
  const all = projections.map(typesOf);
  return all.includes('every') ? 'every' : new Set(all.flatMap((one) => [...one]));
}
