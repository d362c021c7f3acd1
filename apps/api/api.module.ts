import { Module, type DynamicModule } from '@nestjs/common';
import type { Announcements, Platform, Readiness } from '#libs/platform';
import { apiModules, domainModules, groundModules } from '../composition/modules.js';

/** What people reach: the API and the console. It moves no read model on and acts on nothing by itself. */
@Module({})
export class ApiModule {
  static register(platform: Platform, readiness: Readiness, announcements: Announcements): DynamicModule {
    const parts = { platform, readiness, announcements };
    const ground = groundModules({ ...parts, runsProjections: false, runsPolicies: false, alone: false });
    return { module: ApiModule, imports: [...ground, ...domainModules, ...apiModules] };
  }
}
