import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DocumentsModule } from '#libs/documents';
import { Periodic } from '#libs/kernel';
import { OrganizationModule } from '#libs/organization';
import { Database } from '#libs/postgres';
import { described } from '#libs/projections';
import { Setting } from './commands/setting.js';
import { OfficeController } from './http/office.controller.js';
import { SubjectClassesController } from './http/subject-classes.controller.js';
import { CurrentSettings } from './queries/current-settings.js';
import { Letterheads } from './queries/letterheads.js';
import { Logos, migrateSettings } from './tables/logos.js';

const LOOK_AGAIN_MILLISECONDS = 1_000;

/** The office's settings. `Journal`, `Secrets` and `OfficeProfile` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, DocumentsModule, OrganizationModule],
  controllers: [OfficeController, SubjectClassesController],
  providers: [
    CurrentSettings,
    Letterheads,
    Setting,
    { provide: Logos, inject: [Database], useFactory: ({ pool }: Database) => new Logos(pool) },
  ],
  exports: [CurrentSettings, Letterheads, Setting],
})
export class SettingsModule implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Settings');
  /** What another process changed counts here within a second, also for whoever asks `Office` and does not wait for an answer. */
  private readonly looking = new Periodic({
    everyMilliseconds: LOOK_AGAIN_MILLISECONDS,
    work: () => this.current.now(),
    failed: (error) => this.logger.warn({ message: 'settings cannot be read', reason: described(error) }),
  });

  constructor(
    private readonly database: Database,
    private readonly current: CurrentSettings,
  ) {}

  async onModuleInit(): Promise<void> {
    await migrateSettings(this.database.pool);
    await this.current.now();
    this.looking.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }
}

@Injectable()
export class SettingsSeed implements OnApplicationBootstrap {
  constructor(private readonly setting: Setting) {}

  onApplicationBootstrap(): Promise<void> {
    return this.setting.seed();
  }
}

/** The first start of an office; not of a demonstration that is being filled, which is none yet. */
@Module({ imports: [SettingsModule], providers: [SettingsSeed] })
export class SettingsSeedModule {}
