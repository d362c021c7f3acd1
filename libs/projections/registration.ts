import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { firstEventOf, isFailure, START, type EventStore } from '#libs/event-store';
import type { StoredEvent } from '#libs/kernel';
import { OFFICE_STREAM } from '#libs/office';
import { inTransaction } from '#libs/postgres';
import { labelOf, runnable, shapeOf, tableNameOf, type EditionId, type EditionState } from './edition.js';
import { isRefusal } from './failures.js';
import type { Policy, Projection } from './projection.js';
import {
  bridgeViews,
  createIndexes,
  createTables,
  haveColumns,
  isBusyView,
  isForeignView,
  keepsColumns,
  showTables,
} from './tables.js';
import { Fenced } from './work.js';

interface KnownEdition extends EditionId {
  readonly state: EditionState;
  readonly position: string;
  readonly stopped: string | null;
  readonly shape: string | null;
  readonly lease_epoch: string;
}

/** Why an edition stands still whose position is not one of this event store. */
export const OTHER_STORE = 'other-store';
/** Why an edition stands still whose tables are not as the code of its own version declares them. */
export const OTHER_SHAPE = 'other-shape';
type Fault = typeof OTHER_STORE | typeof OTHER_SHAPE;

/**
 * Makes the office know this process's projections. A projection that is new, or has a new version, gets a `building` edition; the
 * live one goes on serving. So does one whose rows came from another event store, or from one that has since lost events, and one
 * whose tables were made by other code of the same version. Code older than what is live or being built changes nothing: it is the
 * rest of a rolling upgrade.
 */
export async function registerProjection(
  pool: pg.Pool,
  projection: Projection,
  store: EventStore,
): Promise<'known' | 'added' | Fault> {
  return replacingViews<'known' | 'added' | Fault>(pool, async (client) => {
    const editions = await lockedEditions(client, projection.name);
    const { live, building } = editions;
    // Asked after the positions were locked: no process can get past it meanwhile.
    const head = await store.head();
    const faultOf = async (edition: KnownEdition | undefined): Promise<Fault | undefined> => {
      if (edition && isForeign(edition.position, head)) return OTHER_STORE;
      if (edition?.version === projection.version && !(await fits(client, edition, projection))) return OTHER_SHAPE;
      return undefined;
    };
    const newest = Math.max(live?.version ?? -1, building?.version ?? -1);
    if (newest > projection.version) return 'known';
    const [liveFault, buildingFault] = [await faultOf(live), await faultOf(building)];
    if (newest === projection.version && !liveFault && !buildingFault) return 'known';
    if (live && liveFault) await stop(client, live, liveFault);
    if (newest === projection.version && building && !buildingFault) return 'known';
    const next = await beginBuild(client, projection, editions);
    if (!live && (await isNewOffice(store, head))) {
      await createIndexes(client, projection, next);
      await setState(client, next, 'live');
    }
    return liveFault ?? buildingFault ?? 'added';
  });
}

/** Whether its founding is all that the store holds: no row comes of it. */
const isNewOffice = async (store: EventStore, head: string): Promise<boolean> =>
  head === START || (await firstEventOf(store, OFFICE_STREAM))?.position === head;

/** Whether a position cannot be of the store with this head: it has another form, or lies past its end. */
const isForeign = (position: string, head: string): boolean =>
  position !== START && (position.length !== head.length || position > head);

/** Whether its tables are there, and are declared as this code declares them. */
async function fits(client: pg.ClientBase, edition: KnownEdition, projection: Projection): Promise<boolean> {
  return (
    (edition.shape === null || edition.shape === shapeOf(projection)) &&
    (await haveColumns(client, projection, edition))
  );
}

/**
 * Orders a rebuild beside the live tables, with this code's version, even where that is an older one. One that is under way goes on;
 * one that stopped, or is of another version, is given up.
 */
export async function orderRebuild(pool: pg.Pool, projection: Projection): Promise<EditionId> {
  return replacingViews<EditionId>(pool, async (client) => {
    const editions = await lockedEditions(client, projection.name);
    const { building } = editions;
    if (building?.version === projection.version && building.stopped === null) return building;
    return beginBuild(client, projection, editions);
  });
}

/** How often views are tried to be replaced that others are reading, half a second each time with as long a pause. */
const MOST_ATTEMPTS = 30;

/** A transaction that is tried again while somebody's long reading keeps a view from being replaced. */
async function replacingViews<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await inTransaction(pool, work);
    } catch (error) {
      if (!isBusyView(error) || attempts === MOST_ATTEMPTS) throw error;
      await delay(500);
    }
  }
}

/** Until the new edition takes over, its code reads the old one's tables as far as they go, or the new ones while they fill. */
async function beginBuild(client: pg.ClientBase, projection: Projection, editions: Editions): Promise<EditionId> {
  const { live, building } = editions;
  if (building) await setState(client, building, 'retired');
  const next = await addEdition(client, projection, editions, 'building');
  if (live) await bridgeViews(client, projection, live, next);
  else await showTables(client, projection, next);
  return next;
}

/** A copy for `verify`: nobody but the verifier, who has its lease, runs it. */
export async function addCopy(pool: pg.Pool, projection: Projection, owner: string): Promise<EditionId> {
  return inTransaction(pool, async (client) =>
    addEdition(client, projection, await lockedEditions(client, projection.name), 'verifying', owner),
  );
}

interface PolicyPlace extends EditionId {
  readonly position: string;
  readonly last_stream: string | null;
  readonly last_revision: number | null;
}

/**
 * A policy that the office has never run begins after the last event, unless it asks for the start. One that comes from another
 * event store goes on after the same event in this one; where that is not here, it stands still.
 * @returns those that stand still since now
 */
export async function registerPolicies(
  pool: pg.Pool,
  policies: readonly Policy[],
  store: EventStore,
): Promise<readonly string[]> {
  const names = policies.map(({ name }) => name);
  const standing = await policyPlaces(pool, names);
  const isNew = ({ name }: Policy) => !standing.some((place) => place.name === name);
  await addPolicies(pool, policies.filter(isNew), store);
  const places = await policyPlaces(pool, names);
  const head = await store.head();
  const stopped: string[] = [];
  for (const place of places.filter(({ position }) => isForeign(position, head)))
    if (!(await moveToThisStore(pool, place, store))) stopped.push(place.name);
  return stopped;
}

async function policyPlaces(pool: pg.Pool, names: readonly string[]): Promise<readonly PolicyPlace[]> {
  const { rows } = await pool.query<PolicyPlace>(
    `SELECT kind, name, version, generation, position, last_stream, last_revision FROM projections.checkpoints
     WHERE name = ANY ($1) ORDER BY name`,
    [names],
  );
  return rows;
}

/** Another process may add the same at the same time: the first one says where they begin. */
async function addPolicies(pool: pg.Pool, policies: readonly Policy[], store: EventStore): Promise<void> {
  if (policies.length === 0) return;
  const [last] = await store.readAll({ direction: 'backwards', limit: 1 });
  const begins = policies.map(({ from }) => (from === 'start' ? undefined : last));
  await pool.query(
    `INSERT INTO projections.checkpoints (kind, name, version, state, position, last_stream, last_revision)
     SELECT 'policy', name, 0, 'live', position, last_stream, last_revision
     FROM unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS p (name, position, last_stream, last_revision)
     ON CONFLICT DO NOTHING`,
    [
      policies.map(({ name }) => name),
      begins.map((event) => event?.position ?? START),
      begins.map((event) => event?.stream ?? null),
      begins.map((event) => event?.revision ?? null),
    ],
  );
}

/** @returns false where its last event is not in this store: it stands still */
async function moveToThisStore(pool: pg.Pool, place: PolicyPlace, store: EventStore): Promise<boolean> {
  const { name, position, last_stream: stream, last_revision: revision } = place;
  const same = stream === null ? undefined : await eventAt(store, stream, revision!);
  if (!same) {
    await stop(pool, place, OTHER_STORE);
    return false;
  }
  await pool.query(
    `UPDATE projections.checkpoints SET position = $2, stopped = nullif(stopped, $3), lease_epoch = lease_epoch + 1
     WHERE name = $1 AND position = $4`,
    [name, same.position, OTHER_STORE, position],
  );
  return true;
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

/** Why a finished build does not take over yet. Names that operators see. */
export type HeldUp =
  /** The live edition is further, by more than can be made up for in a moment: nobody's reading may go back in time. */
  | 'behind'
  /** The new tables lack what a living process with the old version's code still reads. */
  | 'old-readers'
  /** Somebody else's view stands on a column that the new tables do not have. */
  | 'foreign-view'
  /** Somebody's long reading of the view. */
  | 'busy-view';

/**
 * The built edition becomes the live one in one transaction: whoever reads sees the old rows before it, and the new ones after. The live
 * edition stands still meanwhile, so that the built one overtakes it however busy the office is.
 * @param catchUp writes what the built edition lacks up to the live one's position; false where that is more than one short step
 * @returns why it cannot be yet, and then nothing is written; undefined once it is done
 * @throws Fenced
 */
export async function takeOver(
  pool: pg.Pool,
  projection: Projection,
  built: EditionId,
  epoch: string,
  catchUp: (client: pg.ClientBase, position: string) => Promise<boolean>,
): Promise<HeldUp | undefined> {
  let refused = false;
  const caughtUp = (client: pg.ClientBase, position: string) =>
    catchUp(client, position).catch((error: unknown) => {
      refused = isRefusal(error);
      throw error;
    });
  try {
    return await inTransaction(pool, async (client) => {
      const { live, building } = await lockedEditions(client, projection.name);
      if (building?.generation !== built.generation || building.lease_epoch !== epoch) throw new Fenced(labelOf(built));
      if (live && (await isMissed(client, live, built))) return 'old-readers';
      const isBehind = live !== undefined && live.stopped === null && live.position > building.position;
      if (isBehind && !(await caughtUp(client, live.position))) return 'behind';
      if (live) await setState(client, live, 'retired');
      await setState(client, built, 'live');
      await showTables(client, projection, built);
      return undefined;
    });
  } catch (error) {
    if (isBusyView(error)) return 'busy-view';
    if (isForeignView(error)) return 'foreign-view';
    // One of the last events is parked, like any other, outside of this transaction.
    if (refused) return 'behind';
    throw error;
  }
}

/** Whether a living process reads by the live edition's version what the new version's tables have no more. */
async function isMissed(client: pg.ClientBase, live: EditionId, built: EditionId): Promise<boolean> {
  if (live.version === built.version || (await keepsColumns(client, live, built))) return false;
  const { rowCount } = await client.query(
    'SELECT FROM projections.processes WHERE alive_until > clock_timestamp() AND $1 = ANY (reads)',
    [runnable(live.name, live.version)],
  );
  return rowCount !== 0;
}

/** Says to operators what a finished build waits for. */
export async function noteWaiting(pool: pg.Pool, edition: EditionId, waitsFor: HeldUp): Promise<void> {
  await pool.query(
    'UPDATE projections.checkpoints SET waits_for = $4 WHERE name = $1 AND version = $2 AND generation = $3',
    [edition.name, edition.version, edition.generation, waitsFor],
  );
}

/** Everything of one projection, locked until the end of the transaction. */
interface Editions {
  readonly all: readonly KnownEdition[];
  readonly live: KnownEdition | undefined;
  readonly building: KnownEdition | undefined;
}

async function lockedEditions(client: pg.ClientBase, name: string): Promise<Editions> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('projections.' || $1))`, [name]);
  const { rows: all } = await client.query<KnownEdition>(
    `SELECT kind, name, version, generation, state, stopped, position, shape, lease_epoch
     FROM projections.checkpoints WHERE name = $1 ORDER BY version, generation FOR UPDATE`,
    [name],
  );
  const inState = (state: EditionState) => all.find((edition) => edition.state === state);
  return { all, live: inState('live'), building: inState('building') };
}

async function addEdition(
  client: pg.ClientBase,
  projection: Projection,
  { all }: Editions,
  state: EditionState,
  owner?: string,
): Promise<EditionId> {
  const { name, version } = projection;
  const used = all.filter((edition) => edition.version === version).map((edition) => edition.generation);
  const edition: EditionId = { kind: 'projection', name, version, generation: Math.max(-1, ...used) + 1 };
  await client.query(
    `INSERT INTO projections.checkpoints (kind, name, version, generation, state, tables, shape, lease_owner)
     VALUES ('projection', $1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[name, version, edition.generation, state],
      ...[projection.tables.map((table) => tableNameOf(table, edition)), shapeOf(projection), owner],
    ],
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
    `UPDATE projections.checkpoints SET state = $4, waits_for = NULL, updated_at = clock_timestamp()
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
