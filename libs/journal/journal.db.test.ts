import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import { PostgresEventStore } from '#libs/event-store';
import { defineEvent, id, newId, personalText, SystemClock, type AnyOf, type Decider } from '#libs/kernel';
import { KeyRing, MasterKey, migrateKeys, personalDataEvents, PostgresKeyTable } from '#libs/personal-data';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { EventCodec } from './event-codec.js';
import { EventRegistry } from './event-registry.js';
import { MemorySnapshots } from './snapshots.js';
import { EventSourcedJournal } from './event-sourced-journal.js';
import { journalEvents } from './domain/events.js';
import { Registers } from './registers.js';
import { Reservations } from './reservations.js';

const NoteWritten = defineEvent('NoteWritten', 'A note.', z.object({ contactId: id(), text: personalText() }), {
  sealedUnder: { person: 'contactId' },
});
const events = { NoteWritten };
const notes: Decider<readonly (string | null)[], string, AnyOf<typeof events>> = {
  initialState: [],
  decide: (text) => [{ type: 'NoteWritten', data: { contactId: 'anna', text } }],
  evolve: (texts, { data }) => [...texts, data.text],
};

const clock = new SystemClock();
const masterKey = MasterKey.parse(MasterKey.generate());
let database: TestDatabase;
let pool: pg.Pool;
let store: PostgresEventStore;

/** What each process of an office has for itself. */
async function openProcess() {
  const keyRing = await KeyRing.open(new PostgresKeyTable(pool), store, masterKey, clock);
  const registry = new EventRegistry({ notes: events, journal: journalEvents, 'personal-data': personalDataEvents });
  const journal = new EventSourcedJournal(store, new EventCodec(registry, keyRing), clock, new MemorySnapshots());
  return { journal, reservations: new Reservations(journal, keyRing), registers: new Registers(journal) };
}
const by = (commandId = newId()) => ({ commandId, actor: 'jan', client: 'test' });

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 20 });
  store = new PostgresEventStore(pool);
  await store.migrate();
  await migrateKeys(pool);
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

describe('on PostgreSQL, in two processes', () => {
  it('two writers of one stream both get through, and every event is readable by both', async () => {
    const processes = await Promise.all([openProcess(), openProcess()]);
    for (let round = 0; round < 10; round++) {
      const stream = `notes-${newId()}`;
      await Promise.all(
        processes.map(({ journal }, index) =>
          journal.execute({ stream, decider: notes, command: `note ${index}`, context: by() }),
        ),
      );
      for (const { journal } of processes) {
        const texts = (await journal.read(stream)).map(({ data }) => (data as { text: string }).text);
        expect(texts.sort()).toEqual(['note 0', 'note 1']);
      }
    }
  });

  it('the same command at once is applied once', async () => {
    const processes = await Promise.all([openProcess(), openProcess()]);
    for (let round = 0; round < 10; round++) {
      const request = { stream: `notes-${newId()}`, decider: notes, command: 'once', context: by() };
      const outcomes = await Promise.all([...processes, ...processes].map(({ journal }) => journal.execute(request)));
      expect(outcomes.map(({ revision }) => revision)).toEqual([0, 0, 0, 0]);
      expect(await store.readStream(request.stream)).toHaveLength(1);
    }
  });

  it('a reservation goes to one of twenty', async () => {
    const processes = await Promise.all([openProcess(), openProcess()]);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        processes[index % 2]!.reservations.reserve('message-id', '<1@x>', `i-${index}`, by()),
      ),
    );
    expect(results.filter(({ won }) => won)).toHaveLength(1);
    expect(new Set(results.map(({ owner }) => owner)).size).toBe(1);
  });

  it('twenty takers get twenty numbers without a gap', async () => {
    const processes = await Promise.all([openProcess(), openProcess()]);
    const numbers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        processes[index % 2]!.registers.takeNumber('cases', 2026, `i-${index}`, by()),
      ),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('a taker that repeats its command after a crash gets its number again, however many came in between', async () => {
    const { registers } = await openProcess();
    const context = by();
    const number = await registers.takeNumber('interventions', 2026, 'i-0', context);
    for (let index = 1; index <= 101; index++) await registers.takeNumber('interventions', 2026, `i-${index}`, by());
    expect(await (await openProcess()).registers.takeNumber('interventions', 2026, 'i-0', context)).toBe(number);
  });
});
