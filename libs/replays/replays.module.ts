import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Manifests } from '#libs/manifest';
import { KeyRing } from '#libs/personal-data';
import { Database, migrate } from '#libs/postgres';
import { Disk } from './building/disk.js';
import { ReplayWatch } from './building/replay-watch.js';
import { OfficeReplaysController } from './http/office-replays.controller.js';
import { PastInterceptor } from './http/past.interceptor.js';
import { thingReplayController } from './http/thing-replay.js';
import { HistoryExport } from './queries/history-export.js';
import { OfficeReplays } from './queries/office-replays.js';
import { Replays } from './queries/replays.js';
import { Editions } from './tables/editions.js';
import { REPLAYS_TABLES } from './tables/schema.js';

const editions = {
  provide: Editions,
  inject: [Database, Manifests],
  useFactory: ({ pool }: Database, manifests: Manifests) => new Editions(pool, manifests.projections),
};

/** Things as they were, of all kinds that manifests name (`replays`), and the whole office. Its interceptor is global. */
@Module({})
export class ReplaysModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly keyRing: KeyRing,
    private readonly standing: Editions,
  ) {}

  static register({ replays }: Manifests): DynamicModule {
    return {
      module: ReplaysModule,
      controllers: [
        OfficeReplaysController,
        ...[...replays].map(([kind, { path }]) => thingReplayController(kind, path)),
      ],
      providers: [
        Replays,
        HistoryExport,
        OfficeReplays,
        Disk,
        editions,
        { provide: APP_INTERCEPTOR, useClass: PastInterceptor },
      ],
    };
  }

  /** What was erased since is never shown as it was: no event of a replay says that it is gone. */
  async onModuleInit(): Promise<void> {
    await migrate(this.database.pool, 'replays', [REPLAYS_TABLES]);
    this.keyRing.dropsFirst(async () => void (await this.standing.dropAll()));
  }
}

/** The workers' part. */
@Module({ providers: [editions, Disk, ReplayWatch] })
export class ReplaysWorkerModule {}
