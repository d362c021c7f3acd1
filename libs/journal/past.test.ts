import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { canonicalJson, defineEvent, id, personalText, type AnyOf, type Fold, type NewEvent } from '#libs/kernel';
import { isKnown, Past } from './past.js';
import { memoryJournal } from './testing/index.js';

const Said = defineEvent('Said', 'Somebody said something.', z.object({ by: id(), words: personalText() }), {
  sealedUnder: { person: 'by' },
});
const events = { Said };
type Event = AnyOf<typeof events>;
const words: Fold<readonly (string | null)[], Event> = {
  initialState: [],
  evolve: (said, event) => [...said, event.data.words],
};

const STREAM = 'talk-1';

/** Two things said, then one that this office does not know, then another one. */
async function talked() {
  const office = await memoryJournal({ talk: events });
  const say = (text: string, place: number) =>
    office.journal.append(
      STREAM,
      place === 0 ? 'no-stream' : 'exists',
      [{ type: 'Said', data: { by: 'anna', words: text } }],
      {
        commandId: `c${place}`,
        actor: 'jan',
        client: 'test',
      },
    );
  await say('jeden', 0);
  await say('dwa', 1);
  const [known] = await office.store.readStream(STREAM, { limit: 1 });
  const foreign: NewEvent = { ...known!, id: crypto.randomUUID(), type: 'SungOfOld', data: { song: 'x' } };
  await office.store.append(STREAM, 'exists', [foreign]);
  await say('trzy', 3);
  const stored = await office.store.readStream(STREAM);
  return { ...office, past: new Past(office.store, office.codec), positions: stored.map(({ position }) => position) };
}

it('reads a stream as it stood at a position, without what nobody knows any more', async () => {
  const { past, positions } = await talked();
  const said = await Promise.all(positions.map((upTo) => past.journal(upTo).folded(STREAM, words)));
  expect(said).toEqual([
    { state: ['jeden'], revision: 0 },
    { state: ['jeden', 'dwa'], revision: 1 },
    { state: ['jeden', 'dwa'], revision: 1 },
    { state: ['jeden', 'dwa', 'trzy'], revision: 3 },
  ]);
  const before = past.journal(positions[1]!);
  expect((await before.readAt(STREAM, [1, 3])).map(({ revision }) => revision)).toEqual([1]);
  expect(await before.read('talk-2')).toEqual([]);
});

it('tells of an event that nobody knows any more by its name', async () => {
  const { past } = await talked();
  const found = await past.events(STREAM);
  expect(found.map((event) => [event.type, isKnown(event)])).toEqual([
    ['Said', true],
    ['Said', true],
    ['SungOfOld', false],
    ['Said', true],
  ]);
  expect(canonicalJson(found[2]!.data)).toBe('null');
});

it('takes nothing', async () => {
  const { past, positions, store } = await talked();
  const journal = past.journal(positions[0]!);
  const context = { commandId: 'c9', actor: 'jan', client: 'test' };
  const event = { type: 'Said', data: { by: 'anna', words: 'cztery' } };
  await expect(journal.append(STREAM, 'exists', [event], context)).rejects.toThrow('no event');
  await expect(
    journal.execute({ stream: STREAM, decider: { ...words, decide: () => [] }, command: {}, context }),
  ).rejects.toThrow('no command');
  expect(await store.readStream(STREAM)).toHaveLength(4);
});
