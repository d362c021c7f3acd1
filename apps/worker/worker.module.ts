import { Module, type DynamicModule } from '@nestjs/common';
import type { Announcements, Platform, Readiness } from '#libs/platform';
import { domainModules, groundModules, workerModules } from '../composition/modules.js';

/** What works by itself: read models, policies, mail, the clock. */
@Module({})
export class WorkerModule {
  static register(platform: Platform, readiness: Readiness, announcements: Announcements): DynamicModule {
    const parts = { platform, readiness, announcements };
    const ground = groundModules({ ...parts, runsProjections: true, runsPolicies: true, alone: false });
    return { module: WorkerModule, imports: [...ground, ...domainModules, ...workerModules] };
  }
}
