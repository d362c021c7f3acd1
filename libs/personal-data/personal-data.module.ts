import { join } from 'node:path';
import { Global, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CannotStart, Configuration } from '#libs/configuration';
import { EventStore } from '#libs/event-store';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { MasterKeyProblem } from './errors.js';
import { KeyRing, KeySource } from './key-ring.js';
import { migrateKeys } from './migrations.js';
import { openKeyRing } from './open-key-ring.js';
import { Secrets } from './secrets.js';

/** The master key's file in a data folder. */
export const masterKeyFile = (dataDirectory: string): string => join(dataDirectory, 'keys', 'master.key');

/** @throws CannotStart where the master key is missing or not that of the database */
async function keyRingOfOffice(
  database: Database,
  store: EventStore,
  clock: Clock,
  { masterKey, dataDirectory }: Configuration,
): Promise<KeyRing> {
  await migrateKeys(database.pool);
  try {
    return await openKeyRing(database.pool, store, clock, { masterKey, keyFile: masterKeyFile(dataDirectory) });
  } catch (error) {
    if (error instanceof MasterKeyProblem) throw new CannotStart(error.message, { cause: error });
    throw error;
  }
}

/** Provides `KeyRing` and `Secrets`. `Configuration`, `Database`, `EventStore` and `Clock` are global. */
@Global()
@Module({
  providers: [
    { provide: KeyRing, inject: [Database, EventStore, Clock, Configuration], useFactory: keyRingOfOffice },
    { provide: KeySource, useExisting: KeyRing },
    {
      provide: Secrets,
      inject: [Database, KeyRing],
      useFactory: ({ pool }: Database, keyRing: KeyRing) => new Secrets(pool, keyRing),
    },
  ],
  exports: [KeyRing, KeySource, Secrets],
})
export class PersonalDataModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly keyRing: KeyRing) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.keyRing.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.keyRing.stop();
  }
}
