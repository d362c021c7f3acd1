import { Module, type DynamicModule } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { EventStore } from '#libs/event-store';
import { Clock, ClockGate } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { Announcements } from './announcements.js';
import type { Platform } from './platform.js';
import { Readiness } from './readiness.js';

/** Gives the platform to every module: `Configuration`, `Clock`, `Database`, `EventStore`, `Readiness`, `Announcements`, and `ClockGate` where there is one. */
@Module({})
export class PlatformModule {
  static register(platform: Platform, readiness: Readiness, announcements: Announcements): DynamicModule {
    const providers = [
      { provide: Configuration, useValue: platform.configuration },
      { provide: Clock, useValue: platform.clock },
      { provide: Database, useValue: platform.database },
      { provide: EventStore, useValue: platform.eventStore },
      { provide: Readiness, useValue: readiness },
      ...(platform.clockGate ? [{ provide: ClockGate, useValue: platform.clockGate }] : []),
      { provide: Announcements, useValue: announcements },
    ];
    return { module: PlatformModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}
