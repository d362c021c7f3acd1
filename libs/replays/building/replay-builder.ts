import type { Pool, PoolClient } from 'pg';
import { START, type EventStore } from '#libs/event-store';
import { OfficeError } from '#libs/kernel';
import { described, Interrupted, PastEdition, Undigested, type EventOpener, type Filling } from '#libs/projections';
import { schemaOf, type EditionModel, type Editions } from '../tables/editions.js';

/** As many are built at once, by all processes of the office together. */
export const SLOTS = [1, 2] as const;

/** Namespaces of advisory locks: a slot, and an edition that is being built. PostgreSQL lets go of them when their process dies. */
const SLOT_LOCKS = 0x72706c79;
const EDITION_LOCKS = 0x72706c7a;

export interface ReplayBuilderOptions {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly opener: EventOpener;
  readonly editions: Editions;
  /** Whether an erasure has begun and is not finished: nothing is built meanwhile that could hold what it erases. */
  readonly erasing: () => Promise<boolean>;
  /** @throws OfficeError where there is no room for these read models */
  readonly requireRoom: (models: readonly string[]) => Promise<void>;
  /** For the operator; no personal data. */
  readonly log: (line: string) => void;
  readonly built?: (eventsPerSecond: number) => void;
  readonly batch?: number;
}

/** Builds editions of the past, in the order in which they were asked for; one that was cut off goes on where it stood. */
export class ReplayBuilder {
  constructor(private readonly options: ReplayBuilderOptions) {}

  /** Builds what waits, one after the other, in this slot; nothing where another process has it. */
  async work(slot: number, signal: AbortSignal): Promise<void> {
    if ((await this.options.editions.toBuild()).length === 0) return;
    await this.holding([SLOT_LOCKS, slot], async (client) => {
      while (!signal.aborted && (await this.buildNext(client, signal)));
    });
  }

  /** @returns whether there may be another one */
  private async buildNext(client: PoolClient, signal: AbortSignal): Promise<boolean> {
    const { editions, erasing } = this.options;
    for (const { id, position } of await editions.toBuild()) {
      // Asked after the edition was seen: one that is asked for before an erasure begins is dropped by it.
      if (await erasing()) return false;
      const lock = [EDITION_LOCKS, Number.parseInt(id.slice(0, 7), 16)] as const;
      if (!(await tryLock(client, lock))) continue;
      try {
        await this.build(id, position, signal);
        return true;
      } finally {
        await unlock(client, lock);
      }
    }
    return false;
  }

  private async build(id: string, upTo: string, signal: AbortSignal): Promise<void> {
    const { editions, requireRoom, log, built } = this.options;
    const began = performance.now();
    let events = 0;
    try {
      if (!(await editions.begin(id))) return;
      await requireRoom((await editions.modelsOf(id)).map(({ name }) => name));
      do {
        for (const filling of await this.fillings(id, upTo)) events += await this.fill(id, filling, upTo, signal);
      } while (!(await editions.finish(id)));
      const seconds = (performance.now() - began) / 1000;
      log(`the office as of ${upTo || 'its beginning'} is built: ${events} events in ${seconds.toFixed(1)} s`);
      built?.(events / seconds);
    } catch (error) {
      if (error instanceof Interrupted) return;
      const failure = failureOf(error);
      if (failure === undefined) throw error;
      log(
        `the office as of ${upTo} cannot be built: ${error instanceof Undigested ? error.message : described(error)}`,
      );
      await editions.fail(id, failure);
    }
  }

  /** What lacks something, together where it stands at the same place. */
  private async fillings(id: string, upTo: string): Promise<readonly Filling[]> {
    const lacking = (await this.options.editions.modelsOf(id)).filter(
      ({ position, indexed }) => position !== upTo || !indexed,
    );
    const place = ({ position, indexed }: EditionModel) => `${position ?? 'no tables'} ${indexed}`;
    return [...Map.groupBy(lacking, place).values()].map((models) => ({
      projections: models.map(({ name }) => this.options.editions.projection(name)),
      from: models[0]!.position ?? NO_TABLES,
      indexed: models[0]!.indexed,
    }));
  }

  /** @returns how many events it took in */
  private async fill(id: string, filling: Filling, upTo: string, signal: AbortSignal): Promise<number> {
    const { pool, store, opener, editions, batch } = this.options;
    let events = 0;
    const edition = new PastEdition({
      ...{ pool, store, opener, upTo, signal, schema: schemaOf(id), ...(batch !== undefined && { batch }) },
      note: (client, its, to, read) => {
        events += read;
        return editions.note(client, id, its, to, read);
      },
      made: (client, its, what) => editions.made(client, id, its, what),
    });
    const isNew = filling.from === NO_TABLES;
    if (isNew) await edition.createTables(filling);
    await edition.fill(isNew ? { ...filling, from: START } : filling);
    return events;
  }

  /** Work under a lock that ends with this process. */
  private async holding(lock: Lock, work: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.options.pool.connect();
    let failed = true;
    try {
      if (await tryLock(client, lock)) {
        await work(client);
        await unlock(client, lock);
      }
      failed = false;
    } finally {
      client.release(failed);
    }
  }
}

type Lock = readonly [namespace: number, number: number];

/** No position: it sorts before none. */
const NO_TABLES = 'no tables';

async function tryLock(client: PoolClient, lock: Lock): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS held', [...lock]);
  return rows[0]!.held;
}

const unlock = (client: PoolClient, lock: Lock) => client.query('SELECT pg_advisory_unlock($1, $2)', [...lock]);

/** What is said of an edition that cannot be built; undefined where trying again helps. */
function failureOf(error: unknown) {
  if (error instanceof Undigested)
    return { code: 'replay-undigested', parameters: { readModel: error.projection, reason: error.reason } };
  if (error instanceof OfficeError && error.kind === 'rule') return { code: error.code, parameters: error.parameters };
  return undefined;
}
