import type pg from 'pg';
import { START, type EventStore } from '#libs/event-store';
import { newId, notFound, OfficeError } from '#libs/kernel';
import type { EditionId, EditionState } from './edition.js';
import type { EventOpener } from './event-opener.js';
import { Feed } from './feed.js';
import { ORDERS_CHANNEL } from './notifications.js';
import { FIRST_OF_KEY, orderRetry } from './parking.js';
import type { Projection } from './projection.js';
import { orderRebuild } from './registration.js';
import { verify, type Verification } from './verify.js';

/** One edition of a projection, or one policy, as an administrator sees it. */
export interface EditionStatus extends EditionId {
  readonly state: EditionState;
  /** Why it stands still until somebody acts, e.g. `too-many-parked-keys`. */
  readonly stopped: string | null;
  readonly position: string;
  /** Share of the store's events that it has gone through, from 0 to 1. */
  readonly done: number;
  /** Events that it is behind; an estimate where the store does not count its positions. */
  readonly lagEvents: number;
  /** Time since the store wrote the last event that it has; 0 where it has all of them. */
  readonly lagSeconds: number;
  readonly eventsDone: number;
  /** Events a second since it began; only of a build. */
  readonly eventsPerSecond: number | null;
  /** Only of a build. */
  readonly secondsLeft: number | null;
  readonly parkedKeys: number;
  readonly parkedEvents: number;
  /** The process that moves it on; null where nobody does at the moment. */
  readonly owner: string | null;
  /** Whether this version of the office has code for it. One without serves as it stood until its successor takes over. */
  readonly hasCode: boolean;
  readonly startedAt: string;
}

/** Why a partition key is parked, and how much waits behind it. */
export interface ParkedKey {
  readonly projection: string;
  readonly key: string;
  readonly eventId: string;
  readonly eventType: string;
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
  position: string;
  events_done: string;
  lag_seconds: number;
  running_seconds: number;
  parked_keys: number;
  parked_events: number;
  owner: string | null;
  started_at: Date;
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
    const head = await this.store.head();
    const { rows } = await this.pool.query<StatusRow>(
      `SELECT c.kind, c.name, c.version, c.generation, c.state, c.stopped, c.position, c.events_done, c.started_at,
         extract(epoch FROM clock_timestamp() - coalesce(c.position_recorded_at, c.started_at))::float8 AS lag_seconds,
         extract(epoch FROM clock_timestamp() - c.started_at)::float8 AS running_seconds,
         CASE WHEN c.lease_until > clock_timestamp() THEN c.lease_owner END AS owner,
         count(DISTINCT p.partition_key)::int AS parked_keys, count(p.position)::int AS parked_events
       FROM projections.checkpoints c
       LEFT JOIN projections.parked p
         ON p.projection = c.name AND p.version = c.version AND p.generation = c.generation
       WHERE c.state <> 'retired'
       GROUP BY c.name, c.version, c.generation ORDER BY c.kind DESC, c.name, c.version, c.generation`,
    );
    return rows.map((row) => this.statusOf(row, head));
  }

  /** The first event of each parked key, oldest first; at most 200. */
  async parked(name: string): Promise<readonly ParkedKey[]> {
    const { rows } = await this.pool.query<ParkedKey>(
      `SELECT projection, partition_key AS key, event_id AS "eventId", event_type AS "eventType", error, p.attempts,
         to_json(parked_at)#>>'{}' AS "parkedAt", to_json(retry_at)#>>'{}' AS "retryAt",
         (SELECT count(*)::int FROM projections.parked w WHERE w.projection = p.projection AND w.version = p.version
            AND w.generation = p.generation AND w.partition_key = p.partition_key) - 1 AS waiting
       FROM projections.parked p JOIN projections.checkpoints c ON c.name = projection
         AND c.version = p.version AND c.generation = p.generation AND c.state = 'live'
       WHERE projection = $1 AND ${FIRST_OF_KEY}
       ORDER BY p.position LIMIT ${MOST_PARKED_SHOWN}`,
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
    const live = (await this.status()).find((edition) => edition.name === name && edition.state === 'live');
    if (!live) throw notFound('projection-unknown', { name });
    const keys = await orderRetry(this.pool, live, key);
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
   * @throws OfficeError `projection-unknown`, `projection-not-live`
   */
  async verify(name: string, signal = new AbortController().signal): Promise<Verification> {
    const projection = this.projectionNamed(name);
    const live = (await this.status()).find((edition) => edition.name === name && edition.state === 'live');
    if (live?.version !== projection.version) throw new OfficeError('rule', 'projection-not-live', { name });
    const owner = `verify:${newId()}`;
    return verify(this.pool, new Feed(this.store, this.opener), projection, live, owner, signal);
  }

  /** Names of the projections that this version of the office has. */
  names(): readonly string[] {
    return this.projections.map(({ name }) => name);
  }

  /** Projections that cannot be read yet, for the health check; undefined where there is none. */
  async missing(): Promise<string | undefined> {
    const editions = await this.status();
    const missing = this.projections.filter(({ name }) => !editions.some((edition) => edition.name === name));
    return missing.length === 0 ? undefined : `no tables yet of ${missing.map(({ name }) => name).join(', ')}`;
  }

  /** Projections and policies that stand still until somebody acts, for the health check; undefined where there is none. */
  async stopped(): Promise<string | undefined> {
    const stopped = (await this.status()).filter((edition) => edition.stopped !== null);
    return stopped.length === 0 ? undefined : stopped.map(({ name, stopped }) => `${name} (${stopped})`).join(', ');
  }

  private projectionNamed(name: string): Projection {
    const projection = this.projections.find((candidate) => candidate.name === name);
    if (!projection) throw notFound('projection-unknown', { name });
    return projection;
  }

  private statusOf(row: StatusRow, head: string): EditionStatus {
    const { kind, name, version, generation, state, stopped, position, owner } = row;
    const eventsDone = Number(row.events_done);
    const done = shareOf(position, head);
    const behind = position < head;
    const building = state === 'building' || state === 'verifying';
    return {
      kind,
      name,
      version,
      generation,
      state,
      stopped,
      position,
      done,
      lagEvents: behind ? lagOf(position, head, eventsDone) : 0,
      lagSeconds: behind ? Math.max(0, row.lag_seconds) : 0,
      eventsDone,
      eventsPerSecond: building ? eventsDone / Math.max(row.running_seconds, 0.001) : null,
      secondsLeft: building && done > 0 ? (row.running_seconds * (1 - done)) / done : null,
      parkedKeys: row.parked_keys,
      parkedEvents: row.parked_events,
      owner,
      hasCode: kind === 'policy' || this.projections.some((known) => known.name === name && known.version === version),
      startedAt: row.started_at.toISOString(),
    };
  }

  private async announce(): Promise<void> {
    await this.pool.query(`SELECT pg_notify($1, '')`, [ORDERS_CHANNEL]);
  }
}

/** Positions are opaque, but begin with a number that grows with the store: events in PostgreSQL, bytes in EventStoreDB, which adds a second one. */
const DIGITS = 20;
const magnitude = (position: string): number => Number(position.slice(0, DIGITS));
const countsEvents = (position: string): boolean => position.length <= DIGITS;

const shareOf = (position: string, head: string): number =>
  head === START || position >= head ? 1 : Math.min(1, magnitude(position) / magnitude(head));

function lagOf(position: string, head: string, eventsDone: number): number {
  const units = magnitude(head) - magnitude(position);
  if (countsEvents(head)) return units;
  const unitsPerEvent = eventsDone > 0 ? Math.max(1, magnitude(position) / eventsDone) : 1;
  return Math.max(1, Math.round(units / unitsPerEvent));
}
