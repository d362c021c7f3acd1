import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OfficeError } from '#libs/kernel';
import { OfficeCalendar } from './calendar.js';
import { computeDeadline, parseStart, type DeadlineRequest } from './compute.js';
import { RULES, type Rule } from './rules.js';

const by = (rule: string, start: string) => computeDeadline({ rule, start: parseStart(start) });
const codes = (rule: string, start: string) =>
  by(rule, start).trace.map(({ code, date }) => `${code} ${date ?? ''}`.trim());

function refusal(request: () => unknown): OfficeError {
  try {
    request();
  } catch (error) {
    if (error instanceof OfficeError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('terms by the calendar', () => {
  it.each([
    ['UDIP-13-1', '2026-03-02', '2026-03-16', '2026-03-16', '2026-03-16'],
    ['UDIP-13-1', '2025-12-10', '2025-12-24', '2025-12-29', '2025-12-23'],
    ['UDIP-13-1', '2024-12-10', '2024-12-24', '2024-12-24', '2024-12-24'],
    ['UDIP-13-1', '2026-04-17', '2026-05-01', '2026-05-04', '2026-04-30'],
    ['UDIP-13-1', '2026-03-23', '2026-04-06', '2026-04-07', '2026-04-03'],
    ['UDIP-13-1', '2026-08-01', '2026-08-15', '2026-08-17', '2026-08-14'],
    ['SKARGA', '2025-01-31', '2025-02-28', '2025-02-28', '2025-02-28'],
    ['SKARGA', '2026-01-31', '2026-02-28', '2026-03-02', '2026-02-27'],
    ['SKARGA', '2028-01-31', '2028-02-29', '2028-02-29', '2028-02-29'],
    ['KPA-35-3B', '2025-12-31', '2026-02-28', '2026-03-02', '2026-02-27'],
    ['KPA-35-3B', '2026-01-31', '2026-03-31', '2026-03-31', '2026-03-31'],
    ['UDIP-13-1', '2025-12-30', '2026-01-13', '2026-01-13', '2026-01-13'],
    ['UDIP-13-2', '2025-12-30', '2026-02-28', '2026-03-02', '2026-02-27'],
    ['USW-23-8', '2026-10-28', '2026-11-11', '2026-11-12', '2026-11-10'],
  ])('%s from %s: nominally %s, legally %s, internally %s', (rule, start, nominalEnd, legalEnd, internalTarget) => {
    expect(by(rule, start)).toMatchObject({ rule, startsAt: start, nominalEnd, legalEnd, internalTarget });
  });

  it.each([
    ['P1W', '2026-05-28', '2026-06-04', '2026-06-05'],
    ['P1Y', '2028-02-29', '2029-02-28', '2029-02-28'],
  ])('a bare term of %s from %s: nominally %s, legally %s', (term, start, nominalEnd, legalEnd) => {
    const deadline = computeDeadline({ term, start: parseStart(start) });
    expect(deadline).toMatchObject({ rule: null, basis: null, nominalEnd, legalEnd });
  });

  it('are too late from the midnight of Warsaw after the last day, in winter and in summer', () => {
    expect(by('UDIP-13-1', '2026-03-02').endInstant).toBe('2026-03-16T23:00:00.000Z');
    expect(by('UDIP-13-1', '2026-08-01').endInstant).toBe('2026-08-17T22:00:00.000Z');
    // The last day is the one on which the clocks go forward: it has 23 hours, and ends in summer time.
    expect(computeDeadline({ term: 'P1D', start: parseStart('2026-03-29') }).endInstant).toBe(
      '2026-03-30T22:00:00.000Z',
    );
  });

  it('start on the day that it was in Warsaw', () => {
    const deadline = by('UDIP-13-1', '2026-03-02T23:30:00Z');
    expect(deadline).toMatchObject({ startsAt: '2026-03-02T23:30:00.000Z', nominalEnd: '2026-03-17' });
    expect(by('UDIP-13-1', '2026-03-02T23:30:00+01:00').nominalEnd).toBe('2026-03-16');
  });

  it('explain each day that was skipped', () => {
    expect(codes('UDIP-13-1', '2025-12-10')).toEqual([
      'rule',
      'start 2025-12-10',
      'nominal-end 2025-12-24',
      'skipped 2025-12-24',
      'skipped 2025-12-25',
      'skipped 2025-12-26',
      'skipped 2025-12-27',
      'skipped 2025-12-28',
      'legal-end 2025-12-29',
      'target-skipped 2025-12-24',
      'internal-target 2025-12-23',
      'end',
    ]);
    const { trace } = by('UDIP-13-1', '2026-03-23');
    expect(trace.map(({ textPl }) => textPl)).toEqual([
      'Termin UDIP-13-1: 14 dni (UDIP 13(1), PP 3a).',
      'Dzień zdarzenia, nie wlicza się: poniedziałek 23 marca 2026.',
      'Termin mija z końcem dnia: poniedziałek 6 kwietnia 2026.',
      'poniedziałek 6 kwietnia 2026 (Poniedziałek Wielkanocny): dzień wolny, koniec terminu przechodzi na następny dzień.',
      'Ostatni dzień terminu: wtorek 7 kwietnia 2026.',
      'poniedziałek 6 kwietnia 2026 (Poniedziałek Wielkanocny): dzień wolny, cel wewnętrzny cofa się o dzień.',
      'niedziela 5 kwietnia 2026 (Niedziela Wielkanocna): dzień wolny, cel wewnętrzny cofa się o dzień.',
      'sobota 4 kwietnia 2026: dzień wolny, cel wewnętrzny cofa się o dzień.',
      'Cel wewnętrzny, od którego liczą się ostrzeżenia: piątek 3 kwietnia 2026.',
      'Pierwsza chwila po terminie: środa 8 kwietnia 2026, godz. 00:00 (UTC+02:00).',
    ]);
    expect(trace[3]).toEqual({
      code: 'skipped',
      date: '2026-04-06',
      parameters: { reason: 'easter-monday' },
      textPl: expect.any(String),
      textEn: 'Monday 6 April 2026 (Easter Monday): a free day, the end moves to the next day.',
    });
  });

  it('say where a month is too short', () => {
    expect(codes('SKARGA', '2026-01-31')).toContain('month-end 2026-02-28');
    expect(codes('KPA-35-3B', '2026-01-31')).not.toContain('month-end 2026-03-31');
  });

  it('move with a one-off free day', () => {
    const officeFreeDays = [{ date: '2026-03-16', name: { pl: 'żałoba narodowa', en: 'national mourning' } }];
    const deadline = computeDeadline({ rule: 'UDIP-13-1', start: parseStart('2026-03-02'), officeFreeDays });
    expect(deadline).toMatchObject({ nominalEnd: '2026-03-16', legalEnd: '2026-03-17', internalTarget: '2026-03-13' });
    expect(deadline.trace.some(({ textPl }) => textPl.includes('żałoba narodowa'))).toBe(true);
  });

  it('tell the first day of a release that had to wait', () => {
    const deadline = by('UDIP-15-2-RELEASE', '2026-04-17');
    expect(deadline).toMatchObject({ kind: 'waiting', nominalEnd: '2026-05-01', legalEnd: '2026-05-04' });
    expect(deadline.trace).toContainEqual(expect.objectContaining({ code: 'release-from', date: '2026-05-05' }));
    expect(deadline.endInstant).toBe('2026-05-04T22:00:00.000Z');
  });
});

describe('pauses', () => {
  const paused = (...pauses: NonNullable<DeadlineRequest['pauses']>) =>
    computeDeadline({ rule: 'KPA-35-3A', start: parseStart('2026-03-02'), pauses });

  it('move the nominal end by their days, and the shift comes after', () => {
    const deadline = paused({ from: '2026-03-10', to: '2026-03-12', reason: 'mediation' });
    expect(deadline).toMatchObject({ nominalEnd: '2026-04-05', legalEnd: '2026-04-07', internalTarget: '2026-04-03' });
    expect(deadline.trace).toContainEqual({
      code: 'pause',
      date: '2026-04-05',
      parameters: { from: '2026-03-10', to: '2026-03-12', reason: 'mediation', days: 3 },
      textPl: 'Przerwa od 2026-03-10 do 2026-03-12 (mediacja): 3 dni; nowy koniec: niedziela 5 kwietnia 2026.',
      textEn: 'Pause from 2026-03-10 to 2026-03-12 (mediation): 3 days; new end: Sunday 5 April 2026.',
    });
  });

  it('count a day once, whatever their order, and never the day of the event', () => {
    const first = { from: '2026-03-02', to: '2026-03-04', reason: 'suspension' } as const;
    const second = { from: '2026-03-04', to: '2026-03-06', reason: 'party-fault' } as const;
    const within = { from: '2026-03-03', to: '2026-03-03', reason: 'mediation' } as const;
    expect(paused(second, within, first).nominalEnd).toBe('2026-04-06');
  });

  it('may follow one another past the first end', () => {
    const first = { from: '2026-04-01', to: '2026-04-05', reason: 'suspension' } as const;
    const second = { from: '2026-04-06', to: '2026-04-06', reason: 'suspension' } as const;
    expect(paused(first, second).nominalEnd).toBe('2026-04-08');
    expect(refusal(() => paused(second)).code).toBe('deadline-pause-invalid');
  });

  it.each([
    ['2026-03-12', '2026-03-10'],
    ['2026-03-01', '2026-03-10'],
    ['2026-02-30', '2026-03-10'],
    ['soon', '2026-03-10'],
  ])('are refused from %s to %s', (from, to) => {
    expect(refusal(() => paused({ from, to, reason: 'suspension' }))).toMatchObject({
      kind: 'invalid',
      code: 'deadline-pause-invalid',
    });
  });

  it('exist only where the law has them', () => {
    const pauses = [{ from: '2026-03-10', to: '2026-03-12', reason: 'suspension' }] as const;
    expect(refusal(() => computeDeadline({ rule: 'UDIP-13-1', start: parseStart('2026-03-02'), pauses })).code).toBe(
      'deadline-pause-not-allowed',
    );
  });
});

describe('terms in working days', () => {
  it.each([
    ['2025-12-23', '2025-12-31'],
    ['2026-04-30', '2026-05-06'],
  ])('SPR-EL from %s ends on %s', (start, legalEnd) => {
    expect(by('SPR-EL', start)).toMatchObject({ kind: 'theirs', nominalEnd: null, legalEnd, internalTarget: legalEnd });
  });

  it('number the days that count and explain the others', () => {
    expect(codes('SPR-EL', '2026-04-30')).toEqual([
      'rule',
      'start 2026-04-30',
      'skipped 2026-05-01',
      'skipped 2026-05-02',
      'skipped 2026-05-03',
      'working-day 2026-05-04',
      'working-day 2026-05-05',
      'working-day 2026-05-06',
      'legal-end 2026-05-06',
      'internal-target 2026-05-06',
      'end',
    ]);
    expect(by('SPR-EL', '2026-04-30').trace[0]?.textPl).toBe('Termin SPR-EL: 3 dni robocze (PP 32(1)(1)).');
  });
});

describe('terms in hours', () => {
  it.each([
    ['PP-14A-6H', '2026-05-05T09:15:00+02:00', '2026-05-05T15:15:00+02:00'],
    ['PP-14A-6H', '2026-04-30T20:00:00+02:00', '2026-05-01T02:00:00+02:00'],
    ['PP-14A-24H', '2026-03-28T10:00:00+01:00', '2026-03-29T11:00:00+02:00'],
    ['PP-14A-24H', '2026-10-24T10:00:00+02:00', '2026-10-25T09:00:00+01:00'],
    ['GDPR-33', '2026-10-23T15:20:00+02:00', '2026-10-26T14:20:00+01:00'],
  ])('%s from %s ends at %s', (rule, start, end) => {
    const deadline = by(rule, start);
    expect(deadline).toMatchObject({ nominalEnd: null, legalEnd: null, internalTarget: null });
    expect(Temporal.Instant.from(deadline.endInstant).equals(end)).toBe(true);
  });

  it('say where the clocks change', () => {
    expect(by('PP-14A-24H', '2026-10-24T10:00:00+02:00').trace).toContainEqual({
      code: 'clock-change',
      date: '2026-10-25',
      parameters: { at: '2026-10-25T01:00:00Z', before: '+02:00', after: '+01:00' },
      textPl:
        'Zmiana czasu, niedziela 25 października 2026: z UTC+02:00 na UTC+01:00; liczą się godziny, które rzeczywiście mijają.',
      textEn: 'The clocks change, Sunday 25 October 2026: from UTC+02:00 to UTC+01:00; hours count as they pass.',
    });
    expect(codes('PP-14A-6H', '2026-05-05T09:15:00+02:00')).toEqual(['rule', 'start 2026-05-05', 'end']);
  });
});

describe('the two that are no terms to keep', () => {
  it('a letter not collected counts as delivered the day after the term', () => {
    const deadline = by('EDOR-FICTION', '2026-12-07');
    expect(deadline).toMatchObject({ kind: 'fiction', nominalEnd: null, legalEnd: '2026-12-22', internalTarget: null });
  });

  it.each([
    ['B5', '2026-03-10', '2031-12-31'],
    ['B5', '2026-01-01', '2031-12-31'],
    ['BE10', '2025-12-31', '2035-12-31'],
    ['B50', '2026-03-10', '2076-12-31'],
  ])('files of %s closed on %s are kept through %s', (category, closed, legalEnd) => {
    expect(by(category, closed)).toMatchObject({ kind: 'retention', nominalEnd: null, legalEnd, internalTarget: null });
  });
});

describe('what makes no sense is refused', () => {
  it.each([
    ['UDIP-99', '2026-03-02', 'deadline-rule-unknown'],
    ['B0', '2026-03-02', 'deadline-rule-unknown'],
    ['toString', '2026-03-02', 'deadline-rule-unknown'],
    ['GDPR-33', '2018-05-24T12:00:00Z', 'deadline-rule-not-valid'],
    ['PP-14A-6H', '2026-05-05', 'deadline-start-needs-time'],
    ['UDIP-13-1', '2010-12-31', 'deadline-out-of-range'],
    ['UDIP-13-1', '2060-12-20', 'deadline-out-of-range'],
    ['PP-14A-24H', '2060-12-31T12:00:00Z', 'deadline-out-of-range'],
    ['UDIP-13-1', '2026-02-30', 'deadline-start-invalid'],
    ['UDIP-13-1', '2026-3-2', 'deadline-start-invalid'],
    ['UDIP-13-1', '2026-03-02T25:00:00Z', 'deadline-start-invalid'],
    ['UDIP-13-1', '2026-03-02T09:15:00', 'deadline-start-invalid'],
    ['UDIP-13-1', '-271821-04-20', 'deadline-start-invalid'],
    ['UDIP-13-1', '', 'deadline-start-invalid'],
  ])('%s from %j: %s', (rule, start, code) => {
    expect(refusal(() => by(rule, start))).toMatchObject({ kind: 'invalid', code });
  });

  it.each(['P0D', 'P', 'PT', 'P1M2D', 'p1d', 'P-1D', 'P1.5D', 'PT30M', 'P99999D', '14', '', 'P1D '])(
    'a term of %j',
    (term) => {
      expect(refusal(() => computeDeadline({ term, start: parseStart('2026-03-02') })).code).toBe(
        'deadline-term-invalid',
      );
    },
  );

  it.each([
    ['PT6H', 'calendar'],
    ['P1M', 'working'],
    ['P1D', 'hours'],
    ['P5D', 'retention'],
    ['P1Y', 'fiction'],
  ] as const)('a term of %s counted as %s', (term, regime) => {
    const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
    expect(refusal(() => computeDeadline({ term, regime, start })).code).toBe('deadline-regime-invalid');
  });

  it('a term that ends beyond the calendar', () => {
    for (const regime of ['calendar', 'working', 'fiction'] as const)
      expect(refusal(() => computeDeadline({ term: 'P9999D', regime, start: parseStart('2050-03-02') })).code).toBe(
        'deadline-out-of-range',
      );
    expect(refusal(() => computeDeadline({ term: 'P9999Y', start: parseStart('2050-03-02') })).code).toBe(
      'deadline-out-of-range',
    );
  });
});

describe('the table of rules', () => {
  const start = Temporal.Instant.from('2026-03-02T09:00:00Z');

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s can be counted, and its extension exists', (id, rule) => {
    const deadline = computeDeadline({ rule: id, start });
    expect(deadline).toMatchObject({ rule: id, basis: rule.basis, kind: rule.kind });
    for (const step of deadline.trace) expect([step.textPl, step.textEn]).not.toContain('');
    if (rule.extension?.rule !== undefined) expect(RULES.map((other) => other.id)).toContain(rule.extension.rule);
  });

  it('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(RULES))).toEqual(RULES);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it('may be replaced, and holds a version for each time', () => {
    const today = RULES.find(({ id }) => id === 'UDIP-13-1')!;
    const rules: readonly Rule[] = [
      { ...today, validTo: '2026-12-31' },
      { ...today, term: 'P10D', validFrom: '2027-01-01' },
    ];
    const nominalEnd = (day: string) =>
      computeDeadline({ rule: 'UDIP-13-1', rules, start: parseStart(day) }).nominalEnd;
    expect(nominalEnd('2026-12-31')).toBe('2027-01-14');
    expect(nominalEnd('2027-01-01')).toBe('2027-01-11');
    expect(refusal(() => computeDeadline({ rule: 'GDPR-33', rules, start })).code).toBe('deadline-rule-unknown');
  });
});

describe('whatever the start and the term', () => {
  const anyDay = fc
    .integer({ min: 0, max: 48 * 365 })
    .map((days) => Temporal.PlainDate.from('2011-02-01').add({ days }));
  const anyTerm = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('D', 'W', 'M'))
    .map(([count, unit]) => `P${count}${unit}`)
    .filter((term) => !/^P(1[3-9]|20)M$/.test(term));
  const { compare } = Temporal.PlainDate;
  const calendar = new OfficeCalendar();
  const dates = (request: DeadlineRequest) => {
    const { nominalEnd, legalEnd, internalTarget } = computeDeadline(request);
    return [nominalEnd, legalEnd, internalTarget].map((text) => Temporal.PlainDate.from(text!)) as [
      Temporal.PlainDate,
      Temporal.PlainDate,
      Temporal.PlainDate,
    ];
  };

  it('the legal end is a working day, not before the nominal one, and the target not after it', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, (start, term) => {
        const [nominal, legal, target] = dates({ term, start });
        expect(calendar.describeFreeDay(legal)).toBeNull();
        expect(calendar.describeFreeDay(target)).toBeNull();
        expect(compare(nominal, legal)).toBeLessThanOrEqual(0);
        expect(compare(target, nominal)).toBeLessThanOrEqual(0);
        // Only what is free lies between.
        expect(calendar.countWorkingDays(target, legal)).toBe(target.equals(legal) ? 0 : 1);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), anyTerm, (start, days, term) => {
        const [nominal, legal, target] = dates({ term, start });
        const [laterNominal, laterLegal, laterTarget] = dates({ term, start: start.add({ days }) });
        expect(compare(nominal, laterNominal)).toBeLessThanOrEqual(0);
        expect(compare(legal, laterLegal)).toBeLessThanOrEqual(0);
        expect(compare(target, laterTarget)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('one more free day never makes the legal end earlier, nor moves the nominal one', () => {
    fc.assert(
      fc.property(anyDay, anyTerm, fc.integer({ min: -3, max: 6 }), (start, term, offset) => {
        const [nominal, legal] = dates({ term, start });
        const date = nominal.add({ days: offset }).toString();
        const [sameNominal, laterLegal] = dates({
          term,
          start,
          officeFreeDays: [{ date, name: { pl: 'wolne', en: 'free' } }],
        });
        expect(sameNominal.equals(nominal)).toBe(true);
        expect(compare(legal, laterLegal)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('months keep the date of the start where the last month has it: they are not chained', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (start, months) => {
        const [nominal] = dates({ term: `P${months}M`, start });
        const last = start.with({ day: 1 }).add({ months });
        expect(nominal.toPlainYearMonth().equals(last.toPlainYearMonth())).toBe(true);
        expect(nominal.day).toBe(Math.min(start.day, last.daysInMonth));
      }),
    );
  });

  it('a day of pause is a day of term', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30 }), (start, count, days) => {
        const from = start.add({ days: 1 });
        const pause = {
          from: from.toString(),
          to: from.add({ days: days - 1 }).toString(),
          reason: 'mediation',
        } as const;
        const [nominal, legal] = dates({ term: `P${count}D`, start, pauses: [pause] });
        expect([nominal, legal]).toEqual(dates({ term: `P${count + days}D`, start }).slice(0, 2));
      }),
    );
  });

  it('hours pass as they pass', () => {
    const anyInstant = fc
      .integer({ min: 1_300_000_000_000, max: 2_800_000_000_000 })
      .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 200 }), (start, hours) => {
        const end = Temporal.Instant.from(computeDeadline({ term: `PT${hours}H`, start }).endInstant);
        expect(end.epochMilliseconds - start.epochMilliseconds).toBe(hours * 3_600_000);
      }),
    );
  });
});
