import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { about, caseRules, message, registration } from '../testing/index.js';
import { clocksStanding } from './case.js';
import { caseDecider, noCase, type CaseCommand } from './decide.js';
import type { DecidedEvent } from './events.js';
import { kindOf } from './kind.js';
import { CASE_KINDS, type CaseKind, type Outcome } from './kinds.js';

const register = (kind: CaseKind, changes: Partial<typeof registration> = {}): CaseCommand => ({
  kind: 'register',
  caseId: about.caseId,
  contactId: about.contactId,
  registration: { ...registration, channel: 'paper' as 'email', ...changes, kind },
  message: message(),
});
const of = (kind: CaseKind, changes: Partial<typeof registration> = {}): DecidedEvent[] => [
  ...caseRules.decide(register(kind, changes), noCase),
];
const terms = (events: readonly DecidedEvent[]): Record<string, string | null> =>
  Object.fromEntries(
    events.flatMap((event) =>
      event.type === 'DeadlineStarted' ? [[event.data.rule, event.data.legalEnd ?? event.data.endInstant]] : [],
    ),
  );

describe('a case of a kind that comes in on Monday, 2 March 2026 at 9:00', () => {
  it.each<[CaseKind, Record<string, string>]>([
    ['pressInquiry', { 'UDIP-13-1': '2026-03-16' }],
    ['publicInformationRequest', { 'UDIP-13-1': '2026-03-16' }],
    ['pressCriticism', { 'PP-6-2': '2026-04-02' }],
    ['rectification', {}],
    ['quoteAuthorisation', { 'PP-14A-6H': '2026-03-02T14:00:00.000Z' }],
    ['intervention', { 'SKARGA-FWD': '2026-03-09', 'UDIP-13-1': '2026-03-16', SKARGA: '2026-04-02' }],
    ['complaint', { SKARGA: '2026-04-02', 'SKARGA-FWD': '2026-03-09' }],
    ['suggestion', { WNIOSEK: '2026-04-02', 'SKARGA-FWD': '2026-03-09' }],
    ['petition', { 'PET-10': '2026-06-02', 'PET-6': '2026-04-01' }],
    ['application', { 'KPA-35-3A': '2026-04-02' }],
    ['appeal', { 'KPA-133': '2026-03-09' }],
    ['urgingMotion', { 'KPA-37-PASS': '2026-03-09' }],
    ['mpIntervention', { 'MPS-20': '2026-03-16' }],
    ['councillorQuestion', { 'USW-23-8': '2026-03-16' }],
    ['accessibilityRequest', { 'UDC-18': '2026-03-09' }],
    ['dataSubjectRequest', { 'GDPR-12-3': '2026-04-02' }],
    ['accreditation', {}],
    ['pressReview', {}],
    ['other', {}],
    ['unclassified', { 'SKARGA-FWD': '2026-03-09', 'UDIP-13-1': '2026-03-16', SKARGA: '2026-04-02' }],
  ])('runs by the terms of its kind: %s', (kind, expected) => expect(terms(of(kind))).toEqual(expected));

  it.each<CaseKind>(['application', 'appeal', 'urgingMotion'])(
    'starts no clock by plain e-mail where the law wants a signature (KPA 63 §1): %s',
    (kind) => expect(terms(of(kind, { channel: 'email' }))).toEqual({}),
  );

  it.each(CASE_KINDS)('ends in a way of its kind, and in no other: %s', (kind) => {
    const { outcomes } = kindOf(kind);
    const foreign: Outcome = outcomes.includes('published') ? 'founded' : 'published';
    given(caseRules, of(kind)).when({ kind: 'close', outcome: foreign, note: null }).thenRefused('outcome-not-of-kind');
    for (const outcome of outcomes)
      given(caseRules, of(kind))
        .when({ kind: 'close', outcome, note: null })
        .then([{ type: 'CaseClosed', data: { ...about, outcome, note: null } }]);
  });

  it('says with each event of a clock what they all come to', () => {
    const ends = caseDecider
      .decide(register('complaint'), noCase)
      .flatMap((event) => (event.type === 'DeadlineStarted' ? [[event.data.rule, event.data.clocks]] : []));
    expect(ends).toEqual([
      ['SKARGA', { openUntil: '2026-04-02T22:00:00.000Z', level: 0 }],
      ['SKARGA-FWD', { openUntil: '2026-03-09T23:00:00.000Z', level: 0 }],
    ]);
  });
});

describe('classifying', () => {
  const as = (kind: CaseKind, now = '2026-03-03T09:00:00.000Z'): CaseCommand => ({
    kind: 'classify',
    as: kind,
    reason: null,
    now,
  });
  const after = (history: readonly DecidedEvent[], command: CaseCommand) => {
    let theCase = noCase;
    for (const event of history) theCase = caseRules.evolve(theCase, event);
    const events = caseRules.decide(command, theCase);
    for (const event of events) theCase = caseRules.evolve(theCase, event);
    return { events, theCase };
  };
  const states = (history: readonly DecidedEvent[], command: CaseCommand) =>
    after(history, command).theCase.clock.deadlines.map(({ rule, state }) => [rule, state]);
  const sent: DecidedEvent = {
    type: 'ReplySent',
    data: { ...about, replyId: 'r1', final: true, sentAt: '2026-03-03T08:00:00.000Z', takenBy: 'hand' },
  };

  it('withdraws the clocks that the new kind has not, and starts its own from the receipt', () => {
    const { events, theCase } = after(of('pressInquiry'), as('complaint'));
    expect(events.map(({ type }) => type)).toEqual([
      'CaseClassified',
      'DeadlineWithdrawn',
      'DeadlineStarted',
      'DeadlineStarted',
    ]);
    expect(terms(events)).toEqual({ SKARGA: '2026-04-02', 'SKARGA-FWD': '2026-03-09' });
    expect(theCase.registration).toMatchObject({ kind: 'complaint', number: registration.number });
    expect(clocksStanding(theCase.clock).openUntil).toBe('2026-03-09T23:00:00.000Z');
  });
  it('lets a clock run on that both kinds have', () =>
    expect(states(of('unclassified'), as('complaint'))).toEqual([
      ['SKARGA-FWD', 'running'],
      ['UDIP-13-1', 'withdrawn'],
      ['SKARGA', 'running'],
    ]));
  it('starts what was withdrawn once more, as a clock of its own', () => {
    const there = [...of('pressInquiry'), ...after(of('pressInquiry'), as('other')).events];
    const { theCase } = after(there, as('pressInquiry'));
    expect(theCase.clock.deadlines.map(({ state }) => state)).toEqual(['withdrawn', 'running']);
    expect(new Set(theCase.clock.deadlines.map(({ id }) => id)).size).toBe(2);
  });
  it('as what it is changes nothing', () => expect(after(of('complaint'), as('complaint')).events).toEqual([]));
  it('is refused in a closed case', () =>
    given(caseRules, [...of('complaint'), { type: 'CaseClosed', data: { ...about, outcome: 'founded', note: null } }])
      .when(as('petition'))
      .thenRefused('case-closed'));
  it('changes the kind alone once the answer is out: it met whatever ran', () =>
    expect(after([...of('pressInquiry'), sent], as('complaint')).events.map(({ type }) => type)).toEqual([
      'CaseClassified',
    ]));
  it('counts from the question that came after the answer', () => {
    const asked = message({ messageId: 'm2', receivedAt: '2026-03-20T08:00:00.000Z' });
    const question: DecidedEvent[] = [sent, { type: 'MessageReceived', data: { ...about, ...asked } }];
    expect(terms(after([...of('other'), ...question], as('pressInquiry')).events)).toEqual({
      'UDIP-13-1': '2026-04-03',
    });
  });
  it('past the term starts the clock all the same, and tells once that it has passed', () => {
    const { events } = after(of('other'), as('pressInquiry', '2026-03-20T09:00:00.000Z'));
    expect(events.at(-1)).toMatchObject({
      type: 'DeadlineStarted',
      data: { legalEnd: '2026-03-16', alarms: [{ level: 3, at: '2026-03-16T23:00:00.000Z' }] },
    });
  });
});
