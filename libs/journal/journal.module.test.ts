import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventStore, MemoryEventStore } from '#libs/event-store';
import { Clock, newId, SystemClock } from '#libs/kernel';
import { KeyRing, KeySource } from '#libs/personal-data';
import { memoryKeyRing } from '#libs/personal-data/testing';
import { journalEvents } from './domain/events.js';
import { EventCodec } from './event-codec.js';
import { EventRegistry } from './event-registry.js';
import { JournalModule, JournalWorkerModule } from './journal.module.js';
import { Journal } from './journal.js';
import { Leftovers } from './leftovers.js';
import { Registers } from './registers.js';
import { Reservations } from './reservations.js';

@Global()
@Module({
  providers: [
    { provide: EventStore, useValue: new MemoryEventStore() },
    { provide: Clock, useValue: new SystemClock() },
    { provide: KeyRing, inject: [EventStore], useFactory: (store: EventStore) => memoryKeyRing(store) },
    { provide: KeySource, useExisting: KeyRing },
  ],
  exports: [EventStore, Clock, KeyRing, KeySource],
})
class Ground {}

it('gives everything that is built on the journal', async () => {
  const registry = new EventRegistry({ journal: journalEvents });
  const journalModule = JournalModule.register(registry, { reservations: {}, registers: {} });
  @Module({ imports: [Ground, journalModule, JournalWorkerModule] })
  class Application {}

  const application = await NestFactory.createApplicationContext(Application, { logger: false, abortOnError: false });
  try {
    for (const token of [Journal, EventCodec, EventRegistry, Reservations, Registers, Leftovers]) {
      expect(application.get<unknown>(token)).toBeInstanceOf(token);
    }
    const taken = application
      .get(Registers)
      .takeNumber('cases', 2026, 'i-1', { commandId: newId(), actor: 'jan', client: 'test' });
    expect(await taken).toBe(1);
  } finally {
    await application.close();
  }
});
