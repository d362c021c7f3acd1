import { Module, type DynamicModule } from '@nestjs/common';
import { EventStore } from '#libs/event-store';
import { Clock, ClockGate } from '#libs/kernel';
import { KeyRing, KeySource } from '#libs/personal-data';
import { Database, migrate } from '#libs/postgres';
import { DecideHandler } from './decide.js';
import { EventCodec } from './event-codec.js';
import { EventRegistry } from './event-registry.js';
import { EventSourcedJournal } from './event-sourced-journal.js';
import { Journal } from './journal.js';
import { Leftovers, type OwnerStreams } from './leftovers.js';
import { Past } from './past.js';
import { Registers } from './registers.js';
import { Repair } from './repair.js';
import { Reservations } from './reservations.js';
import { TimeKeeper } from './time-keeper.js';
import { PostgresTimeOfLog, ScannedTimeOfLog, TIME_OF_LOG_SCHEMA, TimeOfLog } from './time-of-log.js';
import { MemorySnapshots, PostgresSnapshots, Snapshots, SNAPSHOTS_SCHEMA } from './snapshots.js';

/** Provides `Journal`, `EventCodec`, `EventRegistry`, `Reservations`, `Registers`, `Past`, `TimeOfLog` and `Leftovers`. `EventStore`, `KeyRing` and `Clock` are global. */
@Module({})
export class JournalModule {
  static register(registry: EventRegistry, owners: OwnerStreams): DynamicModule {
    const providers = [
      { provide: EventRegistry, useValue: registry },
      {
        provide: EventCodec,
        inject: [EventRegistry, KeySource],
        useFactory: (events: EventRegistry, keys: KeySource) => new EventCodec(events, keys),
      },
      {
        provide: Snapshots,
        inject: [{ token: Database, optional: true }],
        useFactory: async (database?: Database) => {
          if (!database) return new MemorySnapshots();
          await migrate(database.pool, 'snapshots', [SNAPSHOTS_SCHEMA]);
          return new PostgresSnapshots(database.pool);
        },
      },
      {
        provide: Journal,
        inject: [EventStore, EventCodec, Clock, Snapshots, { token: ClockGate, optional: true }],
        useFactory: (store: EventStore, codec: EventCodec, clock: Clock, snapshots: Snapshots, gate?: ClockGate) =>
          new EventSourcedJournal(store, codec, clock, snapshots, gate),
      },
      {
        provide: Reservations,
        inject: [Journal, KeyRing],
        useFactory: (journal: Journal, keyRing: KeyRing) => new Reservations(journal, keyRing),
      },
      {
        provide: Registers,
        inject: [Journal],
        useFactory: (journal: Journal) => new Registers(journal),
      },
      {
        provide: Past,
        inject: [EventStore, EventCodec],
        useFactory: (store: EventStore, codec: EventCodec) => new Past(store, codec),
      },
      {
        provide: TimeOfLog,
        inject: [EventStore, { token: Database, optional: true }],
        useFactory: async (store: EventStore, database?: Database) => {
          if (!database) return new ScannedTimeOfLog(store);
          await migrate(database.pool, 'time_of_log', [TIME_OF_LOG_SCHEMA]);
          return new PostgresTimeOfLog(database.pool, store);
        },
      },
      {
        provide: Leftovers,
        inject: [EventStore, Reservations, Registers],
        useFactory: (store: EventStore, reservations: Reservations, registers: Registers) =>
          new Leftovers(store, reservations, registers, owners),
      },
    ];
    return {
      module: JournalModule,
      global: true,
      providers: [...providers, DecideHandler],
      exports: providers.map(({ provide }) => provide),
    };
  }
}

/** For the processes that work by themselves: repairs what a crash left half done, and keeps the time of the log. */
@Module({ providers: [Repair, TimeKeeper] })
export class JournalWorkerModule {}
