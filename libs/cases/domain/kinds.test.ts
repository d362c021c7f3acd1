import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import { about, caseRules, message, registration } from '../testing/index.js';
import { clocksStanding } from './case.js';
import { caseDecider, noCase, type CaseCommand } from './decide.js';
import type { DecidedEvent, Edition } from './events.js';
import { caseKinds } from '../kinds/index.js';
import { kindOf } from './kind.js';
import { type CaseKind, type Outcome } from './kinds.js';

const register = (kind: CaseKind, changes: Partial<typeof registration> = {}): CaseCommand => ({
  kind: 'register',
  caseId: about.caseId,
  contactId: about.contactId,
  registration: { ...registration, channel: 'paper', ...changes, kind },
  message: message(),
  quote: kind === 'quoteAuthorisation' ? 'assumedDaily' : null,
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
    ['other', {}],
    ['unclassified', { 'SKARGA-FWD': '2026-03-09', 'UDIP-13-1': '2026-03-16', SKARGA: '2026-04-02' }],
  ])('runs by the terms of its kind: %s', (kind, expected) => expect(terms(of(kind))).toEqual(expected));

  it.each<CaseKind>(['application', 'appeal', 'urgingMotion'])(
    'starts no clock by plain e-mail where the law wants a signature (KPA 63 §1): %s',
    (kind) => expect(terms(of(kind, { channel: 'email' }))).toEqual({}),
  );

  it.each(caseKinds.map(({ code }) => code))('ends in a way of its kind, and in no other: %s', (kind) => {
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
      ['SKARGA', { openUntil: '2026-04-02T22:00:00.000Z', level: 0, stands: false }],
      ['SKARGA-FWD', { openUntil: '2026-03-09T23:00:00.000Z', level: 0, stands: false }],
    ]);
  });
});

describe('classifying', () => {
  const as = (kind: CaseKind, now = '2026-03-03T09:00:00.000Z'): CaseCommand => ({
    kind: 'classify',
    as: kind,
    reason: null,
    quote: kind === 'quoteAuthorisation' ? 'periodical' : null,
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
    data: { ...about, replyId: 'r1', final: true, sentAt: '2026-03-03T08:00:00.000Z', takenBy: 'hand', answered: true },
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

describe('a quote for authorisation', () => {
  const DECIDED: CaseCommand = {
    kind: 'decideOnQuote',
    decision: 'changed',
    authorisedById: 'e1',
    changes: '„Zakończymy w maju” zamiast „w kwietniu”',
  };
  const handedOver = of('quoteAuthorisation');
  const [term] = handedOver.flatMap((event) => (event.type === 'DeadlineStarted' ? [event.data] : []));
  const over: CaseCommand = {
    kind: 'raiseAlarm',
    deadlineId: term!.deadlineId,
    level: 3,
    plannedAt: term!.endInstant,
  };

  it('has 24 hours from a periodical', () =>
    expect(
      terms(caseRules.decide({ ...register('quoteAuthorisation'), quote: 'periodical' } as CaseCommand, noCase)),
    ).toEqual({ 'PP-14A-24H': '2026-03-03T08:00:00.000Z' }));
  it('says who authorised it and what was changed', () =>
    given(caseRules, handedOver)
      .when(DECIDED)
      .then([
        {
          type: 'QuoteDecided',
          data: { ...about, decision: 'changed', authorisedById: 'e1', changes: DECIDED.changes },
        },
      ]));
  it('that was changed says what was', () =>
    given(caseRules, handedOver)
      .when({ ...DECIDED, changes: null })
      .thenRefused('changes-missing'));
  it('is deemed authorised by silence, once', () => {
    const deemed = caseRules.decide(over, fold(caseRules, handedOver));
    expect(deemed.map(({ type }) => type)).toEqual(['CaseEscalated', 'QuoteDeemedAuthorised', 'CaseClosed']);
    given(caseRules, [...handedOver, ...deemed])
      .when(over)
      .thenNothing();
  });
  it('is deemed authorised by a refusal', () =>
    given(caseRules, handedOver)
      .when({ ...DECIDED, decision: 'refused' })
      .then([
        { type: 'QuoteDeemedAuthorised', data: { ...about, reason: 'refusal' } },
        { type: 'CaseClosed', data: { ...about, outcome: 'deemedAuthorised', note: null } },
      ]));
  it('is not deemed anything once the answer is out', () =>
    given(caseRules, [
      ...handedOver,
      {
        type: 'ReplySent',
        data: {
          ...about,
          replyId: 'r1',
          final: true,
          sentAt: '2026-03-02T10:00:00.000Z',
          takenBy: 'smtp',
          answered: true,
        },
      },
    ])
      .when(over)
      .thenNothing());
  it('is no press inquiry', () => given(caseRules, of('pressInquiry')).when(DECIDED).thenRefused('not-a-quote'));
});

describe('a rectification that we begin', () => {
  const begin: CaseCommand = {
    ...(register('rectification') as Extract<CaseCommand, { kind: 'register' }>),
    registration: { ...registration, kind: 'rectification', channel: 'paper', begunByUs: true },
    message: null,
  };
  const begun = [...caseRules.decide(begin, noCase)];
  const lodge = (edition: Edition, receivedAt = '2026-03-10T09:00:00.000Z'): CaseCommand => ({
    kind: 'lodge',
    receivedAt,
    edition,
    now: '2026-03-20T09:00:00.000Z',
  });

  it('has an addressee, no first message, and 21 days from the publication', () => {
    expect(begun.map(({ type }) => type)).toEqual(['CaseRegistered', 'DeadlineStarted']);
    expect(terms(begun)).toEqual({ 'SPR-21': '2026-03-23' });
  });
  it.each<[Edition, Record<string, string>]>([
    ['electronic', { 'SPR-EL': '2026-03-13', 'SPR-ODM': '2026-03-17' }],
    ['daily', { 'SPR-DZ': '2026-03-17', 'SPR-ODM': '2026-03-17' }],
    ['periodical', { 'SPR-ODM': '2026-03-17' }],
  ])('once lodged (%s) runs on the editor', (edition, expected) => {
    const lodged = caseRules.decide(lodge(edition), fold(caseRules, begun));
    expect(terms(lodged)).toEqual(expected);
    const { deadlines } = fold(caseRules, [...begun, ...lodged]).clock;
    expect(deadlines.map(({ whose, state }) => [whose, state])).toEqual([
      ['ours', 'stopped'],
      ...Object.keys(expected).map(() => ['theirs', 'running']),
    ]);
  });
  it('is lodged once, after the publication, and not in the future', () => {
    const lodged = caseRules.decide(lodge('daily'), fold(caseRules, begun));
    given(caseRules, [...begun, ...lodged])
      .when(lodge('daily'))
      .thenRefused('already-lodged');
    given(caseRules, begun).when(lodge('daily', '2026-03-01T09:00:00.000Z')).thenRefused('lodged-before-publication');
    given(caseRules, begun).when(lodge('daily', '2026-03-21T09:00:00.000Z')).thenRefused('lodged-in-future');
    given(caseRules, of('rectification')).when(lodge('daily')).thenRefused('not-our-rectification');
  });
  it('becomes no kind that the office cannot begin', () =>
    given(caseRules, begun)
      .when({ kind: 'classify', as: 'complaint', reason: null, quote: null, now: '' })
      .thenRefused('kind-not-begun-by-us'));
});

describe('a complaint about somebody’s work (KPA 256)', () => {
  const name = (...employeeIds: string[]): CaseCommand => ({ kind: 'nameComplaintSubject', employeeIds });
  const named: DecidedEvent = { type: 'ComplaintSubjectNamed', data: { ...about, employeeIds: ['e1'] } };
  const assign = (employeeId: string): CaseCommand => ({
    kind: 'assign',
    employeeId,
    unitId: 'u1',
    roles: ['officer'],
    by: { employeeId: 'boss', mayAssign: true, leads: [] },
    priority: 'normal',
    note: null,
    now: '2026-03-02T09:00:00.000Z',
  });

  it('says whose, once', () => {
    given(caseRules, of('complaint')).when(name('e1')).then([named]);
    given(caseRules, [...of('complaint'), named])
      .when(name('e1'))
      .thenNothing();
  });
  it('is not given to them, and to anybody else', () => {
    given(caseRules, [...of('complaint'), named])
      .when(assign('e1'))
      .thenRefused('own-work');
    expect(caseRules.decide(assign('e2'), fold(caseRules, [...of('complaint'), named]))).toHaveLength(1);
  });
  it('is a complaint', () => given(caseRules, of('petition')).when(name('e1')).thenRefused('not-a-complaint'));
});
