import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type pg from 'pg';
import type { EventStore } from '#libs/event-store';
import { Doorbell } from './doorbell.js';
import { checkProjections, refuseTwice, runnable } from './edition.js';
import type { EventOpener } from './event-opener.js';
import { Feed } from './feed.js';
import { Leases, type LeaseOptions } from './leases.js';
import { PolicyRunner } from './policy-runner.js';
import type { Policy, Projection } from './projection.js';
import { ProjectionRunner, type RunnerOptions } from './projection-runner.js';
import { ReadModels } from './read-models.js';
import { registerPolicy, registerProjection } from './registration.js';
import { migrateProjections } from './schema.js';

export interface RuntimeOptions extends LeaseOptions, RunnerOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly opener: EventOpener;
  readonly projections: readonly Projection[];
  readonly policies?: readonly Policy[];
  /** Whether this process moves them on; otherwise it only knows where they are. */
  readonly run: boolean;
  /** For the operator; no personal data. */
  readonly log?: (line: string) => void;
}

/** Everything of the projections in one process, put together and started in order. */
export class ProjectionsRuntime {
  readonly readModels: ReadModels;
  /** Names this process among the workers. */
  readonly owner = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
  private readonly policies: readonly Policy[];
  private readonly leases: Leases;
  private readonly doorbell: Doorbell;
  private readonly projectionRunner: ProjectionRunner;
  private readonly policyRunner: PolicyRunner;

  constructor(private readonly options: RuntimeOptions) {
    const { pool, store, opener, projections, policies = [], log = () => undefined } = options;
    checkProjections(projections);
    refuseTwice([...projections, ...policies].map(({ name }) => name));
    this.policies = policies;
    const runs = [
      ...projections.map(({ name, version }) => runnable(name, version)),
      ...policies.map(({ name }) => runnable(name, 0)),
    ];
    const feed = new Feed(store, opener);
    this.doorbell = new Doorbell(store, log);
    this.leases = new Leases(pool, this.owner, runs, options, () => this.doorbell.ring(), log);
    this.readModels = new ReadModels(pool, projections, this.owner, () => void this.obey(), log);
    this.projectionRunner = new ProjectionRunner(
      pool,
      projections,
      this.leases,
      feed,
      this.doorbell,
      options,
      (progress) => this.readModels.advance(progress),
      log,
    );
    this.policyRunner = new PolicyRunner(
      pool,
      policies,
      this.leases,
      feed,
      this.doorbell,
      options.parkedLimit ?? 20,
      log,
    );
  }

  async start(): Promise<void> {
    const { pool, store, projections, run } = this.options;
    await migrateProjections(pool);
    if (run) {
      const head = await store.head();
      for (const projection of projections) await registerProjection(pool, projection, head);
      for (const policy of this.policies) await registerPolicy(pool, policy, head);
    }
    await this.readModels.start();
    if (!run) return;
    this.doorbell.start();
    await this.leases.start();
    this.projectionRunner.start();
    this.policyRunner.start();
  }

  /** Finishes the batches in hand, and hands the work over. */
  async stop(): Promise<void> {
    if (this.options.run) {
      await Promise.all([this.projectionRunner.stop(), this.policyRunner.stop()]);
      await this.doorbell.stop();
      await this.leases.stop();
    }
    await this.readModels.stop();
  }

  private async obey(): Promise<void> {
    if (!this.options.run) return;
    await this.leases.refresh();
    this.projectionRunner.retrySoon();
    this.policyRunner.retrySoon();
  }
}
