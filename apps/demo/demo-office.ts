import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openEventStore } from '#libs/event-store';
import { SettableClock } from '#libs/kernel';
import { Announcements, OfficeLogger, Readiness, type Platform } from '#libs/platform';
import { Database } from '#libs/postgres';
import { domainModules, groundModules } from '../composition/modules.js';
import { DEMO_PASSWORD, fillDemo } from './fill.js';

/** Nobody looks at the read models meanwhile: the larger the batches, the less they cost. */
const GATHER_MILLISECONDS = 1_000;

/** The office as it is filled: its domain and its read models, with a clock that is moved. Nothing acts by itself, and no mail goes out. */
@Module({})
class DemoModule {
  static register(platform: Platform): DynamicModule {
    const parts = { platform, readiness: new Readiness(), announcements: new Announcements() };
    const runs = { runsProjections: true, runsPolicies: false, alone: true, gatherMilliseconds: GATHER_MILLISECONDS };
    const ground = groundModules({ ...parts, ...runs });
    return { module: DemoModule, imports: [...ground, ...domainModules] };
  }
}

/** Fills an empty office with a year of so many cases that ends today. Answers the sign-ins to print. @throws whatever `signal` was aborted with */
export async function fillDemoOffice(
  platform: Platform,
  cases: number,
  progress: (line: string) => void,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { configuration } = platform;
  const end = platform.clock.now();
  const clock = new SettableClock(end);
  // Nothing is lost but time if the machine fails meanwhile: the fill does not wait for the disk. The office's own first commit makes all of it durable.
  const url = new URL(platform.databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  const database = new Database({ url: url.href, applicationName: 'rzecznik-demo' });
  const eventStore = await openEventStore({ eventStoreUrl: configuration.eventStoreUrl, databaseUrl: url.href });
  const parts = { ...platform, clock, database, eventStore };
  const app = await NestFactory.createApplicationContext(DemoModule.register(parts), {
    logger: new OfficeLogger(),
  });
  try {
    const accounts = await fillDemo({
      app,
      clock,
      end,
      cases,
      office: { addresses: configuration.officeAddresses as readonly [string, ...string[]] },
      administrator: { email: configuration.adminEmail, password: configuration.adminPassword ?? DEMO_PASSWORD },
      progress,
      ...(signal && { signal }),
    });
    return [
      ...accounts.map(({ role, name, email }) => `demo account: ${role}: ${email} (${name})`),
      `demo password: ${DEMO_PASSWORD} (of every demo account)`,
    ];
  } finally {
    await app.close();
    await eventStore.close();
    await database.close();
  }
}
