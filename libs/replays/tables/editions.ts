import { randomBytes } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { START } from '#libs/event-store';
import { OfficeError } from '#libs/kernel';
import { inTransaction } from '#libs/postgres';
import { Interrupted, pastShare, type Filling, type Projection, type ReadSchema } from '#libs/projections';

export type EditionState = 'waiting' | 'building' | 'ready' | 'failed';

/** Code and parameters of a refusal, as `OfficeError` has them. */
export interface Failure {
  readonly code: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The office as of an instant. */
export interface OfficeReplay {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly edition: string;
  readonly position: string;
  readonly state: EditionState;
  readonly failure: Failure | null;
  /** From 0 to 1, of all read models that are asked for. */
  readonly progress: number;
  /** How many editions are built or built first; null where it does not wait. */
  readonly before: number | null;
  readonly models: readonly string[];
}

/** A read model of an edition. */
export interface EditionModel {
  readonly name: string;
  readonly version: number;
  /** Null where it has no tables yet. */
  readonly position: string | null;
  readonly indexed: boolean;
}

interface EditionRow {
  id: string;
  at: string;
  edition: string;
  position: string;
  state: EditionState;
  failure: Failure | null;
  before: number;
  models: EditionModel[];
}

const UNREAD = '1 day';
const SCHEMA_PREFIX = 'replay_';

/** In which the read models of an edition stand: a name that needs no quotes. */
export const schemaOf = (edition: string): ReadSchema => `${SCHEMA_PREFIX}${edition}` as ReadSchema;

/**
 * What stands of the office as it was, and what is to be built. Whoever writes into an edition holds its row against whoever drops it, so that nothing is written
 * once that is done.
 */
export class Editions {
  constructor(
    private readonly pool: Pool,
    private readonly projections: readonly Projection[],
  ) {}

  /**
   * The replay of an instant, begun where nobody has asked for it yet; models that it lacks are added. One that failed is tried again.
   * @param id of the replay: one instant has one
   * @param at ISO 8601, UTC
   */
  async ask(id: string, at: string, position: string, models: readonly string[]): Promise<OfficeReplay> {
    await this.pool.query(
      `WITH edition AS (
         INSERT INTO replays.editions (id, position) VALUES ($1, $2)
         ON CONFLICT (position) DO UPDATE SET read_at = clock_timestamp() RETURNING id
       ) INSERT INTO replays.asked (id, at, edition) SELECT $3, $4, id FROM edition
       ON CONFLICT (id) DO UPDATE SET edition = excluded.edition`,
      [newName(), position, id, at],
    );
    const { rows } = await this.pool.query<{ edition: string }>('SELECT edition FROM replays.asked WHERE id = $1', [
      id,
    ]);
    if (!rows[0]) throw dropped();
    await this.want(rows[0].edition, models);
    return (await this.find(id)) ?? Promise.reject(dropped());
  }

  /** Adds read models to an edition. One that failed begins anew. */
  async want(edition: string, models: readonly string[]): Promise<void> {
    await this.startAgain(edition);
    const versions = models.map((name) => this.projection(name).version);
    await inTransaction(this.pool, async (client) => {
      await client.query('SELECT FROM replays.editions WHERE id = $1 FOR UPDATE', [edition]);
      const { rowCount: added } = await client.query(
        `INSERT INTO replays.models (edition, name, version)
         SELECT e.id, m.name, m.version FROM replays.editions e, unnest($2::text[], $3::int[]) AS m (name, version) WHERE e.id = $1
         ON CONFLICT DO NOTHING`,
        [edition, models, versions],
      );
      if (added === 0) return;
      await client.query(
        `UPDATE replays.editions SET state = 'waiting', asked_at = clock_timestamp() WHERE id = $1 AND state = 'ready'`,
        [edition],
      );
    });
  }

  async find(id: string): Promise<OfficeReplay | undefined> {
    return (await this.rows(`WHERE a.id = $1`, [id])).map((row) => this.replay(row))[0];
  }

  /** Those that stand or are asked for, the last instant first. */
  async all(limit: number): Promise<readonly OfficeReplay[]> {
    const rows = await this.rows('ORDER BY a.at DESC LIMIT $1', [limit]);
    return rows.map((row) => this.replay(row));
  }

  /** Notes that somebody reads it, at most once a minute. */
  async read(edition: string): Promise<void> {
    await this.pool.query(
      `UPDATE replays.editions SET read_at = clock_timestamp()
       WHERE id = $1 AND read_at < clock_timestamp() - interval '1 minute'`,
      [edition],
    );
  }

  /** Ids of those that are to be built, or whose building was cut off, in their order. */
  async toBuild(): Promise<readonly { readonly id: string; readonly position: string }[]> {
    const { rows } = await this.pool.query<{ id: string; position: string }>(
      `SELECT id, position FROM replays.editions WHERE state IN ('waiting', 'building') ORDER BY asked_at, id`,
    );
    return rows;
  }

  async modelsOf(edition: string): Promise<readonly EditionModel[]> {
    const { rows } = await this.pool.query<EditionModel>(
      'SELECT name, version, position, indexed FROM replays.models WHERE edition = $1 ORDER BY name',
      [edition],
    );
    return rows;
  }

  async count(): Promise<Readonly<Record<EditionState, number>>> {
    const { rows } = await this.pool.query<{ state: EditionState; count: number }>(
      'SELECT state, count(*)::int AS count FROM replays.editions GROUP BY state',
    );
    const none = { waiting: 0, building: 0, ready: 0, failed: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** @returns false where it was dropped meanwhile */
  async begin(edition: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(`UPDATE replays.editions SET state = 'building' WHERE id = $1`, [
      edition,
    ]);
    return rowCount === 1;
  }

  /** Unless somebody has asked for more meanwhile. @returns whether it is ready */
  async finish(edition: string): Promise<boolean> {
    let ready = false;
    await inTransaction(this.pool, async (client) => {
      await client.query('SELECT FROM replays.editions WHERE id = $1 FOR UPDATE', [edition]);
      const { rowCount } = await client.query(
        `UPDATE replays.editions e SET state = 'ready', read_at = clock_timestamp() WHERE id = $1 AND NOT EXISTS (
           SELECT FROM replays.models m WHERE m.edition = e.id AND (m.position IS DISTINCT FROM e.position OR NOT m.indexed))`,
        [edition],
      );
      ready = rowCount === 1;
    });
    return ready;
  }

  async fail(edition: string, failure: Failure): Promise<void> {
    await this.pool.query(`UPDATE replays.editions SET state = 'failed', failure = $2 WHERE id = $1`, [
      edition,
      failure,
    ]);
  }

  /** Begins every transaction of a filling. @throws Interrupted where the edition was dropped, or another process has gone on with it */
  async note(client: ClientBase, edition: string, { projections, from }: Filling, upTo: string, read: number) {
    await this.hold(client, edition);
    const { rowCount } = await client.query(
      `UPDATE replays.models SET position = $4 WHERE edition = $1 AND name = ANY ($2) AND position = $3`,
      [edition, projections.map(({ name }) => name), from, upTo],
    );
    if (rowCount !== projections.length) throw new Interrupted();
    await client.query(`UPDATE replays.editions SET events_done = events_done + $2 WHERE id = $1`, [edition, read]);
  }

  /** Begins a transaction that makes tables or indexes. @throws Interrupted as `note` */
  async made(client: ClientBase, edition: string, { projections }: Filling, what: 'tables' | 'indexes'): Promise<void> {
    await this.hold(client, edition);
    const set = what === 'tables' ? `position = '${START}' WHERE position IS NULL` : 'indexed = true WHERE NOT indexed';
    const { rowCount } = await client.query(`UPDATE replays.models SET ${set} AND edition = $1 AND name = ANY ($2)`, [
      edition,
      projections.map(({ name }) => name),
    ]);
    if (rowCount !== projections.length) throw new Interrupted();
  }

  /** All of them, with what is being built: waits for whoever writes or reads there. */
  async dropAll(): Promise<number> {
    const { rows } = await this.pool.query<{ id: string }>('SELECT id FROM replays.editions');
    for (const { id } of rows) await this.drop(id);
    await this.dropLeftOver();
    return rows.length;
  }

  /** What nobody has read for a day, what was made by another version of the code, and schemas without an edition. @returns how many editions */
  async dropStale(): Promise<number> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT id FROM replays.editions e WHERE (state IN ('ready', 'failed') AND read_at < clock_timestamp() - interval '${UNREAD}')
         OR EXISTS (SELECT FROM replays.models m WHERE m.edition = e.id
           AND NOT EXISTS (SELECT FROM unnest($1::text[], $2::int[]) AS c (name, version) WHERE c.name = m.name AND c.version = m.version))`,
      [this.projections.map(({ name }) => name), this.projections.map(({ version }) => version)],
    );
    for (const { id } of rows) await this.drop(id);
    await this.dropLeftOver();
    return rows.length;
  }

  projection(name: string): Projection {
    const found = this.projections.find((one) => one.name === name);
    if (!found) throw new Error(`there is no read model ${name}`);
    return found;
  }

  private async drop(edition: string): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query('SET LOCAL statement_timeout = 0');
      await client.query('DELETE FROM replays.editions WHERE id = $1', [edition]);
      await client.query(`DROP SCHEMA IF EXISTS ${schemaOf(edition)} CASCADE`);
    });
  }

  private async dropLeftOver(): Promise<void> {
    const { rows } = await this.pool.query<{ name: string }>(
      `SELECT quote_ident(nspname) AS name FROM pg_namespace WHERE starts_with(nspname, '${SCHEMA_PREFIX}')
       AND NOT EXISTS (SELECT FROM replays.editions WHERE '${SCHEMA_PREFIX}' || id = nspname)`,
    );
    for (const { name } of rows) await this.pool.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
  }

  /** What has failed begins anew, without what it wrote. */
  private async startAgain(edition: string): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE replays.editions SET state = 'waiting', failure = NULL, events_done = 0, asked_at = clock_timestamp()
         WHERE id = $1 AND state = 'failed'`,
        [edition],
      );
      if (rowCount === 0) return;
      await client.query(`UPDATE replays.models SET position = NULL, indexed = false WHERE edition = $1`, [edition]);
      await client.query(`DROP SCHEMA IF EXISTS ${schemaOf(edition)} CASCADE`);
    });
  }

  /** Whoever drops the edition waits for this transaction. @throws Interrupted where it is gone */
  private async hold(client: ClientBase, edition: string): Promise<void> {
    const { rowCount } = await client.query(`SELECT FROM replays.editions WHERE id = $1 FOR NO KEY UPDATE`, [edition]);
    if (rowCount === 0) throw new Interrupted();
  }

  private async rows(tail: string, parameters: readonly unknown[]): Promise<readonly EditionRow[]> {
    const { rows } = await this.pool.query<EditionRow>(
      `SELECT a.id, a.at, e.id AS edition, e.position, e.state, e.failure,
         (SELECT count(*)::int FROM replays.editions o WHERE o.state IN ('waiting', 'building')
            AND (o.asked_at, o.id) < (e.asked_at, e.id)) AS before,
         (SELECT coalesce(json_agg(m ORDER BY m.name), '[]') FROM replays.models m WHERE m.edition = e.id) AS models
       FROM replays.asked a JOIN replays.editions e ON e.id = a.edition ${tail}`,
      [...parameters],
    );
    return rows;
  }

  private replay({ id, at, edition, position, state, failure, before, models }: EditionRow): OfficeReplay {
    const shares = models.map((model) => pastShare(model.position ?? START, position));
    const progress = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
    return {
      id,
      at,
      edition,
      position,
      state,
      failure,
      progress: state === 'ready' ? 1 : Math.min(progress, 0.99),
      before: state === 'waiting' ? before : null,
      models: models.map(({ name }) => name),
    };
  }
}

/** What was asked for is not there any more. */
export const dropped = (): OfficeError => new OfficeError('not-found', 'replay-not-found');

const newName = (): string => randomBytes(9).toString('hex');
