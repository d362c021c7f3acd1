import { describe, expect, it } from '@jest/globals';
import { deriveId, fold } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import { about, caseRules, deadline, message, registration } from '../../testing/index.js';
import { openDeadlines, owedDeadlines } from '../case.js';
import { callActs } from '../legal-acts.js';
import type { CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';
import type { CaseKind } from '../kinds.js';
import type { RemedyCall } from './remedy.js';

const NOW = '2026-03-05T09:00:00.000Z';
const on = (kind: CaseKind, rules: readonly string[], channel: 'paper' | 'email' = 'paper'): DecidedEvent[] => [
  { type: 'CaseRegistered', data: { ...about, ...registration, kind, channel } },
  { type: 'MessageReceived', data: { ...about, ...message({ channel }) } },
  ...rules.map((rule): DecidedEvent => ({
    type: 'DeadlineStarted',
    data: { ...about, ...deadline(about.caseId, rule) },
  })),
];
const application = on('application', ['KPA-35-3A']);
const call = (changes: Partial<RemedyCall> = {}): CaseCommand => ({
  kind: 'recordReply',
  replyId: 'r1',
  final: false,
  to: ['anna@kurier.example'],
  cc: [],
  bcc: [],
  subject: 'Re: Remont mostu',
  text: 'Proszę podpisać podanie.',
  html: null,
  wholeHtml: null,
  mailMessageId: '<r1@urzad.example>',
  inReplyTo: null,
  references: [],
  attachments: [],
  holdUntil: null,
  now: NOW,
  receipted: true,
  letter: {
    act: 'callToRemedy',
    defects: 'Brak podpisu.',
    days: 7,
    beforeRefusal: false,
    deliveredAt: null,
    ...changes,
  },
});
const posted = (): CaseCommand => {
  const {
    kind: _kind,
    cc: _cc,
    bcc: _bcc,
    mailMessageId: _id,
    ...rest
  } = call() as Extract<CaseCommand, { kind: 'recordReply' }>;
  const { inReplyTo: _reply, references: _chain, holdUntil: _hold, receipted: _receipted, ...written } = rest;
  return { ...written, kind: 'recordDelivered', via: 'post', deliveredAt: NOW };
};
const taken = (sentAt = NOW): CaseCommand => ({ kind: 'confirmReplySent', replyId: 'r1', sentAt, takenBy: 'smtp' });
const happens = (history: readonly DecidedEvent[], ...commands: readonly CaseCommand[]): readonly DecidedEvent[] =>
  commands.reduce<readonly DecidedEvent[]>(
    (events, command) => [...events, ...caseRules.decide(command, fold(caseRules, events))],
    history,
  );
const clocks = (history: readonly DecidedEvent[]) =>
  Object.fromEntries(
    openDeadlines(fold(caseRules, history).clock).map(({ rule, endInstant }) => [rule, endInstant.slice(0, 10)]),
  );
const answer = (receivedAt: string, changes: object = {}): CaseCommand => ({
  kind: 'receiveMessage',
  message: message({ messageId: 'm2', receivedAt, ...changes }),
});
const leave = (now: string): CaseCommand => ({ kind: 'leaveUnexamined', note: null, now });

describe('a call to remedy defects', () => {
  it('runs the sender’s term from when the server takes it, and that time does not count (KPA 35 §5)', () => {
    const called = happens(application, call());
    expect(clocks(called)).toEqual({ 'KPA-35-3A': '2026-04-02' });
    // Seven days from 5 March are 12 March; 6 to 12 March are seven days more for the office.
    expect(clocks(happens(called, taken()))).toEqual({ 'KPA-35-3A': '2026-04-09', 'KPA-64-2': '2026-03-12' });
  });
  it.each<[string, CaseKind, readonly string[], Partial<RemedyCall>]>([
    ['UDIP', 'publicInformationRequest', ['UDIP-13-1'], { beforeRefusal: true }],
    ['dział VIII', 'complaint', ['SKARGA'], {}],
  ])('leaves the clocks of %s running as they were', (_, kind, rules, changes) => {
    const before = clocks(on(kind, rules));
    expect(clocks(happens(on(kind, rules), call(changes), taken()))).toEqual({ ...before, 'KPA-64-2': '2026-03-12' });
  });
  it('may give the sender longer', () =>
    expect(clocks(happens(application, call({ days: 14 }), taken()))['KPA-64-2']).toBe('2026-03-19'));
  it.each<[string, readonly DecidedEvent[], Partial<RemedyCall>, string]>([
    ['for less than seven days', application, { days: 6 }, 'call-term-too-short'],
    ['in a kind that knows none', on('mpIntervention', ['MPS-20']), {}, 'kind-knows-no-call'],
    [
      'under UDIP where no refusal is to follow',
      on('publicInformationRequest', ['UDIP-13-1']),
      {},
      'call-only-before-refusal',
    ],
  ])('is refused %s', (_, history, changes, code) => given(caseRules, history).when(call(changes)).thenRefused(code));

  it('is answered by what the sender writes within the term: the office’s clock counts from that day on', () => {
    const history = happens(application, call(), taken(), answer('2026-03-09T10:00:00.000Z'));
    expect(history.map(({ type }) => type)).toContain('DefectsRemedied');
    expect(clocks(history)).toEqual({ 'KPA-35-3A': '2026-04-07' });
    given(caseRules, history).when(leave('2026-03-20T09:00:00.000Z')).thenRefused('nothing-lapsed');
  });
  it.each<[string, CaseCommand]>([
    ['another person', answer('2026-03-09T10:00:00.000Z', { senderId: 'c2' })],
    ['a machine', answer('2026-03-09T10:00:00.000Z', { automatic: true })],
    ['the sender after the term', answer('2026-03-13T10:00:00.000Z')],
  ])('is not answered by %s', (_, received) =>
    expect(clocks(happens(application, call(), taken(), received))['KPA-64-2']).toBe('2026-03-12'),
  );
  it('is put right by another way, on a day that somebody names', () => {
    const remedied: CaseCommand = {
      kind: 'confirmRemedied',
      callId: 'r1',
      at: '2026-03-10T22:59:59.999Z',
      now: '2026-03-16T09:00:00.000Z',
    };
    const called = happens(application, call(), taken());
    expect(clocks(happens(called, remedied))).toEqual({ 'KPA-35-3A': '2026-04-07' });
    given(caseRules, happens(called, remedied)).when(remedied).thenRefused('call-has-ended');
    given(caseRules, called)
      .when({ ...remedied, at: '2026-03-04T10:00:00.000Z' })
      .thenRefused('remedied-before-call');
    given(caseRules, called)
      .when({ ...remedied, at: '2026-03-17T10:00:00.000Z' })
      .thenRefused('delivered-in-future');
    // The term ended with 12 March: what came on the 13th came too late.
    expect(clocks(happens(called, { ...remedied, at: '2026-03-12T22:59:59.999Z' }))['KPA-64-2']).toBeUndefined();
    given(caseRules, called)
      .when({ ...remedied, at: '2026-03-13T22:59:59.999Z' })
      .thenRefused('remedied-after-term');
    given(caseRules, called)
      .when({ ...remedied, callId: 'x' })
      .thenRefused('call-not-found');
  });
  it('by post runs no term until somebody says when it was delivered', () => {
    const sent = happens(application, posted());
    expect(clocks(sent)).toEqual({ 'KPA-35-3A': '2026-04-02' });
    const delivered: CaseCommand = {
      kind: 'confirmCallDelivered',
      callId: 'r1',
      deliveredAt: '2026-03-09T22:59:59.999Z',
      now: '2026-03-11T09:00:00.000Z',
    };
    expect(clocks(happens(sent, delivered))).toEqual({ 'KPA-35-3A': '2026-04-09', 'KPA-64-2': '2026-03-16' });
    given(caseRules, happens(sent, delivered)).when(delivered).thenRefused('call-already-delivered');
    given(caseRules, sent)
      .when({ ...delivered, deliveredAt: '2026-03-04T22:59:59.999Z' })
      .thenRefused('delivered-before-sent');
    given(caseRules, sent)
      .when({ ...delivered, deliveredAt: '2026-03-12T22:59:59.999Z' })
      .thenRefused('delivered-in-future');
  });
  it('that came back never ran, and no day was lost by it', () => {
    const history = happens(application, call(), taken(), {
      kind: 'reportReplyReturned',
      replyId: 'r1',
      reason: '5.1.1',
      now: '2026-03-06T09:00:00.000Z',
    });
    expect(clocks(history)).toEqual({ 'KPA-35-3A': '2026-04-02' });
    given(caseRules, history).when(leave('2026-03-20T09:00:00.000Z')).thenRefused('nothing-lapsed');
  });
  it('whose clock is withdrawn by hand pauses nothing any more', () => {
    const withdraw: CaseCommand = {
      kind: 'withdrawClock',
      deadlineId: deriveId('deadline', 'r1', 'KPA-64-2'),
      reason: 'Wezwano nie w tej sprawie.',
      now: '2026-03-09T09:00:00.000Z',
    };
    const withdrawn = happens(application, call(), taken(), withdraw);
    expect(clocks(withdrawn)).toEqual(clocks(application));
    given(caseRules, withdrawn).when(leave('2026-03-20T09:00:00.000Z')).thenRefused('nothing-lapsed');
    expect(fold(caseRules, withdrawn).clock.acts.pauses).toMatchObject([{ from: '2026-03-06', until: '2026-03-06' }]);
  });
  it.each<[string, readonly DecidedEvent[], string, readonly string[]]>([
    ['not sent', happens(application, call()), NOW, []],
    ['posted', happens(application, posted()), NOW, ['callDelivered']],
    ['running', happens(application, call(), taken()), NOW, ['remedied']],
    ['lapsed', happens(application, call(), taken()), '2026-03-20T09:00:00.000Z', ['remedied']],
    ['answered', happens(application, call(), taken(), answer('2026-03-09T10:00:00.000Z')), NOW, []],
    ['of a closed case', happens(application, call(), taken(), leave('2026-03-13T09:00:00.000Z')), NOW, []],
  ])('that is %s lets be said what the rules allow', (_, history, now, acts) => {
    const theCase = fold(caseRules, history);
    const [asked] = theCase.remedy.calls;
    expect(callActs(theCase, asked!, { roles: ['officer'] }, false, now)).toEqual(acts);
    expect(callActs(theCase, asked!, { roles: ['registrar'] }, false, now)).toEqual([]);
    expect(callActs(theCase, asked!, { roles: ['officer'] }, true, now)).toEqual([]);
  });
  it('is not lost when the case is classified anew', () => {
    const as = (kind: CaseKind): CaseCommand => ({
      kind: 'classify',
      as: kind,
      reason: null,
      quote: null,
      now: '2026-03-06T09:00:00.000Z',
    });
    const called = happens(application, call(), taken());
    expect(clocks(happens(called, as('complaint'), as('application')))).toEqual(clocks(called));
  });
  it('does not matter any more after the final answer', () => {
    const final = { ...(call() as Extract<CaseCommand, { kind: 'recordReply' }>), letter: undefined, replyId: 'r2' };
    const history = happens(
      application,
      call(),
      taken(),
      { ...final, final: true },
      { kind: 'confirmReplySent', replyId: 'r2', sentAt: '2026-03-06T09:00:00.000Z', takenBy: 'smtp' },
    );
    expect(openDeadlines(fold(caseRules, history).clock)).toEqual([]);
  });
});

describe('a case is left unexamined', () => {
  const called = happens(application, call(), taken());
  it('once the sender’s term has lapsed unanswered (KPA 64 §2)', () => {
    given(caseRules, called).when(leave('2026-03-12T22:59:59.999Z')).thenRefused('nothing-lapsed');
    given(caseRules, called)
      .when(leave('2026-03-12T23:00:00.000Z'))
      .then([
        { type: 'LeftUnexamined', data: { ...about, basis: 'KPA 64 §2', callId: 'r1' } },
        { type: 'CaseClosed', data: { ...about, outcome: 'leftUnexamined', note: null } },
      ]);
  });
  it.each<CaseKind>(['application', 'appeal', 'urgingMotion'])(
    'where the %s came by plain e-mail (KPA 63 §1)',
    (kind) =>
      given(caseRules, on(kind, [], 'email'))
        .when(leave(NOW))
        .then([
          { type: 'LeftUnexamined', data: { ...about, basis: 'KPA 63 §1', callId: null } },
          { type: 'CaseClosed', data: { ...about, outcome: 'leftUnexamined', note: null } },
        ]),
  );
  it('never for want of a call, nor under UDIP', () => {
    given(caseRules, application).when(leave(NOW)).thenRefused('nothing-lapsed');
    given(caseRules, on('publicInformationRequest', ['UDIP-13-1'], 'email'))
      .when(leave(NOW))
      .thenRefused('outcome-not-of-kind');
  });
  it('is worked on again where the call turns out not to have arrived', () => {
    const history = happens(called, leave('2026-03-13T09:00:00.000Z'), {
      kind: 'reportReplyReturned',
      replyId: 'r1',
      reason: '5.1.1',
      now: '2026-03-14T09:00:00.000Z',
    });
    const theCase = fold(caseRules, history);
    expect(theCase.closing.closed).toBe(false);
    expect(owedDeadlines(theCase.clock)).toMatchObject([{ id: deriveId('deadline', about.caseId, 'KPA-35-3A') }]);
  });
});
