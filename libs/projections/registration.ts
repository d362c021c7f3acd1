import type pg from 'pg';
import { START } from '#libs/event-store';
import { tableNameOf, type EditionId, type EditionState } from './edition.js';
import type { Policy, Projection } from './projection.js';
import { bridgeViews, createIndexes, createTables, showTables } from './tables.js';
import { inTransaction } from './transaction.js';

interface KnownEdition extends EditionId {
  readonly state: EditionState;
}

/**
 * Makes the office know this process's projections. A projection that is new, or has a new version, gets a `building` edition; the
 * live one goes on serving. Code older than what is live or being built changes nothing: it is the rest of a rolling upgrade.
 * @param head of the event store: with no events there is nothing to build
 */
export async function registerProjection(pool: pg.Pool, projection: Projection, head: string): Promise<void> {
  await inTransaction(pool, async (client) => {
    const editions = await lockedEditions(client, projection.name);
    const live = editions.find((edition) => edition.state === 'live');
    const building = editions.find((edition) => edition.state === 'building');
    const newest = Math.max(live?.version ?? -1, building?.version ?? -1);
    if (newest >= projection.version) return;
    if (building) await setState(client, building, 'retired');
    const next = await addEdition(client, projection, editions, 'building');
    if (live) return bridgeViews(client, projection, live, next);
    await showTables(client, projection, next);
    if (head === START) {
      await createIndexes(client, projection, next);
      await setState(client, next, 'live');
    }
  });
}

/**
 * Orders a rebuild beside the live tables, with this code's version, even where that is an older one. What was being built is
 * given up.
 */
export async function orderRebuild(pool: pg.Pool, projection: Projection): Promise<EditionId> {
  return inTransaction(pool, async (client) => {
    const editions = await lockedEditions(client, projection.name);
    const building = editions.find((edition) => edition.state === 'building');
    if (building) await setState(client, building, 'retired');
    return addEdition(client, projection, editions, 'building');
  });
}

/** A copy for `verify`: nobody but the verifier runs it. */
export async function addCopy(pool: pg.Pool, projection: Projection): Promise<EditionId> {
  return inTransaction(pool, async (client) =>
    addEdition(client, projection, await lockedEditions(client, projection.name), 'verifying'),
  );
}

/** A policy that the office has never run begins at the head, unless it asks for the start. */
export async function registerPolicy(pool: pg.Pool, policy: Policy, head: string): Promise<void> {
  await pool.query(
    `INSERT INTO projections.checkpoints (kind, name, version, state, position) VALUES ('policy', $1, 0, 'live', $2)
     ON CONFLICT DO NOTHING`,
    [policy.name, policy.from === 'start' ? START : head],
  );
}

/**
 * The built edition becomes the live one in one transaction: whoever reads sees the old rows before it, and the new ones after.
 * Not done (false) while the live edition is further than the built one, so that nobody's reading goes back in time.
 */
export async function takeOver(
  pool: pg.Pool,
  projection: Projection,
  built: EditionId,
  epoch: string,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<KnownEdition & { position: string; lease_epoch: string }>(
      `SELECT kind, name, version, generation, state, position, lease_epoch FROM projections.checkpoints
       WHERE name = $1 AND state IN ('live', 'building') ORDER BY version, generation FOR UPDATE`,
      [projection.name],
    );
    const self = rows.find((row) => row.version === built.version && row.generation === built.generation);
    const live = rows.find((row) => row.state === 'live');
    if (self?.state !== 'building' || self.lease_epoch !== epoch) return false;
    if (live && live.position > self.position) return false;
    await client.query(`SET LOCAL lock_timeout = '5s'`);
    if (live) await setState(client, live, 'retired');
    await setState(client, self, 'live');
    await showTables(client, projection, built);
    return true;
  });
}

async function lockedEditions(client: pg.ClientBase, name: string): Promise<KnownEdition[]> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('projections.' || $1))`, [name]);
  const { rows } = await client.query<KnownEdition>(
    `SELECT kind, name, version, generation, state FROM projections.checkpoints WHERE name = $1 FOR UPDATE`,
    [name],
  );
  return rows;
}

async function addEdition(
  client: pg.ClientBase,
  projection: Projection,
  editions: readonly KnownEdition[],
  state: EditionState,
): Promise<EditionId> {
  const { name, version } = projection;
  const used = editions.filter((edition) => edition.version === version).map((edition) => edition.generation);
  const edition: EditionId = { kind: 'projection', name, version, generation: Math.max(-1, ...used) + 1 };
  await client.query(
    `INSERT INTO projections.checkpoints (kind, name, version, generation, state, tables)
     VALUES ('projection', $1, $2, $3, $4, $5)`,
    [name, version, edition.generation, state, projection.tables.map((table) => tableNameOf(table, edition))],
  );
  await createTables(client, projection, edition);
  return edition;
}

export async function setState(
  client: pg.ClientBase | pg.Pool,
  edition: EditionId,
  state: EditionState,
): Promise<void> {
  await client.query(
    `UPDATE projections.checkpoints SET state = $4, updated_at = clock_timestamp()
     WHERE name = $1 AND version = $2 AND generation = $3`,
    [edition.name, edition.version, edition.generation, state],
  );
}
