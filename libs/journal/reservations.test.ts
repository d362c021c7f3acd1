import { describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { Leftovers } from './leftovers.js';
import { memoryJournal, type MemoryJournal } from './testing/index.js';

const by = (commandId = newId()) => ({ commandId, actor: 'jan', client: 'test' });
const typesOf = async ({ journal }: MemoryJournal, stream: string) =>
  (await journal.read(stream)).map(({ type }) => type);
const owners = {
  reservations: { 'contact-email': (owner: string) => `contact-${owner}` },
  registers: { cases: (owner: string) => `case-${owner}` },
};
const leftoversOf = ({ store, reservations, registers }: MemoryJournal, patience: number) =>
  new Leftovers(store, reservations, registers, owners, patience);

it('the numbers of a register are taken in the order of their time, whatever the clocks say', async () => {
  const { registers, journal, clock } = await memoryJournal({});
  clock.set('2026-03-02T09:00:00Z');
  await registers.takeNumber('cases', 2026, 'i-1', by());
  clock.set('2026-03-02T08:59:59Z');
  await registers.takeNumber('cases', 2026, 'i-2', by());
  const times = (await journal.read('register-cases-2026')).map(({ metadata }) => metadata.occurredAt);
  expect(times).toEqual(Array(3).fill('2026-03-02T09:00:00.000Z'));
});

describe('a reservation', () => {
  it('goes to the first, and everybody is told who holds it', async () => {
    const { reservations } = await memoryJournal({});
    expect(await reservations.ownerOf('contact-email', 'anna@example.pl')).toBeNull();
    expect(await reservations.reserve('contact-email', 'anna@example.pl', 'c-1', by())).toEqual({
      owner: 'c-1',
      won: true,
    });
    expect(await reservations.reserve('contact-email', 'anna@example.pl', 'c-2', by())).toEqual({
      owner: 'c-1',
      won: false,
    });
    expect(await reservations.reserve('contact-email', 'jan@example.pl', 'c-2', by())).toEqual({
      owner: 'c-2',
      won: true,
    });
    expect(await reservations.ownerOf('contact-email', 'anna@example.pl')).toBe('c-1');
  });

  it('repeated is still won', async () => {
    const office = await memoryJournal({});
    const context = by();
    for (const _time of [1, 2]) {
      expect(await office.reservations.reserve('contact-email', 'a', 'c-1', context)).toEqual({
        owner: 'c-1',
        won: true,
      });
    }
    expect(await typesOf(office, office.keyRing.reservationName('contact-email', 'a'))).toEqual(['Reserved']);
  });

  it('that is most likely free goes to the first as well', async () => {
    const { reservations } = await memoryJournal({});
    const context = by();
    const likelyFree = { likelyFree: true };
    for (const _time of [1, 2])
      expect(await reservations.reserve('mail', 'a', 'm-1', context, likelyFree)).toEqual({ owner: 'm-1', won: true });
    expect(await reservations.reserve('mail', 'a', 'm-2', by(), likelyFree)).toEqual({ owner: 'm-1', won: false });
  });

  it('of twenty at once goes to one', async () => {
    const { reservations } = await memoryJournal({});
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => reservations.reserve('message-id', '<1@x>', `i-${index}`, by())),
    );
    expect(results.filter(({ won }) => won)).toHaveLength(1);
    expect(new Set(results.map(({ owner }) => owner)).size).toBe(1);
  });

  it('is free again once it was released by its holder, for the same command too', async () => {
    const office = await memoryJournal({});
    const { reservations } = office;
    const context = by();
    await reservations.reserve('contact-email', 'a', 'c-1', context);
    await reservations.release('contact-email', 'a', 'c-2', by());
    expect(await reservations.ownerOf('contact-email', 'a')).toBe('c-1');
    await reservations.release('contact-email', 'a', 'c-1', by());
    expect(await reservations.ownerOf('contact-email', 'a')).toBeNull();
    expect(await reservations.reserve('contact-email', 'a', 'c-1', context)).toEqual({ owner: 'c-1', won: true });
    const stream = office.keyRing.reservationName('contact-email', 'a');
    expect(await typesOf(office, stream)).toEqual(['Reserved', 'ReservationReleased', 'Reserved']);
  });

  it('says nothing of its value in the store', async () => {
    const { reservations, store } = await memoryJournal({});
    await reservations.reserve('contact-email', 'anna@example.pl', 'c-1', by());
    expect(JSON.stringify(await store.readAll({ limit: 10 }))).not.toContain('anna');
  });
});

describe('case numbers', () => {
  it('count from 1 in each register and year', async () => {
    const { registers, journal } = await memoryJournal({});
    expect(await registers.takeNumber('cases', 2026, 'i-1', by())).toBe(1);
    expect(await registers.takeNumber('cases', 2026, 'i-2', by())).toBe(2);
    expect(await registers.takeNumber('cases', 2027, 'i-3', by())).toBe(1);
    expect(await registers.takeNumber('BP.0541', 2026, 'i-4', by())).toBe(1);
    const [opened, first] = await journal.read('register-cases-2026');
    expect([opened, first]).toMatchObject([
      { type: 'RegisterOpened', revision: 0, data: { register: 'cases', year: 2026 } },
      { type: 'CaseNumberTaken', revision: 1, data: { owner: 'i-1' } },
    ]);
  });

  it('have no gap and no double under twenty takers at once', async () => {
    const { registers } = await memoryJournal({});
    const numbers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => registers.takeNumber('cases', 2026, `i-${index}`, by())),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('are the same for the same owner, after a crash with others in between and with another command', async () => {
    const { registers } = await memoryJournal({});
    const context = by();
    const number = await registers.takeNumber('cases', 2026, 'i-1', context);
    await registers.takeNumber('cases', 2026, 'i-2', by());
    expect(await registers.takeNumber('cases', 2026, 'i-1', context)).toBe(number);
    expect(await registers.takeNumber('cases', 2026, 'i-1', by())).toBe(number);
  });

  it('are known again by the command where more came in between than anybody looks through', async () => {
    const { registers } = await memoryJournal({});
    const context = by();
    await registers.takeNumber('cases', 2026, 'i-0', context);
    for (let index = 1; index <= 120; index++) await registers.takeNumber('cases', 2026, `i-${index}`, by());
    expect(await registers.takeNumber('cases', 2026, 'i-0', context)).toBe(1);
  });

  it('that were released are not given out again, not even to their owner', async () => {
    const { registers } = await memoryJournal({});
    const context = by();
    expect(await registers.takeNumber('cases', 2026, 'i-1', context)).toBe(1);
    expect(await registers.release('cases', 2026, 1, 'i-1', by())).toBe(true);
    expect(await registers.release('cases', 2026, 1, 'i-1', by())).toBe(false);
    expect(await registers.takeNumber('cases', 2026, 'i-1', context)).toBe(2);
    expect(await registers.takeNumber('cases', 2026, 'i-1', context)).toBe(2);
    expect(await registers.takeNumber('cases', 2026, 'i-2', by())).toBe(3);
  });
});

describe('what a crash left half done', () => {
  const crash = async (office: MemoryJournal) => {
    await office.reservations.reserve('contact-email', 'a', 'c-1', by());
    await office.registers.takeNumber('cases', 2026, 'i-1', by());
  };

  it('is released with a reason, once, by whoever finds it', async () => {
    const office = await memoryJournal({});
    await crash(office);
    const stream = office.keyRing.reservationName('contact-email', 'a');
    expect(await leftoversOf(office, 0).repair()).toEqual(
      expect.arrayContaining([
        { of: 'contact-email', owner: 'c-1', stream },
        { of: 'cases', owner: 'i-1', stream: 'register-cases-2026', number: 1 },
      ]),
    );
    expect(await leftoversOf(office, 0).repair()).toEqual([]);
    expect(await office.reservations.ownerOf('contact-email', 'a')).toBeNull();
    expect(await office.journal.read('released-register-cases-2026')).toMatchObject([
      {
        type: 'CaseNumberReleased',
        data: { number: 1, owner: 'i-1', reason: 'left-unfinished' },
        metadata: { actor: 'system' },
      },
    ]);
  });

  it('is left alone while its owner may still be coming', async () => {
    const office = await memoryJournal({});
    await crash(office);
    const leftovers = leftoversOf(office, 60_000);
    expect(await leftovers.repair()).toEqual([]);
    expect(await leftovers.repair()).toEqual([]);
    expect(await office.reservations.ownerOf('contact-email', 'a')).toBe('c-1');
  });

  it('is noticed also when it happens later', async () => {
    const office = await memoryJournal({});
    const leftovers = leftoversOf(office, 0);
    expect(await leftovers.repair()).toEqual([]);
    await crash(office);
    expect(await leftovers.repair()).toHaveLength(2);
  });

  it('is nothing where the owner is there, or where nobody said how to find it', async () => {
    const office = await memoryJournal({});
    await office.reservations.reserve('contact-email', 'a', 'c-1', by());
    await office.journal.append(
      'contact-c-1',
      'no-stream',
      [{ type: 'RegisterOpened', data: { register: 'x', year: 1 } }],
      by(),
    );
    await office.reservations.reserve('message-id', '<1@x>', 'i-1', by());
    expect(await leftoversOf(office, 0).repair()).toEqual([]);
    expect(await office.reservations.ownerOf('message-id', '<1@x>')).toBe('i-1');
  });
});
