import { MemoryEventStore } from '#libs/event-store';
import { SettableClock } from '#libs/kernel';
import { personalDataEvents, type KeyRing } from '#libs/personal-data';
import { memoryKeyRing } from '#libs/personal-data/testing';
import { EventCodec } from '../event-codec.js';
import { EventRegistry, type EventsByModule } from '../event-registry.js';
import { EventSourcedJournal } from '../event-sourced-journal.js';
import { journalEvents } from '../domain/events.js';
import { Registers } from '../registers.js';
import { Reservations } from '../reservations.js';
import { MemorySnapshots } from '../snapshots.js';

/** The whole journal in memory, real in every part but the store and the table of keys. */
export interface MemoryJournal {
  readonly journal: EventSourcedJournal;
  readonly snapshots: MemorySnapshots;
  readonly reservations: Reservations;
  readonly registers: Registers;
  readonly codec: EventCodec;
  readonly keyRing: KeyRing;
  readonly store: MemoryEventStore;
  readonly clock: SettableClock;
}

/**
 * For tests of command handlers.
 * @param modules the events that the test needs, those of journal and personal data apart
 */
export async function memoryJournal(
  modules: EventsByModule,
  {
    clock = new SettableClock('2026-03-02T08:00:00Z'),
    store = new MemoryEventStore(clock),
  }: { clock?: SettableClock; store?: MemoryEventStore } = {},
): Promise<MemoryJournal> {
  const keyRing = await memoryKeyRing(store, clock);
  const snapshots = new MemorySnapshots();
  const codec = new EventCodec(
    new EventRegistry({ ...modules, journal: journalEvents, 'personal-data': personalDataEvents }),
    keyRing,
  );
  const journal = new EventSourcedJournal(store, codec, clock, snapshots);
  return {
    journal,
    snapshots,
    reservations: new Reservations(journal, keyRing),
    registers: new Registers(journal),
    codec,
    keyRing,
    store,
    clock,
  };
}
