import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineEvent, id } from '#libs/kernel';
import { defineProjection, reactions } from './define.js';
import { upsert } from './projection.js';
import { recorded } from './testing/given.js';

const Opened = defineEvent('Opened', 'Opened.', z.object({ caseId: id() }));
const Closed = defineEvent('Closed', 'Closed.', z.object({ caseId: id() }));
const tables = [{ name: 'ends', columns: { id: 'text not null', type: 'text' }, primaryKey: ['id'] }];
const base = { name: 'ends', version: 1, tables, from: { Opened, Closed } };
const events = recorded([
  { type: 'Opened', data: { caseId: 'a' } },
  { type: 'Closed', data: { caseId: 'a' } },
]);

describe('a projection by its events', () => {
  it('reads the events that it says something about, and no others', () => {
    const ends = defineProjection({ ...base, on: { Closed: ({ data }) => [upsert('ends', { id: data.caseId })] } });
    expect(ends.events).toEqual([Closed]);
    expect(events.map((event) => ends.reduce(event))).toEqual([[], [upsert('ends', { id: 'a' })]]);
  });

  it('reads all of them where it makes something of every event', () => {
    const log = defineProjection({
      ...base,
      on: { Closed: ({ data }) => [upsert('ends', { id: data.caseId })] },
      every: ({ id, type }) => [upsert('ends', { id, type })],
    });
    const [opened, closed] = events.map(({ id, type }) => upsert('ends', { id, type }));
    expect(log.events).toEqual([Opened, Closed]);
    expect(events.map((event) => log.reduce(event))).toEqual([[opened], [upsert('ends', { id: 'a' }), closed]]);
  });

  it('takes no event under another name', () =>
    expect(() => defineProjection({ ...base, from: { Ended: Closed }, on: {} })).toThrow('Closed is named Ended'));
});

describe('what a policy does because of events', () => {
  it('is done because of those that it names, and of no others', async () => {
    const closed: string[] = [];
    const on = reactions({ Opened, Closed }, { Closed: async ({ data }) => closed.push(data.caseId) });
    expect(on.events).toEqual([Closed]);
    for (const event of events) await on.handle(event);
    expect(closed).toEqual(['a']);
  });
});
