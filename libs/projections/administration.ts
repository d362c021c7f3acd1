import type pg from 'pg';
import { START, type EventStore } from '#libs/event-store';
import { notFound } from '#libs/kernel';
import { runnable, type EditionId, type EditionState } from './edition.js';
import type { EventOpener } from './event-opener.js';
import { Feed } from './feed.js';
import { ORDERS_CHANNEL } from './notifications.js';
import { FIRST_OF_KEY, orderRetry } from './parking.js';
import { densityOf, eventsBetween, shareOf } from './position.js';
import { isAlive } from './presence.js';
import type { Projection } from './projection.js';
import { orderRebuild, OTHER_STORE } from './registration.js';
import { verify, type Verification } from './verify.js';

/** One edition of a projection, or one policy, as an administrator sees it. */
export interface EditionStatus extends EditionId {
  readonly state: EditionState;
  /** Why it stands still until somebody acts, e.g. `too-many-parked-keys`. */
  readonly stopped: string | null;
  /** What a finished build waits for before it takes over, e.g. `old-readers`. */
  readonly waitsFor: string | null;
  readonly position: string;
  /** Share of the store's events that it has gone through, from 0 to 1. */
  readonly done: number;
  /** Events that it is behind, not counting parked ones; an estimate where the store does not count its positions. */
  readonly lagEvents: number;
  /** Age of the oldest event that is not in its tables, be it parked or not reached yet; 0 where all are. */
  readonly lagSeconds: number;
  readonly eventsDone: number;
  /** Of late. */
  readonly eventsPerSecond: number;
  /** Only of a build that somebody is working on. */
  readonly secondsLeft: number | null;
  readonly parkedKeys: number;
  readonly parkedEvents: number;
  /** When the first of the events that are parked now was put aside. */
  readonly parkedSince: string | null;
  /** The process that moves it on; null where nobody does at the moment. */
  readonly owner: string | null;
  /** Whether a living process has code for it. Without one it serves as it stood. */
  readonly hasCode: boolean;
  readonly startedAt: string;
}

/** Why a partition key is parked, and how much waits behind it. */
export interface ParkedKey {
  readonly projection: string;
  readonly version: number;
  readonly generation: number;
  readonly state: EditionState;
  readonly key: string;
  readonly eventId: string;
  readonly eventType: string;
  /** The event's stream and its revision there. */
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  /** Null while it is about to be tried again. */
  readonly error: string | null;
  readonly attempts: number;
  readonly parkedAt: string;
  readonly retryAt: string | null;
  readonly waiting: number;
}

interface StatusRow extends EditionId {
  state: EditionState;
  stopped: string | null;
  waits_for: string | null;
  position: string;
  events_done: string;
  events_per_second: number;
  parked_keys: number;
  parked_events: number;
  parked_since: Date | null;
  first_parked: { stream: string; revision: number } | null;
  owner: string | null;
  has_code: boolean;
  started_at: Date;
  now: Date;
}

/** How far the store is, as an edition's status is reckoned by it. */
interface Measure {
  readonly head: string;
  /** Events for each unit of the store's positions. */
  readonly density: number;
  /** When the store wrote the oldest event that an edition does not have. */
  readonly oldestMissing: string | undefined;
}

const MOST_PARKED_SHOWN = 200;

/** What an administrator may know and order, from any process of the office: orders are carried out by whoever has the lease. */
export class ProjectionsAdministration {
  constructor(
    private readonly pool: pg.Pool,
    private readonly store: EventStore,
    private readonly opener: EventOpener,
    private readonly projections: readonly Projection[],
  ) {}

  async status(): Promise<readonly EditionStatus[]> {
    const { rows } = await this.pool.query<StatusRow>(
      `SELECT c.kind, c.name, c.version, c.generation, c.state, c.stopped, c.waits_for, c.position, c.events_done, c.started_at,
         projections.rate(c.events_per_second, c.updated_at, 0) AS events_per_second, clock_timestamp() AS now,
         CASE WHEN ${isAlive('c.lease_owner')} THEN c.lease_owner END AS owner,
         EXISTS (SELECT FROM projections.processes w
           WHERE w.alive_until > clock_timestamp() AND c.name || '@' || c.version = ANY (w.runs)) AS has_code,
         p.keys AS parked_keys, p.events AS parked_events, p.since AS parked_since,
         (SELECT json_build_object('stream', f.stream, 'revision', f.revision) FROM projections.parked f
          WHERE f.projection = c.name AND f.version = c.version AND f.generation = c.generation
          ORDER BY f.position LIMIT 1) AS first_parked
       FROM projections.checkpoints c
       CROSS JOIN LATERAL (
         SELECT count(DISTINCT partition_key)::int AS keys, count(*)::int AS events, min(parked_at) AS since
         FROM projections.parked WHERE projection = c.name AND version = c.version AND generation = c.generation
       ) AS p
       WHERE c.state <> 'retired' ORDER BY c.kind DESC, c.name, c.version, c.generation`,
    );
    // After the positions, so that none of them is past it.
    const head = await this.store.head();
    const density = Math.max(0, ...rows.map((row) => densityOf(Number(row.events_done), row.position)));
    const firstAfter = new Map<string, Promise<string | undefined>>();
    return Promise.all(
      rows.map(async (row) => {
        const oldestMissing = await this.oldestMissing(row, head, firstAfter);
        return statusOf(row, { head, density, oldestMissing });
      }),
    );
  }

  /** When the store wrote the oldest event that is not in the edition's tables; undefined where all are. */
  private async oldestMissing(
    row: StatusRow,
    head: string,
    firstAfter: Map<string, Promise<string | undefined>>,
  ): Promise<string | undefined> {
    if (row.first_parked) {
      const { stream, revision } = row.first_parked;
      const [parked] = await this.store.readStream(stream, { from: revision, to: revision }).catch(() => []);
      if (parked) return parked.recordedAt;
    }
    const position = positionOf(row);
    if (position >= head) return undefined;
    // Most editions stand at one of few places.
    const known = firstAfter.get(position) ?? this.recordedAfter(position);
    firstAfter.set(position, known);
    return known;
  }

  private async recordedAfter(position: string): Promise<string | undefined> {
    const [event] = await this.store.readAll({ from: position, limit: 1 });
    return event?.recordedAt;
  }

  /** The first event of each parked key, oldest first; at most 200. Those of a build come with those of the live edition. */
  async parked(name: string): Promise<readonly ParkedKey[]> {
    const { rows } = await this.pool.query<ParkedKey>(
      `SELECT projection, p.version, p.generation, c.state, partition_key AS key, event_id AS "eventId", event_type AS "eventType",
         stream, revision, p.position, error, p.attempts,
         to_json(parked_at)#>>'{}' AS "parkedAt", to_json(retry_at)#>>'{}' AS "retryAt",
         (SELECT count(*)::int FROM projections.parked w WHERE w.projection = p.projection AND w.version = p.version
            AND w.generation = p.generation AND w.partition_key = p.partition_key) - 1 AS waiting
       FROM projections.parked p JOIN projections.checkpoints c ON c.name = projection
         AND c.version = p.version AND c.generation = p.generation AND c.state IN ('live', 'building')
       WHERE projection = $1 AND ${FIRST_OF_KEY}
       ORDER BY p.position, p.version, p.generation LIMIT ${MOST_PARKED_SHOWN}`,
      [name],
    );
    return rows;
  }

  /**
   * Has the parked events of a key, or of all keys, handled again. It happens soon, in whichever process has the lease.
   * @returns keys that will be tried
   * @throws OfficeError `projection-unknown`, `nothing-parked`
   */
  async retry(name: string, key?: string): Promise<number> {
    const { rows } = await this.pool.query<EditionId>(
      `SELECT kind, name, version, generation FROM projections.checkpoints WHERE name = $1 AND state IN ('live', 'building')`,
      [name],
    );
    if (rows.length === 0) throw notFound('projection-unknown', { name });
    let keys = 0;
    for (const edition of rows) keys += await orderRetry(this.pool, edition, key);
    if (keys === 0) throw notFound('nothing-parked', { name });
    await this.announce();
    return keys;
  }

  /**
   * Has a projection built anew beside the live tables; it takes over by itself when it has caught up.
   * @throws OfficeError `projection-unknown`
   */
  async rebuild(name: string): Promise<EditionId> {
    const edition = await orderRebuild(this.pool, this.projectionNamed(name));
    await this.announce();
    return edition;
  }

  /**
   * Builds a copy beside the live tables, in this process, and compares both row by row at the same position. The copy is
   * dropped. Takes as long as a rebuild.
   * @param progress told how much of the copy is filled, from 0 to 1
   * @throws OfficeError `projection-unknown`, `projection-not-live`, `interrupted`
   */
  async verify(
    name: string,
    signal = new AbortController().signal,
    progress?: (share: number) => void,
  ): Promise<Verification> {
    const projection = this.projectionNamed(name);
    const feed = new Feed(this.store, this.opener);
    return verify({ pool: this.pool, feed, projection, signal, ...(progress && { progress }) });
  }

  /** Names of the projections that this version of the office has. */
  names(): readonly string[] {
    return this.projections.map(({ name }) => name);
  }

  /**
   * Projections that this code cannot read yet, or that nothing serves until their first build has ended (a restored office), for the health
   * check; undefined where there is none. Until a process that runs this
   * version has begun with it, the views lack what only this version knows.
   */
  async missing(): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ name: string; newest: number; serves: boolean }>(
      `SELECT name, max(version) AS newest, bool_or(state = 'live') AS serves
       FROM projections.checkpoints WHERE kind = 'projection' GROUP BY name`,
    );
    const known = new Map(rows.map((row) => [row.name, row]));
    const missing = this.projections.filter(({ name, version }) => version > (known.get(name)?.newest ?? -1));
    if (missing.length > 0) return `no tables yet of ${missing.map(label).join(', ')}`;
    const unserved = this.projections.filter(({ name }) => !known.get(name)?.serves);
    return unserved.length === 0 ? undefined : `being built for the first time: ${unserved.map(label).join(', ')}`;
  }

  /** Projections and policies that stand still until somebody acts, for the health check; undefined where there is none. */
  async stopped(): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ stopped: string }>(
      `SELECT name || ' (' || stopped || ')' AS stopped FROM projections.checkpoints
       WHERE stopped IS NOT NULL AND state IN ('live', 'building') ORDER BY name, version, generation`,
    );
    return rows.length === 0 ? undefined : rows.map(({ stopped }) => stopped).join(', ');
  }

  private projectionNamed(name: string): Projection {
    const projection = this.projections.find((candidate) => candidate.name === name);
    if (!projection) throw notFound('projection-unknown', { name });
    return projection;
  }

  private async announce(): Promise<void> {
    await this.pool.query(`SELECT pg_notify($1, '')`, [ORDERS_CHANNEL]);
  }
}

/** Where an edition stands in this store: at its start, where its position is one of another store. */
const positionOf = ({ stopped, position }: StatusRow): string => (stopped === OTHER_STORE ? START : position);

function statusOf(row: StatusRow, { head, density, oldestMissing }: Measure): EditionStatus {
  const { kind, name, version, generation, state, stopped, owner } = row;
  const position = positionOf(row);
  const eventsDone = Number(row.events_done);
  const done = shareOf(position, head);
  const age = oldestMissing === undefined ? 0 : (row.now.getTime() - Date.parse(oldestMissing)) / 1_000;
  return {
    kind,
    name,
    version,
    generation,
    state,
    stopped,
    waitsFor: row.waits_for,
    position: row.position,
    done,
    lagEvents: eventsBetween(position, head, density),
    // An event that is missing is never of no age, whatever the store's clock says.
    lagSeconds: oldestMissing === undefined ? 0 : Math.max(0.001, age),
    eventsDone,
    eventsPerSecond: row.events_per_second,
    secondsLeft: state === 'live' || owner === null ? null : secondsLeft(done, eventsDone, row.events_per_second),
    parkedKeys: row.parked_keys,
    parkedEvents: row.parked_events,
    parkedSince: row.parked_since?.toISOString() ?? null,
    owner,
    hasCode: row.has_code,
    startedAt: row.started_at.toISOString(),
  };
}

/** At the pace of late; null while there is none. */
function secondsLeft(done: number, eventsDone: number, eventsPerSecond: number): number | null {
  if (done >= 1) return 0;
  if (done <= 0 || eventsPerSecond < 0.1) return null;
  return (eventsDone * (1 - done)) / done / eventsPerSecond;
}

const label = ({ name, version }: Projection): string => runnable(name, version);
