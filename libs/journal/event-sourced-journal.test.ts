import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { EventStoreError, MemoryEventStore, type AppendResult, type ExpectedRevision } from '#libs/event-store';
import {
  ClockGate,
  defineEvent,
  id,
  ownData,
  personalText,
  ruleBroken,
  type AnyOf,
  type Decider,
  type NewEvent,
} from '#libs/kernel';
import { keyIdOf } from '#libs/personal-data';
import { EventSourcedJournal } from './event-sourced-journal.js';
import type { CommandContext } from './journal.js';
import { memoryJournal } from './testing/index.js';

const NoteWritten = defineEvent('NoteWritten', 'A note.', z.object({ contactId: id(), text: personalText() }), {
  sealedUnder: { person: 'contactId' },
});
const NotesRead = defineEvent('NotesRead', 'Notes were read.', z.object({ by: id() }));
const events = { NoteWritten, NotesRead };
type Event = AnyOf<typeof events>;

type Command = { readonly text: string } | { readonly readBy: string };
interface State {
  readonly texts: readonly (string | null)[];
}

const notes: Decider<State, Command, Event> = {
  initialState: { texts: [] },
  decide(command, { texts }) {
    if ('readBy' in command) return [{ type: 'NotesRead', data: { by: command.readBy } }];
    if (command.text === '') throw ruleBroken('note-empty');
    if (texts.includes(command.text)) return [];
    return [{ type: 'NoteWritten', data: { contactId: 'anna', text: command.text } }];
  },
  evolve: (state, event) => (event.type === 'NoteWritten' ? { texts: [...state.texts, event.data.text] } : state),
  concerns: (command, { type }) => type === ('readBy' in command ? 'NotesRead' : 'NoteWritten'),
};

const by = (actor: string, commandId: string): CommandContext => ({ commandId, actor, client: 'test' });
const write = (text: string, context: CommandContext, seenRevision?: number) => ({
  stream: 'notes-1',
  decider: notes,
  command: { text },
  context,
  ...(seenRevision !== undefined && { seenRevision }),
});

describe('a command', () => {
  it('that makes its stream reads it only where it is there after all', async () => {
    const { journal, store } = await memoryJournal({ notes: events });
    const makes = (text: string, commandId: string) => ({ ...write(text, by('jan', commandId)), history: [] });
    const readStream = store.readStream.bind(store);
    let readings = 0;
    store.readStream = (...parameters) => {
      if (parameters[0] === 'notes-1') readings += 1;
      return readStream(...parameters);
    };
    const first = await journal.execute(makes('one', 'c1'));
    expect(readings).toBe(0);
    expect(await journal.execute(makes('one', 'c1'))).toMatchObject({ revision: first.revision });
    expect(await journal.execute(makes('one', 'c2'))).toMatchObject({ revision: 0, events: [] });
    expect(await journal.execute(makes('two', 'c3'))).toMatchObject({ revision: 1 });
    expect(await store.readStream('notes-1')).toHaveLength(2);
  });

  it('is decided upon what its caller has folded, unless others wrote meanwhile', async () => {
    const { journal, store } = await memoryJournal({ notes: events });
    const [first] = (await journal.execute(write('one', by('jan', 'c1')))).events;
    const readStream = store.readStream.bind(store);
    let readings = 0;
    store.readStream = (...parameters) => {
      if (parameters[0] === 'notes-1') readings += 1;
      return readStream(...parameters);
    };
    const folded = { state: { texts: ['one'] }, last: first! };
    expect(await journal.execute({ ...write('two', by('jan', 'c2')), folded })).toMatchObject({ revision: 1 });
    expect(await journal.execute({ ...write('one', by('jan', 'c3')), folded })).toMatchObject({ events: [] });
    expect(readings).toBe(0);
    // 'two' came since: it is not written twice, and 'three' comes after it.
    expect(await journal.execute({ ...write('two', by('jan', 'c4')), folded })).toMatchObject({ events: [] });
    expect(await journal.execute({ ...write('three', by('jan', 'c5')), folded })).toMatchObject({ revision: 2 });
  });

  it('becomes sealed events in the store and opened ones in the stream', async () => {
    const { journal, store } = await memoryJournal({ notes: events });
    const outcome = await journal.execute(
      write('Zażółć gęślą jaźń', { ...by('jan', 'c1'), actingFor: 'ewa', role: 'officer', session: 's1' }),
    );
    expect(outcome).toMatchObject({
      revision: 0,
      events: [{ type: 'NoteWritten', data: { text: 'Zażółć gęślą jaźń' } }],
    });

    const [stored] = await store.readStream('notes-1');
    expect(stored!.data).toEqual({
      contactId: 'anna',
      text: { $enc: 1, s: keyIdOf(ownData('anna')), k: 1, n: expect.any(String), c: expect.any(String) },
    });
    expect(stored!.metadata).toEqual({
      schema: 1,
      actor: 'jan',
      actingFor: 'ewa',
      role: 'officer',
      session: 's1',
      client: 'test',
      commandId: 'c1',
      $correlationId: 'c1',
      $causationId: 'c1',
      occurredAt: '2026-03-02T08:00:00.000Z',
    });
    expect(await journal.read('notes-1')).toMatchObject([
      { revision: 0, data: { contactId: 'anna', text: 'Zażółć gęślą jaźń' } },
    ]);
  });

  it('happened when it was decided, and never before the newest event of its stream', async () => {
    const { journal, store, clock } = await memoryJournal({ notes: events });
    const at = async (instant: string, text: string) => {
      clock.set(instant);
      return (await journal.execute(write(text, by('jan', text)))).events[0]!.metadata.occurredAt;
    };
    const later = '2026-03-02T09:00:00.000Z';
    expect(await at(later, 'one')).toBe(later);
    // The clock of another process is behind, or this one was put right.
    expect(await at('2026-03-02T08:59:58.500Z', 'two')).toBe(later);
    expect(await at('2026-03-02T09:00:00.001Z', 'three')).toBe('2026-03-02T09:00:00.001Z');
    expect((await store.readStream('notes-1')).map(({ metadata }) => metadata.occurredAt)).toEqual([
      later,
      later,
      '2026-03-02T09:00:00.001Z',
    ]);
  });

  it('is not written while the clock of its process is ahead of the store’s', async () => {
    const office = await memoryJournal({ notes: events });
    const gate = new ClockGate(office.clock);
    const journal = new EventSourcedJournal(office.store, office.codec, office.clock, office.snapshots, gate);
    const now = office.clock.now().epochMilliseconds;
    await journal.execute(write('one', by('jan', 'c1')));
    gate.measure(-3_000, now);
    await expect(journal.execute(write('two', by('jan', 'c2')))).rejects.toMatchObject({ code: 'clock-ahead' });
    expect(await journal.read('notes-1')).toHaveLength(1);
    gate.measure(0, now);
    expect(await journal.execute(write('two', by('jan', 'c2')))).toMatchObject({ revision: 1 });
  });

  it('is applied once: repeated after other events, it answers as it did the first time', async () => {
    const { journal, store } = await memoryJournal({ notes: events });
    const first = await journal.execute(write('a', by('jan', 'c1')));
    await journal.execute(write('b', by('ewa', 'c2')));
    const again = await journal.execute(write('a different wish', by('jan', 'c1')));
    expect({ ...again, events: again.events.map(({ id }) => id) }).toEqual({
      ...first,
      events: first.events.map(({ id }) => id),
    });
    expect(await store.readStream('notes-1')).toHaveLength(2);
  });

  it('is applied once when it runs in several processes at the same time', async () => {
    const { journal, store } = await memoryJournal({ notes: events });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => journal.execute(write('a', by('jan', 'c1')))));
    expect(new Set(outcomes.map(({ revision }) => revision))).toEqual(new Set([0]));
    expect(await store.readStream('notes-1')).toHaveLength(1);
  });

  it('that decides nothing changes nothing, and answers where the stream stands', async () => {
    const { journal, store } = await memoryJournal({ notes: events });
    await journal.execute(write('a', by('jan', 'c1')));
    expect(await journal.execute(write('a', by('jan', 'c2')))).toEqual({
      revision: 0,
      position: await store.head(),
      events: [],
    });
  });

  it('that a rule refuses is told so', async () => {
    const { journal } = await memoryJournal({ notes: events });
    await expect(journal.execute(write('', by('jan', 'c1')))).rejects.toMatchObject({
      kind: 'rule',
      code: 'note-empty',
    });
  });

  it('meets a conflict with fresh state', async () => {
    const { journal } = await memoryJournal({ notes: events });
    await Promise.all([journal.execute(write('a', by('jan', 'c1'))), journal.execute(write('b', by('ewa', 'c2')))]);
    const texts = (await journal.read('notes-1')).map(({ data }) => (data as { text: string }).text);
    expect(texts.sort()).toEqual(['a', 'b']);
  });

  it('gives up on a stream that changes faster than it decides', async () => {
    const store = new BusyStore();
    const { journal } = await memoryJournal({ notes: events }, { store });
    store.conflicts = Infinity;
    await expect(journal.execute(write('a', by('jan', 'c1')))).rejects.toMatchObject({
      kind: 'not-yet',
      code: 'stream-busy',
    });
    store.conflicts = 4;
    await expect(journal.execute(write('a', by('jan', 'c1')))).resolves.toMatchObject({ revision: 0 });
  });

  it('whose append timed out is settled with the same events', async () => {
    const store = new BusyStore();
    const { journal } = await memoryJournal({ notes: events }, { store });
    await journal.execute(write('a', by('jan', 'c1')));
    store.timeouts = 1;
    await expect(journal.execute(write('b', by('jan', 'c2')))).resolves.toMatchObject({ revision: 1 });
    expect(await store.readStream('notes-1')).toHaveLength(2);
  });
});

describe('what the user saw', () => {
  const staleRead = { kind: 'changed', code: 'changed-by-somebody' };

  it('is refused when somebody has changed since what the command is about, saying who and what', async () => {
    const { journal, clock } = await memoryJournal({ notes: events });
    await journal.execute(write('a', by('jan', 'c1')));
    await journal.execute(write('b', by('ewa', 'c2')));
    await expect(journal.execute(write('c', by('jan', 'c3'), 0))).rejects.toMatchObject({
      ...staleRead,
      parameters: { by: 'ewa', what: 'NoteWritten', at: clock.nowIso(), revision: 1 },
    });
    await expect(journal.execute(write('c', by('jan', 'c3'), 1))).resolves.toMatchObject({ revision: 2 });
  });

  it('stands when only the system, or something else, has changed', async () => {
    const { journal } = await memoryJournal({ notes: events });
    await journal.execute(write('a', by('jan', 'c1')));
    await journal.execute(write('b', by('system', 'c2')));
    await journal.execute({ ...write('', by('ewa', 'c3')), command: { readBy: 'ewa' } });
    await expect(journal.execute(write('c', by('jan', 'c4'), 0))).resolves.toMatchObject({ revision: 3 });
  });

  it('does not matter for a command that was applied already', async () => {
    const { journal } = await memoryJournal({ notes: events });
    await journal.execute(write('a', by('jan', 'c1'), -1));
    await journal.execute(write('b', by('ewa', 'c2')));
    await expect(journal.execute(write('a', by('jan', 'c1'), -1))).resolves.toMatchObject({ revision: 0 });
  });
});

/** A store whose appends meet conflicts, or are written with nobody told. */
class BusyStore extends MemoryEventStore {
  conflicts = 0;
  timeouts = 0;

  override async append(
    stream: string,
    expected: ExpectedRevision,
    newEvents: readonly NewEvent[],
  ): Promise<AppendResult> {
    if (stream.startsWith('notes-') && this.conflicts-- > 0) {
      throw new EventStoreError({ kind: 'WrongExpectedRevision', stream, expected, actual: 0 });
    }
    const result = await super.append(stream, expected, newEvents);
    if (this.timeouts-- > 0) throw new EventStoreError({ kind: 'Timeout', reason: 'test' });
    return result;
  }
}
