import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planCalendar, type CalendarFrame } from './plan-calendar.js';
import type { CommuniqueItem, PlanDay } from './communique-queries.js';
import type { PressEventItem } from './press-event-queries.js';

const FRAME: CalendarFrame = {
  language: 'pl',
  now: new Date('2026-03-01T10:00:00Z'),
  office: 'urzad',
  link: (id) => `https://rzecznik.urzad.example/communiques/${id}`,
};
const item = (appearsAt: string, more: Partial<CommuniqueItem> = {}) =>
  ({
    id: 'c',
    state: 'scheduled',
    headline: 'Most',
    embargo: false,
    revision: 3,
    appearsAt,
    ...more,
  }) as CommuniqueItem;
const day = (items: readonly CommuniqueItem[], free: PlanDay['free'] = null): PlanDay => ({
  ...{ day: '2026-03-29', free, items, events: [] },
});
/** As a reader puts them together again (RFC 5545, 3.1). */
const linesOf = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n');

describe('the plan for calendars', () => {
  it.each([
    ['in winter', '2026-03-28T09:00:00.000Z', '20260328T090000Z'],
    ['in the first minute of summer time', '2026-03-29T01:00:00.000Z', '20260329T010000Z'],
    ['in the first of the two hours that its end has', '2026-10-25T00:30:00.000Z', '20261025T003000Z'],
    ['in the second of them', '2026-10-25T01:30:00.000Z', '20261025T013000Z'],
  ])('has a release at its instant: %s', (_when, at, written) =>
    expect(linesOf(planCalendar([day([item(at)])], FRAME))).toContain(`DTSTART:${written}`),
  );

  it('tells an embargo from a release, and what stands already', () => {
    const at = '2026-03-29T09:00:00.000Z';
    const items = [item(at, { embargo: true }), item(at, { id: 'd', state: 'released' }), item(at, { headline: null })];
    const summaries = linesOf(planCalendar([day(items)], FRAME)).filter((line) => line.startsWith('SUMMARY'));
    expect(summaries).toEqual([
      'SUMMARY:Koniec embarga: Most',
      'SUMMARY:Opublikowano: Most',
      'SUMMARY:Publikacja: (treść usunięta)',
    ]);
  });

  it('has meetings with the press with their end and place, and says which was cancelled', () => {
    const met: PressEventItem = {
      id: 'e',
      kind: 'conference',
      ...{ title: 'Otwarcie mostu', place: 'Most w N.', accreditation: true, revision: 1 },
      ...{ startsAt: '2026-03-29T09:00:00.000Z', endsAt: '2026-03-29T10:00:00.000Z', cancelled: false, warnings: [] },
    };
    const events = [met, { ...met, id: 'f', cancelled: true, place: '' }];
    const lines = linesOf(planCalendar([{ ...day([]), events }], FRAME));
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['SUMMARY:Konferencja prasowa: Otwarcie mostu', 'LOCATION:Most w N.', 'DTSTART:20260329T090000Z'],
        ...['DTEND:20260329T100000Z', 'STATUS:CONFIRMED', 'STATUS:CANCELLED'],
      ]),
    );
    expect(lines.filter((line) => line.startsWith('LOCATION'))).toHaveLength(1);
  });

  it('has free days as days without an hour', () => {
    const lines = linesOf(planCalendar([day([], { pl: 'Wielkanoc', en: 'Easter' })], { ...FRAME, language: 'en' }));
    expect(lines).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20260329', 'SUMMARY:Easter']));
  });

  it('is made of lines of at most 75 octets that say what was written, whatever that is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (headline) => {
        const calendar = planCalendar([day([item('2026-03-29T09:00:00.000Z', { headline })])], FRAME);
        expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        const names = linesOf(calendar).map((line) => line.split(/[:;]/, 1)[0]!);
        expect(names.filter((name) => name === 'BEGIN' || name === 'END')).toHaveLength(4);
        expect(names.filter((name) => name !== '' && !/^[A-Z-]+$/.test(name))).toEqual([]);
      }),
    ));
});
