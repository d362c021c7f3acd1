import { Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EventStore } from '#libs/event-store';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { KeyRing, KeySource } from './key-ring.js';
import { openKeyRing, type MasterKeySource } from './open-key-ring.js';

/** Provides `KeyRing`. `Database`, `EventStore` and `Clock` come from modules that the application declares global. */
@Module({})
export class PersonalDataModule implements OnApplicationBootstrap, OnApplicationShutdown {
  static register(source: MasterKeySource): DynamicModule {
    return {
      module: PersonalDataModule,
      global: true,
      providers: [
        {
          provide: KeyRing,
          inject: [Database, EventStore, Clock],
          useFactory: (database: Database, store: EventStore, clock: Clock) =>
            openKeyRing(database.pool, store, clock, source),
        },
        { provide: KeySource, useExisting: KeyRing },
      ],
      exports: [KeyRing, KeySource],
    };
  }

  constructor(private readonly keyRing: KeyRing) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.keyRing.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.keyRing.stop();
  }
}
