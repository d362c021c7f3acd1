import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeClock, latestAnnounced, NO_ACTS, type ClockActs, type NoticeAct, type PauseAct } from './clock.js';

const START = Temporal.Instant.from('2026-03-02T08:00:00Z');
const pause = (from: string, until: string | null, id = 'p'): PauseAct => ({ id, reason: 'mediation', from, until });
const notice = (at: string, until: string, id = 'n'): NoticeAct => ({ id, at, until });
const clock = (rule: string, acts: Partial<ClockActs> = {}, start = START) =>
  computeClock({ rule, start, acts: { ...NO_ACTS, ...acts } });

describe('a notice of delay', () => {
  const inTime = notice('2026-03-16T22:59:59.999Z', '2026-04-20');

  it('moves the clock to the longer term, and its date is the last day, unshifted', () => {
    expect(clock('UDIP-13-1', { notices: [inTime] })).toMatchObject({
      rule: 'UDIP-13-2',
      basis: 'UDIP 13(2)',
      legalEnd: '2026-04-20',
      internalTarget: '2026-04-20',
      endInstant: '2026-04-20T22:00:00.000Z',
      announced: { id: 'n', late: false },
    });
  });
  it('says so in the trace, in both languages', () => {
    const texts = clock('UDIP-13-1', { notices: [inTime] }).trace.map(({ textPl, textEn }) => [textPl, textEn]);
    expect(texts).toContainEqual([
      'Zawiadomienie o przedłużeniu (UDIP 13(2)) wysłano w terminie: poniedziałek 16 marca 2026.',
      'Notice of delay (UDIP 13(2)) sent within the term: Monday 16 March 2026.',
    ]);
  });
  it('is none a moment after the term, where the law knows no late one', () =>
    expect(clock('UDIP-13-1', { notices: [notice('2026-03-16T23:00:00.000Z', '2026-04-20')] })).toEqual(
      clock('UDIP-13-1'),
    ));
  it('sets a new date late under KPA 36, and the overrun stays in the trace', () => {
    const late = clock('KPA-35-3A', { notices: [notice('2026-05-04T09:00:00.000Z', '2026-06-30')] });
    expect(late).toMatchObject({ rule: 'KPA-35-3A', legalEnd: '2026-06-30', announced: { late: true } });
    expect(late.trace.map(({ textEn }) => textEn).join(' ')).toContain('sent after the term');
  });
  it('that did not arrive moves nothing, and the trace says so', () => {
    const { trace, ...lost } = clock('UDIP-13-1', { notices: [{ ...inTime, undelivered: true }] });
    const { trace: steps, ...without } = clock('UDIP-13-1');
    expect(lost).toEqual(without);
    expect(trace.slice(0, -1)).toEqual(steps);
    expect(trace.at(-1)).toMatchObject({ code: 'notice-undelivered', date: '2026-03-16' });
  });
  it('never goes past the limit of the law', () => {
    expect(clock('UDIP-13-1', { notices: [notice('2026-03-10T09:00:00.000Z', '2026-12-01')] }).legalEnd).toBe(
      '2026-05-04',
    );
    expect(latestAnnounced('UDIP-13-1', START, [])?.legalEnd).toBe('2026-05-04');
    expect(latestAnnounced('GDPR-12-3', START, [])?.legalEnd).toBe('2026-06-02');
    expect(latestAnnounced('UDC-18', START, [])?.legalEnd).toBe('2026-05-04');
    // PET 10: from the unshifted lapse of the first three months.
    expect(latestAnnounced('PET-10', Temporal.Instant.from('2026-01-31T10:00:00Z'), [])?.legalEnd).toBe('2026-07-30');
    expect(latestAnnounced('KPA-35-3A', START, [])).toBeNull();
  });
  it('warns on the working day before a limit that is shifted', () =>
    expect(
      clock(
        'UDIP-13-1',
        { notices: [notice('2026-01-07T09:00:00.000Z', '2026-03-02')] },
        Temporal.Instant.from('2025-12-30T09:00:00Z'),
      ),
    ).toMatchObject({ nominalEnd: '2026-02-28', legalEnd: '2026-03-02', internalTarget: '2026-02-27' }));
  it.each(['USW-23-8', 'KPA-133', 'PP-14A-6H'])('is none under %s, which knows none', (rule) =>
    expect(clock(rule, { notices: [notice('2026-03-02T09:00:00.000Z', '2026-05-01')] })).toEqual(clock(rule)),
  );
  it('of before the clock started is none of its', () =>
    expect(clock('UDIP-13-1', { notices: [notice('2026-03-02T07:59:59.000Z', '2026-04-20')] })).toEqual(
      clock('UDIP-13-1'),
    ));
});

describe('an agreement on a later end (PP 14a)', () => {
  const agreed = (at: string, until: string, id = 'a') => ({ id, at, until });
  const until = '2026-03-03T11:00:00.000Z';

  it('moves the end of a term in hours, and says so', () => {
    const { endInstant, legalEnd, trace } = clock('PP-14A-6H', {
      agreements: [agreed('2026-03-02T13:59:59.000Z', until)],
    });
    expect({ endInstant, legalEnd }).toEqual({ endInstant: until, legalEnd: null });
    expect(trace.map(({ code }) => code)).toEqual(['rule', 'start', 'agreement', 'end']);
  });
  it.each([
    ['after the term has passed', [agreed('2026-03-02T14:00:00.000Z', until)]],
    ['to an earlier end', [agreed('2026-03-02T09:00:00.000Z', '2026-03-02T13:00:00.000Z')]],
    ['before the quote was handed over', [agreed('2026-03-02T07:59:59.000Z', until)]],
  ])('does nothing %s', (_, agreements) => expect(clock('PP-14A-6H', { agreements })).toEqual(clock('PP-14A-6H')));
  it('may follow another one, before that has passed', () =>
    expect(
      clock('PP-14A-6H', {
        agreements: [
          agreed('2026-03-03T10:00:00.000Z', '2026-03-04T11:00:00.000Z', 'b'),
          agreed(START.toString(), until),
        ],
      }).endInstant,
    ).toBe('2026-03-04T11:00:00.000Z'));
  it('is none under a rule that knows none', () =>
    expect(
      clock('UDIP-13-1', { agreements: [agreed('2026-03-03T10:00:00.000Z', '2026-06-04T11:00:00.000Z')] }),
    ).toEqual(clock('UDIP-13-1')));
});

describe('a pause', () => {
  it('moves the end by its days; the day on which the term runs again counts', () =>
    expect(clock('KPA-35-3A', { pauses: [pause('2026-03-10', '2026-03-15')] })).toMatchObject({
      nominalEnd: '2026-04-07',
      paused: false,
    }));
  it('that ended on its first day adds nothing', () =>
    expect(clock('KPA-35-3A', { pauses: [pause('2026-03-10', '2026-03-10')] }).nominalEnd).toBe('2026-04-02'));
  it('that has no end yet lets the term stand still', () =>
    expect(clock('KPA-35-3A', { pauses: [pause('2026-03-10', null)] }).paused).toBe(true));
  it('is not heard by a rule that knows none', () =>
    expect(clock('UDIP-13-1', { pauses: [pause('2026-03-10', null)] })).toEqual(clock('UDIP-13-1')));
  it('never moves a date that was announced', () => {
    const notices = [notice('2026-03-20T09:00:00.000Z', '2026-05-15')];
    for (const pauses of [[pause('2026-03-25', null)], [pause('2026-03-25', '2026-04-10')]])
      expect(clock('KPA-35-3A', { pauses, notices })).toMatchObject({ legalEnd: '2026-05-15', paused: false });
  });
  it('of before the clock started counts from its first day on', () =>
    expect(clock('KPA-35-3A', { pauses: [pause('2026-02-10', '2026-03-05')] }).nominalEnd).toBe('2026-04-04'));
  it('after the term has lapsed moves nothing', () =>
    expect(clock('KPA-35-3A', { pauses: [pause('2026-05-10', '2026-05-20')] })).toEqual(clock('KPA-35-3A')));
});

it('comes to the same in whatever order its acts are told', () => {
  const day = fc.integer({ min: 0, max: 90 }).map((days) => Temporal.PlainDate.from('2026-02-20').add({ days }));
  const pauses = fc.array(
    fc
      .tuple(day, fc.option(fc.nat({ max: 20 })), fc.uuid())
      .map(([from, days, id]) => pause(from.toString(), days === null ? null : from.add({ days }).toString(), id)),
    { maxLength: 4 },
  );
  const notices = fc.array(
    fc
      .tuple(day, day, fc.uuid())
      .map(([at, until, id]) => notice(`${at.toString()}T10:00:00.000Z`, until.toString(), id)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(pauses, notices, fc.constantFrom('KPA-35-3A', 'UDIP-13-1', 'SKARGA', 'PET-10'), (p, n, rule) => {
      const { announced: _which, ...told } = clock(rule, { pauses: p, notices: n });
      const { announced: _other, ...backwards } = clock(rule, { pauses: p.toReversed(), notices: n.toReversed() });
      expect(backwards).toEqual(told);
    }),
  );
});
