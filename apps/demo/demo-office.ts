import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SettableClock } from '#libs/kernel';
import { Announcements, OfficeLogger, Readiness, type Platform } from '#libs/platform';
import { domainModules, groundModules } from '../composition/modules.js';
import { DEMO_PASSWORD, fillDemo } from './fill.js';

/** The office as it is filled: its domain and its read models, with a clock that is moved. Nothing acts by itself, and no mail goes out. */
@Module({})
class DemoModule {
  static register(platform: Platform): DynamicModule {
    const parts = { platform, readiness: new Readiness(), announcements: new Announcements() };
    const ground = groundModules({ ...parts, runsProjections: true, runsPolicies: false, alone: true });
    return { module: DemoModule, imports: [...ground, ...domainModules] };
  }
}

/** Fills an empty office with a year that ends today. Answers the sign-ins to print. */
export async function fillDemoOffice(platform: Platform, progress: (line: string) => void): Promise<readonly string[]> {
  const { configuration } = platform;
  const end = platform.clock.now();
  const clock = new SettableClock(end);
  const app = await NestFactory.createApplicationContext(DemoModule.register({ ...platform, clock }), {
    logger: new OfficeLogger(),
  });
  try {
    const accounts = await fillDemo({
      app,
      clock,
      end,
      office: { addresses: configuration.officeAddresses as readonly [string, ...string[]] },
      administrator: { email: configuration.adminEmail, password: configuration.adminPassword ?? DEMO_PASSWORD },
      progress,
    });
    return [
      ...accounts.map(({ role, name, email }) => `demo account: ${role}: ${email} (${name})`),
      `demo password: ${DEMO_PASSWORD} (of every demo account)`,
    ];
  } finally {
    await app.close();
  }
}
