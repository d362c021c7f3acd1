import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type pg from 'pg';
import { START, type EventStore } from '#libs/event-store';
import { Doorbell } from './doorbell.js';
import { checkProjections, refuseTwice, runnable } from './edition.js';
import type { EventOpener } from './event-opener.js';
import { Feed } from './feed.js';
import { Leases } from './leases.js';
import { DueKeys } from './parking.js';
import { PolicyRunner } from './policy-runner.js';
import { Presence } from './presence.js';
import type { Policy, Projection } from './projection.js';
import { ProjectionRunner, type RunnerOptions } from './projection-runner.js';
import { ReadModels } from './read-models.js';
import { OTHER_SHAPE, OTHER_STORE, registerPolicies, registerProjection } from './registration.js';
import { migrateProjections } from './schema.js';

export interface RuntimeOptions extends RunnerOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly opener: EventOpener;
  readonly projections: readonly Projection[];
  /** Whether this process moves them on; otherwise it only knows where they are. */
  readonly run: boolean;
  /** How long a process that fell silent keeps its work, in milliseconds; 5,000 where left out. */
  readonly leaseMilliseconds?: number;
  /** No other process can be running on this database (it is this process's own): whoever seems to live is dead. */
  readonly alone?: boolean;
  /** For the operator; no personal data. */
  readonly log?: (line: string) => void;
}

const LEASE_MILLISECONDS = 5_000;

/** Everything of the projections in one process, put together and started in order. */
export class ProjectionsRuntime {
  readonly readModels: ReadModels;
  /** Names this process among the workers. */
  private readonly owner = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
  private readonly log: (line: string) => void;
  private presence: Presence | undefined;
  private workers: Workers | undefined;
  private headAtStart = START;
  private caughtUp = false;

  constructor(private readonly options: RuntimeOptions) {
    const { pool, projections } = options;
    checkProjections(projections);
    this.log = options.log ?? (() => undefined);
    this.readModels = new ReadModels(pool, projections, this.owner, () => void this.workers?.obey(), this.log);
  }

  /** Projections run and are told of from here on; policies are known, and wait for `startPolicies`. */
  async start(policies: readonly Policy[] = []): Promise<void> {
    const { pool, projections, run, alone, leaseMilliseconds = LEASE_MILLISECONDS } = this.options;
    await migrateProjections(pool);
    if (alone) await pool.query('DELETE FROM projections.processes');
    const reads = projections.map(({ name, version }) => runnable(name, version));
    const runs = run ? [...reads, ...policies.map(({ name }) => runnable(name, 0))] : [];
    // Before anything of its version is begun: the others know then that its code is at work.
    this.presence = new Presence(
      pool,
      { owner: this.owner, reads, runs, silenceMilliseconds: leaseMilliseconds },
      this.log,
    );
    await this.presence.start();
    if (run) {
      this.headAtStart = await this.options.store.head();
      await this.register(policies);
    }
    await this.readModels.start();
    if (!run) return;
    const lookMilliseconds = leaseMilliseconds / 3;
    this.workers = new Workers(this.options, policies, this.owner, runs, lookMilliseconds, this.readModels, this.log);
    await this.workers.start();
  }

  /**
   * What holds up the start of a process that moves read models on: what stood in the store has to be passed first, others' events too,
   * or the first write would wait behind them. Undefined from then on.
   */
  behind(): string | undefined {
    if (!this.workers || this.caughtUp) return undefined;
    this.caughtUp = this.readModels.has(this.headAtStart) && this.workers.havePassed(this.headAtStart);
    return this.caughtUp ? undefined : 'they have not passed yet what stands in the event store';
  }

  /** Policies act on the rest of the office, so they begin once it stands. */
  startPolicies(): void {
    this.workers?.startPolicies();
  }

  /** Finishes the batches in hand, and hands the work over. */
  async stop(): Promise<void> {
    await this.workers?.stop();
    this.workers = undefined;
    await this.readModels.stop();
    await this.presence?.stop();
    this.presence = undefined;
  }

  private async register(policies: readonly Policy[]): Promise<void> {
    const { pool, store, projections } = this.options;
    refuseTwice([...projections, ...policies].map(({ name }) => name));
    for (const projection of projections) {
      const known = await registerProjection(pool, projection, store);
      if (known === OTHER_STORE) this.log(`${projection.name} is rebuilt: its rows came from another event store`);
      if (known === OTHER_SHAPE) {
        const { name, version } = projection;
        this.log(
          `${name} is rebuilt: its tables are not as version ${version} declares them; a change raises the version`,
        );
      }
    }
    for (const name of await registerPolicies(pool, policies, store))
      this.log(`policy ${name} stopped: its place in this event store is not known`);
  }
}

/** What moves editions on in a process that runs them. */
class Workers {
  private readonly leases: Leases;
  private readonly doorbell: Doorbell;
  private readonly projections: ProjectionRunner;
  private readonly policies: PolicyRunner;

  constructor(
    options: RuntimeOptions,
    policies: readonly Policy[],
    owner: string,
    runs: readonly string[],
    lookMilliseconds: number,
    readModels: ReadModels,
    log: (line: string) => void,
  ) {
    const { pool, store, opener, projections } = options;
    const feed = new Feed(store, opener);
    const due = new DueKeys(pool);
    const parkedLimit = options.parkedLimit ?? 20;
    this.doorbell = new Doorbell(store, log);
    this.leases = new Leases(pool, owner, runs, lookMilliseconds, () => this.doorbell.ring(), log);
    this.projections = new ProjectionRunner(
      pool,
      projections,
      this.leases,
      feed,
      this.doorbell,
      { ...options, parkedLimit },
      readModels,
      due,
      log,
    );
    this.policies = new PolicyRunner(
      pool,
      policies,
      this.leases,
      feed,
      this.doorbell,
      readModels,
      parkedLimit,
      due,
      log,
    );
  }

  havePassed(head: string): boolean {
    return this.doorbell.hasPassedAll && this.projections.havePassed(head);
  }

  async start(): Promise<void> {
    this.doorbell.start();
    await this.leases.start();
    this.projections.start();
  }

  startPolicies(): void {
    this.policies.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.projections.stop(), this.policies.stop()]);
    await this.doorbell.stop();
    await this.leases.stop();
  }

  /** An administrator's order came: there may be a rebuild to begin, or a parked key to retry. */
  async obey(): Promise<void> {
    await this.leases.refresh();
    this.projections.retrySoon();
    this.policies.retrySoon();
  }
}
