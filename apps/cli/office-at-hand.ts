import { NestFactory } from '@nestjs/core';
import { Module, type INestApplicationContext } from '@nestjs/common';
import {
  DataDirectoryLock,
  livingOffice,
  prepareDataDirectory,
  type Configuration,
  type OfficeProcess,
} from '#libs/configuration';
import { Announcements, OfficeLogger, openPlatform, Readiness, type Platform } from '#libs/platform';
import { manifests } from '../composition/manifests.js';
import { domainModules, groundModules } from '../composition/modules.js';
import { urlOf } from './living-office.js';

const logger = new OfficeLogger();

/**
 * The platform of the office in `DATA_DIR`: that of the living office, or, where none lives, one that is started for the time of the
 * work and locks the office out. As a guest it founds no office, and needs no master key.
 * @throws CannotStart
 */
export async function withPlatform<Result>(
  configuration: Configuration,
  work: (platform: Platform, attached: boolean) => Promise<Result>,
  as: 'office' | 'guest' = 'guest',
): Promise<Result> {
  const living = livingOffice(configuration.dataDirectory);
  if (living) return withOpen({ ...configuration, databaseUrl: urlOf(living) }, living, 'attached', work);
  prepareDataDirectory(configuration.dataDirectory);
  const lock = await DataDirectoryLock.take(configuration.dataDirectory, (line) => logger.warn(line, 'CommandLine'));
  try {
    return await withOpen(configuration, undefined, as, work);
  } finally {
    lock.release();
  }
}

async function withOpen<Result>(
  configuration: Configuration,
  living: OfficeProcess | undefined,
  as: 'office' | 'guest' | 'attached',
  work: (platform: Platform, attached: boolean) => Promise<Result>,
): Promise<Result> {
  const applicationName = 'rzecznik-cli';
  const platform = await openPlatform({
    configuration,
    logger,
    applicationName,
    as,
    keptPositions: manifests.keptPositions,
  });
  try {
    return await work({ ...platform, ownerUrl: living?.ownerUrl ?? platform.ownerUrl }, as === 'attached');
  } finally {
    await platform.close();
  }
}

/** The modules of the office, without its doors and without what works by itself. */
export async function withOffice<Result>(
  configuration: Configuration,
  work: (office: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const inside = async (platform: Platform, attached: boolean) => {
    const ground = groundModules({
      platform,
      readiness: new Readiness(),
      announcements: new Announcements(),
      // A living office moves them on itself.
      runsProjections: !attached,
      runsPolicies: false,
      alone: !attached && platform.postgres !== undefined,
    });
    const module = { module: CommandLineModule, imports: [...ground, ...domainModules] };
    const office = await NestFactory.createApplicationContext(module, { logger, abortOnError: false });
    try {
      return await work(office);
    } finally {
      await office.close();
    }
  };
  return withPlatform(configuration, inside, 'office');
}

@Module({})
class CommandLineModule {}
