import {
  Inject,
  Logger,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
  type Type,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EventStore } from '#libs/event-store';
import { EventCodec } from '#libs/journal';
import { Readiness } from '#libs/platform';
import { Database } from '#libs/postgres';
import { ProjectionsAdministration } from './administration.js';
import { openWith } from './event-opener.js';
import { exposeMetrics } from './metrics.js';
import type { Policy, Projection } from './projection.js';
import { ReadModels } from './read-models.js';
import { ReadTables } from './read-tables.js';
import { ProjectionsRuntime } from './runtime.js';

export interface ProjectionsModuleOptions {
  /** All of the office, in every process: whoever does not run them still has to know where they are. */
  readonly projections: readonly Projection[];
  /** Classes of policies; their own modules provide them. */
  readonly policies?: ReadonlyArray<Type<Policy>>;
  /** Whether this process moves projections and policies on. */
  readonly run: boolean;
  /** No other process can be running on this database: what a dead one held is taken at once. */
  readonly alone?: boolean;
  /** How long live projections gather events between two batches while nobody waits for them; as `RunnerOptions` has it where left out. */
  readonly gatherMilliseconds?: number;
}

const OPTIONS = Symbol('projections');

/** Provides `ReadModels`, `ReadTables` of the live office and `ProjectionsAdministration`. `Database`, `EventStore`, `EventCodec` and `Readiness` are global. */
@Module({})
export class ProjectionsModule implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private metrics: ReturnType<typeof exposeMetrics> | undefined;

  constructor(
    @Inject(OPTIONS) private readonly options: ProjectionsModuleOptions,
    private readonly runtime: ProjectionsRuntime,
    private readonly administration: ProjectionsAdministration,
    private readonly readiness: Readiness,
    private readonly modules: ModuleRef,
  ) {}

  static register(options: ProjectionsModuleOptions): DynamicModule {
    const { projections, run, alone, gatherMilliseconds } = options;
    const logger = new Logger('Projections');
    const providers = [
      { provide: OPTIONS, useValue: options },
      {
        provide: ProjectionsRuntime,
        inject: [Database, EventStore, EventCodec],
        useFactory: ({ pool }: Database, store: EventStore, codec: EventCodec) =>
          new ProjectionsRuntime({
            pool,
            store,
            opener: openWith(codec),
            projections,
            run,
            alone,
            ...(gatherMilliseconds && { gatherMilliseconds }),
            log: (line) => logger.log(line),
          }),
      },
      {
        provide: ReadModels,
        inject: [ProjectionsRuntime],
        useFactory: (runtime: ProjectionsRuntime) => runtime.readModels,
      },
      {
        provide: ReadTables,
        inject: [Database],
        useFactory: (database: Database) => new ReadTables(database),
      },
      {
        provide: ProjectionsAdministration,
        inject: [Database, EventStore, EventCodec],
        useFactory: ({ pool }: Database, store: EventStore, codec: EventCodec) =>
          new ProjectionsAdministration(pool, store, openWith(codec), projections),
      },
    ];
    const exports = [ReadModels, ReadTables, ProjectionsAdministration];
    return { module: ProjectionsModule, global: true, providers, exports };
  }

  /** Read models first: whatever starts after this may ask them. */
  async onModuleInit(): Promise<void> {
    const { policies = [], run } = this.options;
    const instances = run ? policies.map((policy) => this.modules.get<Policy>(policy, { strict: false })) : [];
    await this.runtime.start(instances);
    this.metrics = exposeMetrics(this.administration);
    this.readiness.add('projections', () => this.administration.missing());
    this.readiness.add('read models', () => this.runtime.behind());
    this.readiness.add('stopped projections', () => this.administration.stopped(), { holdsUpStart: false });
  }

  /** Policies act, so they wait until everything that they act with has started. */
  onApplicationBootstrap(): void {
    this.runtime.startPolicies();
  }

  async onModuleDestroy(): Promise<void> {
    this.readiness.remove('projections');
    this.readiness.remove('read models');
    this.readiness.remove('stopped projections');
    this.metrics?.stop();
    await this.runtime.stop();
  }
}
