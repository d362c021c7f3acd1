import pLimit from 'p-limit';
import type pg from 'pg';
import { OfficeError, type RecordedEvent } from '#libs/kernel';
import { inTransaction } from '#libs/postgres';
import { backOff, pause, type Doorbell } from './doorbell.js';
import { labelOf } from './edition.js';
import { storedOf, UnreadableEvent } from './event-opener.js';
import { described, mayPass } from './failures.js';
import type { Feed, FeedBatch } from './feed.js';
import type { Lease, Leases } from './leases.js';
import { assertHeld, forget, park, parkedKeysOf, parkedWithKey, recordFailedRetry, type DueKeys } from './parking.js';
import type { ReadModels } from './read-models.js';
import { TOO_MANY_PARKED, type Batch, type ParkedEvent } from './planning.js';
import type { Policy } from './projection.js';
import { Fenced } from './work.js';

const BATCH = 100;
/** Streams whose events are handled side by side: their appends share commits. */
const STREAMS_AT_ONCE = 8;
/** Each takes a connection of the pool that the whole process shares: where the table is held up, all policies together must not take the last one. */
const CHECKPOINTS_AT_ONCE = 4;
/** How often a key that waits for its time is looked for. */
const RETRY_MILLISECONDS = 2_000;
/** How long a busy policy gathers events before it looks again: nothing that it does is in a greater hurry, and each look costs a reading. */
const GATHERING_MILLISECONDS = 200;
/** How long a checkpoint may stay behind events that concern the policy nothing: read again, they change nothing. */
const CHECKPOINT_MILLISECONDS = 1_000;
/** How often one looks whether a new version's read models have caught up. */
const READ_MODELS_MILLISECONDS = 200;
/** Attempts after which a read model that never comes no longer holds up the policy's other streams. */
const PATIENCE_WITH_READ_MODELS = 10;

/** Events that a policy has read past its checkpoint, and none of which concerned it. */
interface Passed extends Pick<FeedBatch, 'last' | 'read'> {
  /** When its checkpoint follows, by the process's own clock. */
  readonly savedAt: number;
}

type Handled = 'done' | 'given-up' | { readonly failed: string; readonly mayPass: boolean };

/**
 * Runs the policies that this process has a lease for, each by itself: the events of one stream in order, several streams side by
 * side. The checkpoint follows every batch in which something concerned the policy, so after a crash a batch is handled again at most: its commands have derived ids, the second
 * time changes nothing.
 */
export class PolicyRunner {
  private readonly stopped = new AbortController();
  private readonly running = new Map<Lease, Promise<void>>();
  private readonly inTurn = pLimit(CHECKPOINTS_AT_ONCE);
  private supervising: Promise<void> = Promise.resolve();
  private retriesWanted = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly policies: readonly Policy[],
    private readonly leases: Leases,
    private readonly feed: Feed,
    private readonly doorbell: Doorbell,
    private readonly readModels: ReadModels,
    private readonly parkedLimit: number,
    private readonly due: DueKeys,
    private readonly log: (line: string) => void,
  ) {}

  start(): void {
    this.supervising = this.supervise();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    this.doorbell.ring();
    await Promise.all([this.supervising, ...this.running.values()]);
  }

  /** Retries are looked for at once. */
  retrySoon(): void {
    this.due.forget();
    this.retriesWanted += 1;
    this.doorbell.ring();
  }

  private async supervise(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const rung = this.doorbell.next();
      for (const lease of this.leases.of('policy')) {
        const policy = this.policies.find(({ name }) => name === lease.edition.name);
        if (!policy || this.running.has(lease)) continue;
        this.running.set(
          lease,
          this.run(policy, lease).finally(() => this.running.delete(lease)),
        );
      }
      await this.doorbell.rest(rung, RETRY_MILLISECONDS);
    }
  }

  private goesOn(lease: Lease): boolean {
    return !this.stopped.signal.aborted && this.leases.holds(lease);
  }

  private async run(policy: Policy, lease: Lease): Promise<void> {
    const wanted = new Set(policy.on.events.map((event) => event.type));
    let retriesSeen = -1;
    let nextRetry = 0;
    let passed: Passed | undefined;
    for (let failures = 0; this.goesOn(lease);) {
      const rung = this.doorbell.next();
      try {
        if (lease.unwanted) return await this.leases.release(lease);
        if (retriesSeen !== this.retriesWanted || performance.now() >= nextRetry) {
          retriesSeen = this.retriesWanted;
          nextRetry = performance.now() + RETRY_MILLISECONDS;
          await this.retryParked(policy, lease);
        }
        const position = passed?.last.position ?? lease.position;
        const batch =
          lease.stopped === null && this.doorbell.isPast(position)
            ? await this.feed.next(position, BATCH, wanted)
            : undefined;
        if (batch && batch.events.length > 0) {
          await this.handleBatch(policy, lease, { ...batch, read: batch.read + (passed?.read ?? 0) });
          passed = undefined;
        } else if (batch) passed = beyond(passed, batch);
        if (passed && performance.now() >= passed.savedAt) {
          await this.moveTo(lease, passed, [], null);
          passed = undefined;
        }
        failures = 0;
        if (batch) await this.gather();
        else await this.doorbell.rest(rung, passed ? CHECKPOINT_MILLISECONDS : RETRY_MILLISECONDS);
      } catch (error) {
        if (error instanceof Fenced) {
          this.leases.overtaken(lease);
          return await this.leases.refresh();
        }
        failures += 1;
        this.log(`policy ${policy.name} waits, something it needs is away: ${described(error)}`);
        await pause(backOff(failures), this.stopped.signal);
      }
    }
  }

  /** Until the next of the moments at which all policies of the process look: they share what they read. */
  private gather(): Promise<void> {
    return pause(GATHERING_MILLISECONDS - (performance.now() % GATHERING_MILLISECONDS), this.stopped.signal);
  }

  private async handleBatch(policy: Policy, lease: Lease, batch: FeedBatch): Promise<void> {
    const waiting = await parkedKeysOf(this.pool, lease.edition);
    const parked = await this.handleAll(policy, lease, batch.events, waiting);
    if (parked === 'given-up') return;
    const keys = waiting.union(new Set(parked.map(({ key }) => key)));
    const stop = parked.length > 0 && keys.size > this.parkedLimit ? TOO_MANY_PARKED : null;
    await this.moveTo(lease, batch, parked, stop);
    for (const { event, error } of parked) {
      if (error !== null)
        this.log(`policy ${policy.name} parked ${event.type} ${event.id} of ${event.stream}: ${error}`);
    }
    if (stop !== null) this.log(`policy ${policy.name} stopped: ${stop}`);
  }

  /** Several streams side by side. Answers what has to be parked. */
  private async handleAll(
    policy: Policy,
    lease: Lease,
    events: Batch['events'],
    waiting: ReadonlySet<string>,
  ): Promise<readonly ParkedEvent[] | 'given-up'> {
    const streams = Map.groupBy(events, (item) => storedOf(item).stream).entries();
    const parked: ParkedEvent[] = [];
    const lane = async () => {
      for (const [stream, items] of streams) {
        const refused = await this.handleStream(policy, lease, items, waiting.has(stream));
        if (refused === 'given-up') return refused;
        parked.push(...refused);
      }
      return 'done';
    };
    const ends = await Promise.all(Array.from({ length: STREAMS_AT_ONCE }, lane));
    return ends.includes('given-up') ? 'given-up' : parked;
  }

  /** One stream's events, in order. Answers what has to be parked: from the first that fails for good on, all of them. */
  private async handleStream(
    policy: Policy,
    lease: Lease,
    items: Batch['events'],
    isParked: boolean,
  ): Promise<readonly ParkedEvent[] | 'given-up'> {
    const parked: ParkedEvent[] = [];
    for (const item of items) {
      const event = storedOf(item);
      const waits = isParked || parked.length > 0;
      const handled = waits ? { failed: null, mayPass: false } : await this.handle(policy, lease, item);
      if (handled === 'given-up') return handled;
      if (handled !== 'done')
        parked.push({ key: event.stream, event, error: handled.failed, mayPass: handled.mayPass });
    }
    return parked;
  }

  /** What passes by itself is waited for; given up where the process stops or the lease is gone meanwhile. */
  private async handle(policy: Policy, lease: Lease, item: RecordedEvent | UnreadableEvent): Promise<Handled> {
    if (item instanceof UnreadableEvent) return { failed: described(item), mayPass: item.reason === 'key-unavailable' };
    await this.untilReadable(lease, item.position);
    for (let failures = 1; this.goesOn(lease); failures += 1) {
      try {
        await policy.on.handle(item);
        return 'done';
      } catch (error) {
        const tired = error instanceof OfficeError && failures >= PATIENCE_WITH_READ_MODELS;
        if (!mayPass(error) || tired) return { failed: described(error), mayPass: tired };
        this.log(`policy ${policy.name} tries ${item.type} ${item.id} again: ${described(error)}`);
        await pause(backOff(failures), this.stopped.signal);
      }
    }
    return 'given-up';
  }

  /** What a policy reads is at least as new as the event that it handles, however long that takes. */
  private async untilReadable(lease: Lease, position: string): Promise<void> {
    while (this.goesOn(lease)) {
      if (!this.readModels.complete) await pause(READ_MODELS_MILLISECONDS, this.stopped.signal);
      else if (
        await this.readModels.waitFor(position).then(
          () => true,
          () => false,
        )
      )
        return;
    }
  }

  /**
   * Where nothing is parked, the commit is not waited for on disk: an event whose checkpoint a crash of the database takes back is handled
   * again, which changes nothing.
   * @throws Fenced
   */
  private async moveTo(
    lease: Lease,
    { last: { position, recordedAt, stream, revision }, read }: Pick<FeedBatch, 'last' | 'read'>,
    parked: readonly ParkedEvent[],
    stop: string | null,
  ): Promise<void> {
    const { name, version, generation } = lease.edition;
    const move = async (client: Pick<pg.ClientBase, 'query'>) => {
      const { rowCount } = await client.query({
        name: 'move-policy',
        text: `UPDATE projections.checkpoints
         SET position = $7, position_recorded_at = $8, last_stream = $9, last_revision = $10, stopped = $11,
           events_done = events_done + $12, events_per_second = projections.rate(events_per_second, updated_at, $12),
           updated_at = clock_timestamp()
         WHERE name = $1 AND version = $2 AND generation = $3 AND lease_owner = $4 AND lease_epoch = $5
           AND position = $6 AND stopped IS NULL
           AND ($13 OR set_config('synchronous_commit', 'off', true) IS NOT NULL)`,
        values: [
          ...[name, version, generation, this.leases.owner, lease.epoch, lease.position],
          ...[position, recordedAt, stream, revision, stop, read, parked.length > 0],
        ],
      });
      if (rowCount !== 1) throw new Fenced(labelOf(lease.edition));
    };
    await this.inTurn(() =>
      parked.length === 0
        ? move(this.pool)
        : inTransaction(this.pool, async (client) => {
            await move(client);
            await park(client, lease.edition, parked);
          }),
    );
    lease.position = position;
    lease.stopped = stop;
  }

  private async retryParked(policy: Policy, lease: Lease): Promise<void> {
    if (lease.stopped !== null && lease.stopped !== TOO_MANY_PARKED) return;
    const keys = await this.due.take(lease.edition);
    for (const key of keys) {
      for (const parked of await parkedWithKey(this.pool, lease.edition, key)) {
        const [item] = await this.feed.event(parked);
        const handled = await this.handle(policy, lease, item!);
        if (handled === 'given-up') return;
        if (handled !== 'done') {
          await recordFailedRetry(this.pool, lease, parked, handled.failed, handled.mayPass);
          break;
        }
        await inTransaction(this.pool, async (client) => {
          await assertHeld(client, this.leases.owner, lease);
          await forget(client, lease, parked, this.parkedLimit);
        });
        this.log(`policy ${policy.name} handled the parked event at ${parked.position}`);
      }
    }
    if (keys.length > 0) await this.leases.refresh();
  }
}

const beyond = (passed: Passed | undefined, { last, read }: FeedBatch): Passed => ({
  last,
  read: read + (passed?.read ?? 0),
  savedAt: passed?.savedAt ?? performance.now() + CHECKPOINT_MILLISECONDS,
});
