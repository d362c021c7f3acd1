import { Module, type DynamicModule } from '@nestjs/common';
import { HttpModule } from '#libs/http';
import { PlatformModule, type Announcements, type Platform, type Readiness } from '#libs/platform';

/** What answers over HTTP. */
const apiModules: NonNullable<DynamicModule['imports']> = [HttpModule];
/** What works by itself: projections, policies, mail, clock. */
const workerModules: NonNullable<DynamicModule['imports']> = [];

/** The whole office in one process. */
@Module({})
export class OfficeModule {
  static register(platform: Platform, readiness: Readiness, announcements: Announcements): DynamicModule {
    return {
      module: OfficeModule,
      imports: [PlatformModule.register(platform, readiness, announcements), ...apiModules, ...workerModules],
    };
  }
}
