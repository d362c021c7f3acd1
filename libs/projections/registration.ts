import type pg from 'pg';
import { isFailure, START, type EventStore } from '#libs/event-store';
import type { StoredEvent } from '#libs/kernel';
import { tableNameOf, type EditionId, type EditionState } from './edition.js';
import type { Policy, Projection } from './projection.js';
import { bridgeViews, createIndexes, createTables, showTables } from './tables.js';
import { inTransaction } from './transaction.js';

interface KnownEdition extends EditionId {
  readonly state: EditionState;
  readonly position: string;
}

/** Why an edition stands still whose position is not one of this event store. */
export const OTHER_STORE = 'other-store';

/**
 * Makes the office know this process's projections. A projection that is new, or has a new version, gets a `building` edition; the
 * live one goes on serving. So does one whose rows came from another event store, or from one that has since lost events. Code
 * older than what is live or being built changes nothing: it is the rest of a rolling upgrade.
 */
export async function registerProjection(
  pool: pg.Pool,
  projection: Projection,
  store: EventStore,
): Promise<'known' | 'added' | typeof OTHER_STORE> {
  return inTransaction(pool, async (client) => {
    const editions = await lockedEditions(client, projection.name);
    // Asked after the positions were locked: no process can get past it meanwhile.
    const head = await store.head();
    const live = editions.find((edition) => edition.state === 'live');
    const building = editions.find((edition) => edition.state === 'building');
    const foreign = [live, building].filter((edition) => edition && isForeign(edition.position, head));
    const newest = Math.max(live?.version ?? -1, building?.version ?? -1);
    if (newest > projection.version) return 'known';
    if (newest === projection.version && foreign.length === 0) return 'known';
    if (live && foreign.includes(live)) await stop(client, live, OTHER_STORE);
    if (newest === projection.version && building && !foreign.includes(building)) return 'known';
    if (building) await setState(client, building, 'retired');
    const next = await addEdition(client, projection, editions, 'building');
    if (live) {
      await bridgeViews(client, projection, live, next);
      return foreign.length > 0 ? OTHER_STORE : 'added';
    }
    await showTables(client, projection, next);
    if (head === START) {
      await createIndexes(client, projection, next);
      await setState(client, next, 'live');
    }
    return 'added';
  });
}

/** Whether a position cannot be of the store with this head: it has another form, or lies past its end. */
const isForeign = (position: string, head: string): boolean =>
  position !== START && (position.length !== head.length || position > head);

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

/**
 * A policy that the office has never run begins after the last event, unless it asks for the start. One that comes from another
 * event store goes on after the same event in this one; where that is not here, it stands still.
 */
export async function registerPolicy(
  pool: pg.Pool,
  policy: Policy,
  store: EventStore,
): Promise<'known' | typeof OTHER_STORE> {
  const [last] = policy.from === 'start' ? [] : await store.readAll({ direction: 'backwards', limit: 1 });
  await pool.query(
    `INSERT INTO projections.checkpoints (kind, name, version, state, position, last_stream, last_revision)
     VALUES ('policy', $1, 0, 'live', $2, $3, $4) ON CONFLICT DO NOTHING`,
    [policy.name, last?.position ?? START, last?.stream, last?.revision],
  );
  const { rows } = await pool.query<KnownEdition & { last_stream: string | null; last_revision: number | null }>(
    `SELECT kind, name, version, generation, state, position, last_stream, last_revision FROM projections.checkpoints WHERE name = $1`,
    [policy.name],
  );
  const [known] = rows;
  if (!known || !isForeign(known.position, await store.head())) return 'known';
  const same = known.last_stream === null ? undefined : await eventAt(store, known.last_stream, known.last_revision!);
  if (!same) {
    await stop(pool, known, OTHER_STORE);
    return OTHER_STORE;
  }
  await pool.query(
    `UPDATE projections.checkpoints SET position = $2, stopped = nullif(stopped, $3), lease_epoch = lease_epoch + 1
     WHERE name = $1 AND position = $4`,
    [policy.name, same.position, OTHER_STORE, known.position],
  );
  return 'known';
}

async function eventAt(store: EventStore, stream: string, revision: number): Promise<StoredEvent | undefined> {
  try {
    const [event] = await store.readStream(stream, { from: revision, to: revision });
    return event;
  } catch (error) {
    if (isFailure(error, 'StreamNotFound')) return undefined;
    throw error;
  }
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
    const { rows } = await client.query<KnownEdition & { stopped: string | null; lease_epoch: string }>(
      `SELECT kind, name, version, generation, state, stopped, position, lease_epoch FROM projections.checkpoints
       WHERE name = $1 AND state IN ('live', 'building') ORDER BY version, generation FOR UPDATE`,
      [projection.name],
    );
    const self = rows.find((row) => row.version === built.version && row.generation === built.generation);
    const live = rows.find((row) => row.state === 'live');
    if (self?.state !== 'building' || self.lease_epoch !== epoch) return false;
    if (live && live.stopped === null && live.position > self.position) return false;
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
    `SELECT kind, name, version, generation, state, position FROM projections.checkpoints WHERE name = $1 FOR UPDATE`,
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

async function stop(client: pg.ClientBase | pg.Pool, edition: EditionId, reason: string): Promise<void> {
  await client.query(
    `UPDATE projections.checkpoints SET stopped = $4 WHERE name = $1 AND version = $2 AND generation = $3`,
    [edition.name, edition.version, edition.generation, reason],
  );
}
