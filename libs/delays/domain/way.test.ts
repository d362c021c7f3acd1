import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Mark, MarkedEvent } from './marks.js';
import { lengthOf, standingParts, totalsOf, wayOf, type WayPart } from './way.js';

const NOW = '2026-03-31T10:00:00.000Z';
const on = (at: string, ...marks: Mark[]): MarkedEvent => ({ at: `2026-03-${at}:00.000Z`, marks });
const registered = (received: string, at = received): MarkedEvent =>
  on(at, { is: 'received', at: `2026-03-${received}:00.000Z` }, { is: 'registered', unitId: null });
const given = (at: string, employeeId: string | null, unitId = 'press') => on(at, { is: 'held', employeeId, unitId });
const asked = (at: string, id: string, unitId: string) => on(at, { is: 'asked', id, unitId });
const answered = (at: string, replyId = 'r', is = true): MarkedEvent[] => [
  on(at, { is: 'leaving', replyId }),
  on(at, { is: 'sent', replyId, at: `2026-03-${at}:00.000Z`, answered: is }, { is: 'term', until: null }),
];
const term = (at: string, until: string) => on(at, { is: 'term', until: `2026-03-${until}:00.000Z` });

/** What lies before an instant. */
const cutAt =
  (now: string) =>
  ({ from, to, ...part }: ReturnType<typeof standingParts>[number]): WayPart[] =>
    from < now ? [{ ...part, from, to: to === null || to > now ? now : to }] : [];

const partsOf = (...events: (MarkedEvent | MarkedEvent[])[]) =>
  wayOf(events.flat(), NOW)?.parts.map(({ wait, from, to, employeeIds, unitIds }) =>
    [wait, from.slice(8, 16), to.slice(8, 16), [...employeeIds, ...unitIds].join('+')].join(' '),
  );

describe('the way of a case', () => {
  it('is split by what it waited for, and with whom', () =>
    expect(
      partsOf(
        registered('02T08:00', '03T09:00'),
        given('04T08:00', null, 'roads'),
        given('05T08:00', 'anna', 'roads'),
        on('06T08:00', { is: 'begun' }),
        asked('07T08:00', 'c1', 'bridges'),
        asked('07T09:00', 'c2', 'health'),
        on('09T08:00', { is: 'saidBack', id: 'c2' }),
        on('10T08:00', { is: 'saidBack', id: 'c1' }),
        on('10T10:00', { is: 'submitted', draftId: 'd', employeeIds: ['jan'] }),
        on('11T08:00', { is: 'approved', draftId: 'd' }),
        on('11T09:00', { is: 'draftRests', draftId: 'd' }, { is: 'leaving', replyId: 'r' }),
        on('11T10:00', { is: 'sent', replyId: 'r', at: '2026-03-11T10:00:00.000Z', answered: true }),
      ),
    ).toEqual([
      'registering 02T08:00 03T09:00 ',
      'unassigned 03T09:00 04T08:00 ',
      'inUnit 04T08:00 05T08:00 roads',
      'notBegun 05T08:00 06T08:00 anna+roads',
      'work 06T08:00 07T08:00 anna+roads',
      'units 07T08:00 07T09:00 anna+bridges',
      'units 07T09:00 09T08:00 anna+bridges+health',
      'units 09T08:00 10T08:00 anna+bridges',
      'work 10T08:00 10T10:00 anna+roads',
      'approval 10T10:00 11T08:00 jan+roads',
      'approved 11T08:00 11T09:00 anna+roads',
      'sending 11T09:00 11T10:00 anna+roads',
    ]));

  it('counts the time of whoever wrote apart, from the day of which the pause speaks', () =>
    expect(
      partsOf(
        registered('02T08:00'),
        given('02T08:00', 'anna'),
        on('06T12:00', { is: 'paused', id: 'p', from: '2026-03-05' }),
        on('10T12:00', { is: 'resumed', id: 'p', until: '2026-03-10' }),
        answered('11T08:00'),
      ),
    ).toEqual([
      'notBegun 02T08:00 04T23:00 anna+press',
      'sender 04T23:00 09T23:00 anna+press',
      'notBegun 09T23:00 11T08:00 anna+press',
    ]));

  it('ends with an answer that was posted before it was written down', () => {
    const sent: Mark = { is: 'sent', replyId: 'r', at: '2026-03-05T08:00:00.000Z', answered: true };
    expect(partsOf(registered('02T08:00'), on('09T08:00', { is: 'leaving', replyId: 'r' }, sent))).toEqual([
      'unassigned 02T08:00 05T08:00 ',
    ]);
  });

  it('goes on where somebody wrote again, and leaves out what lay between', () => {
    const events = [
      registered('02T08:00'),
      ...answered('03T08:00'),
      on('05T08:00', { is: 'owed' }),
      ...answered('06T08:00', 'r2'),
    ];
    expect(partsOf(events)).toEqual([
      'unassigned 02T08:00 03T08:00 ',
      'over 03T08:00 05T08:00 ',
      'unassigned 05T08:00 06T08:00 ',
    ]);
    expect(totalsOf(wayOf(events, NOW)!.parts)).toEqual(new Map([['unassigned', 2 * 86_400_000]]));
  });

  it('was late from the end of its term to its answer', () =>
    expect(wayOf([registered('02T08:00'), term('02T08:00', '04T23:00'), ...answered('06T23:00')], NOW)).toMatchObject({
      open: false,
      to: '2026-03-06T23:00:00.000Z',
      lateSince: '2026-03-04T23:00:00.000Z',
      lateMilliseconds: 2 * 86_400_000,
    }));

  it('of a case that came in later than the moment asked about is none', () =>
    expect(wayOf([registered('02T08:00')], '2026-03-01T00:00:00.000Z')).toBeUndefined());

  const day = fc.integer({ min: 1, max: 28 });
  const anyMark: fc.Arbitrary<Mark> = fc.oneof(
    fc.constantFrom<Mark>(
      { is: 'begun' },
      { is: 'answered' },
      { is: 'owed' },
      { is: 'ended' },
      { is: 'reopened' },
      { is: 'term', until: null },
      { is: 'term', until: '2026-03-09T23:00:00.000Z' },
    ),
    fc.constantFrom('a', 'b', null).map((employeeId): Mark => ({ is: 'held', employeeId, unitId: 'u' })),
    fc
      .record({ id: fc.constantFrom('1', '2'), is: fc.constantFrom('asked' as const, 'saidBack', 'askedAgain') })
      .map(({ id, is }): Mark => (is === 'asked' ? { is, id, unitId: `unit${id}` } : { is: is as 'saidBack', id })),
    fc
      .record({
        draftId: fc.constantFrom('1', '2'),
        is: fc.constantFrom('submitted' as const, 'approved', 'draftRests'),
      })
      .map(({ draftId, is }): Mark =>
        is === 'submitted' ? { is, draftId, employeeIds: ['s'] } : { is: is as 'approved', draftId },
      ),
    day.map((from): Mark => ({ is: 'paused', id: 'p', from: `2026-03-${String(from).padStart(2, '0')}` })),
    day.map((until): Mark => ({ is: 'resumed', id: 'p', until: `2026-03-${String(until).padStart(2, '0')}` })),
    fc.constantFrom<Mark>({ is: 'leaving', replyId: 'r' }, { is: 'kept', replyId: 'r' }),
    day.map((on): Mark => ({
      ...{ is: 'sent', replyId: 'r', answered: true },
      at: `2026-03-${String(on).padStart(2, '0')}T09:00:00.000Z`,
    })),
  );

  it('has parts that follow each other without a gap and add up exactly', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), anyMark), { maxLength: 40 }),
        fc.integer({ min: 0, max: 45_000 }),
        (marks, until) => {
          const begin = Date.parse('2026-03-02T08:00:00.000Z');
          const after = (minutes: number) => new Date(begin + minutes * 60_000).toISOString();
          const happened = [...marks].sort(([one], [other]) => one - other);
          const events = [registered('02T08:00'), ...happened.map(([at, mark]) => ({ at: after(at), marks: [mark] }))];
          const way = wayOf(events, after(until))!;
          expect(way.from).toBe(after(0));
          expect(way.parts.reduce((sum, part) => sum + lengthOf(part), 0)).toBe(lengthOf(way));
          way.parts.forEach((part, index) => {
            expect(part.from).toBe(way.parts[index - 1]?.to ?? way.from);
            expect(lengthOf(part)).toBeGreaterThan(0);
          });
          expect(way.to <= after(until)).toBe(true);
          expect(standingParts(events).flatMap(cutAt(after(until)))).toEqual(
            way.parts.filter(({ wait }) => wait !== 'over'),
          );
          expect(way.lateMilliseconds).toBeLessThanOrEqual(lengthOf(way));
        },
      ),
    ));
});
