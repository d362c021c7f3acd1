import { Module, type DynamicModule } from '@nestjs/common';
import type { Announcements, Platform, Readiness } from '#libs/platform';
import { apiModules, domainModules, groundModules, workerModules } from '../composition/modules.js';

/** The whole office in one process. */
@Module({})
export class OfficeModule {
  static register(platform: Platform, readiness: Readiness, announcements: Announcements): DynamicModule {
    // With its own database an office is alone; on a given one there may be others.
    const alone = platform.postgres !== undefined;
    const ground = groundModules({
      platform,
      readiness,
      announcements,
      runsProjections: true,
      runsPolicies: true,
      alone,
    });
    return { module: OfficeModule, imports: [...ground, ...domainModules, ...workerModules, ...apiModules] };
  }
}
