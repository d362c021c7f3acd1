import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OfficeFreeDay } from '#libs/deadlines';
import { deriveId, fold, OfficeError } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import {
  about,
  caseRules,
  rulesOn,
  deadline,
  message,
  recorded,
  registered,
  registration,
  sent,
  after,
} from '../../testing/index.js';
import { openDeadlines, owedDeadlines } from '../case.js';
import { onCalendar, type CaseCommand } from '../decide.js';
import { countedDeadline } from '../deadline.js';
import type { DecidedEvent } from '../events.js';
import type { CaseKind } from '../kinds.js';
import { computed, type DelayNotice } from './clock-acts.js';
import { caseKinds } from '../../kinds/index.js';

const CODES = caseKinds.map(({ code }) => code);

const NOW = '2026-03-10T09:00:00.000Z';
const clock = deadline();
const onPaper = (kind: CaseKind, rule: string): DecidedEvent[] => [
  { type: 'CaseRegistered', data: { ...about, ...registration, kind, channel: 'paper' } },
  { type: 'MessageReceived', data: { ...about, ...message({ channel: 'paper' }) } },
  { type: 'DeadlineStarted', data: { ...about, ...deadline(about.caseId, rule) } },
];
const application = onPaper('application', 'KPA-35-3A');

type RecordReply = Extract<CaseCommand, { kind: 'recordReply' }>;
const delay = { act: 'delayNotice', reasons: 'Zbieramy dane.', until: '2026-04-20', deadlineId: null } as const;
const letter: RecordReply = {
  kind: 'recordReply',
  replyId: 'r1',
  final: false,
  to: ['anna@kurier.example'],
  cc: [],
  bcc: [],
  subject: 'Re: Remont mostu',
  text: 'Odpowiemy później.',
  html: null,
  wholeHtml: null,
  mailMessageId: '<r1@urzad.example>',
  inReplyTo: null,
  references: [],
  attachments: [],
  holdUntil: null,
  now: NOW,
  receipted: true,
  letter: delay,
};
const notice = (changes: Partial<DelayNotice>, now = NOW): RecordReply => ({
  ...letter,
  now,
  letter: { ...delay, ...changes },
});
const decided = (history: readonly DecidedEvent[], command: CaseCommand) =>
  caseRules.decide(command, fold(caseRules, history));
const happens = (history: readonly DecidedEvent[], ...commands: readonly CaseCommand[]): readonly DecidedEvent[] =>
  commands.reduce<readonly DecidedEvent[]>((events, command) => [...events, ...decided(events, command)], history);

describe('a notice of delay', () => {
  it('is a letter, and moves the clock to the announced date', () => {
    const [written, noticed, recomputed, ...rest] = decided(registered, letter);
    expect(written).toMatchObject({ type: 'ReplyRecorded', data: { final: false } });
    expect(noticed).toEqual({
      type: 'DelayNoticed',
      data: {
        ...about,
        replyId: 'r1',
        deadlineId: clock.deadlineId,
        rule: 'UDIP-13-1',
        article: 'UDIP 13(2)',
        until: '2026-04-20',
        at: NOW,
        late: false,
        reasons: 'Zbieramy dane.',
      },
    });
    expect(recomputed).toMatchObject({
      type: 'DeadlineRecomputed',
      data: { rule: 'UDIP-13-1', extendedBy: 'UDIP-13-2', legalEnd: '2026-04-20', reason: 'delay-notice' },
    });
    expect(rest).toEqual([]);
  });
  it.each<[string, Partial<DelayNotice>, string, string]>([
    ['a second late', {}, clock.endInstant, 'delay-notice-late'],
    ['with a date past the limit of the law', { until: '2026-05-05' }, NOW, 'delay-past-limit'],
    ['with a date that is no later', { until: '2026-03-16' }, NOW, 'delay-until-not-later'],
    ['with a date in the past', { until: '2026-03-10' }, NOW, 'delay-until-past'],
    ['about a clock that the case has not', { deadlineId: 'x' }, NOW, 'deadline-not-found'],
  ])('is refused %s', (_, changes, now, code) => {
    after().when(notice(changes, now)).thenRefused(code);
  });
  it('is taken in the last moment of the term', () =>
    expect(decided(registered, notice({}, '2026-03-16T22:59:59.999Z'))).toHaveLength(3));
  it.each(['2026-03-10T08:59:59.999Z', NOW])('is one where two are sent at once, the second at %s', (now) =>
    given(caseRules, happens(registered, letter))
      .when({ ...notice({}, now), replyId: 'r0' })
      .thenRefused('delay-until-not-later'),
  );
  it('is sent after the term under KPA 36, and says so', () =>
    expect(decided(application, notice({ until: '2026-06-30' }, '2026-05-05T09:00:00.000Z'))[1]).toMatchObject({
      data: { late: true, article: 'KPA 36' },
    }));
  it('is refused where the rule knows none, and where no clock runs', () => {
    given(caseRules, onPaper('councillorQuestion', 'USW-23-8')).when(letter).thenRefused('rule-knows-no-notice');
    after({
      type: 'DeadlineWithdrawn',
      data: { ...about, deadlineId: clock.deadlineId, rule: clock.rule, reason: 'byHand', note: null },
    })
      .when(letter)
      .thenRefused('no-clock-runs');
  });
});

describe('a notice of delay that did not arrive', () => {
  const AFTER = '2026-03-11T09:00:00.000Z';
  const sentNotice: CaseCommand = { kind: 'confirmReplySent', replyId: 'r1', sentAt: NOW, takenBy: 'smtp' };
  const givenUp: CaseCommand = {
    kind: 'reportReplyFailed',
    replyId: 'r1',
    givenUp: true,
    reason: '550 no such user',
    now: AFTER,
  };
  const returned: CaseCommand = { kind: 'reportReplyReturned', replyId: 'r1', reason: '5.1.1', now: AFTER };
  const noticed = happens(registered, letter);
  const endOf = (history: readonly DecidedEvent[]) => openDeadlines(fold(caseRules, history).clock)[0]!.endInstant;

  it.each([
    ['was given up', [givenUp]],
    ['came back', [sentNotice, returned]],
  ])('moves no clock once it %s, and the clock says so', (_, commands) => {
    const history = happens(noticed, ...commands);
    expect(endOf(history)).toBe(clock.endInstant);
    expect(history.slice(-2)).toMatchObject([
      { type: 'DelayNoticeUndelivered', data: { replyId: 'r1', until: '2026-04-20' } },
      { type: 'DeadlineRecomputed', data: { legalEnd: '2026-03-16', extendedBy: null, reason: 'notice-undelivered' } },
    ]);
    const [, recomputed] = history.slice(-2);
    expect(recomputed).toMatchObject({
      data: { trace: expect.arrayContaining([expect.objectContaining({ code: 'notice-undelivered' })]) },
    });
  });
  it('is tried again as long as it is not given up, and counts until then', () =>
    expect(endOf(happens(noticed, { ...givenUp, givenUp: false }))).toBe(endOf(noticed)));
  it('counts again when it is sent again in time, and never after the term', () => {
    const again = (sentAt: string) =>
      happens(noticed, givenUp, { kind: 'retryReply', replyId: 'r1' }, { ...sentNotice, sentAt });
    expect(endOf(again('2026-03-12T09:00:00.000Z'))).toBe(endOf(noticed));
    expect(endOf(again('2026-03-17T09:00:00.000Z'))).toBe(clock.endInstant);
  });
  it('leaves the date that a second one announced', () => {
    const second = { ...notice({ until: '2026-04-30' }), replyId: 'r2' };
    const history = happens(noticed, second, givenUp);
    expect(history.at(-1)).toMatchObject({ type: 'DeadlineRecomputed', data: { legalEnd: '2026-04-30' } });
  });
  it('tells at once that the term has passed, where it has', () =>
    expect(happens(noticed, { ...givenUp, now: '2026-03-20T09:00:00.000Z' }).at(-1)).toMatchObject({
      data: { alarms: [{ level: 3, at: clock.endInstant }] },
    }));
});

describe('a later end of a quote’s term, by agreement (PP 14a)', () => {
  const QUOTED = '2026-03-02T08:00:00.000Z';
  const quote: DecidedEvent[] = [
    { type: 'CaseRegistered', data: { ...about, ...registration, kind: 'quoteAuthorisation' } },
    { type: 'QuoteHandedOver', data: { ...about, term: 'daily' } },
    { type: 'DeadlineStarted', data: { ...about, ...deadline(about.caseId, 'PP-14A-6H', QUOTED) } },
  ];
  type Extend = Extract<CaseCommand, { kind: 'extendTerm' }>;
  const extend: Extend = {
    kind: 'extendTerm',
    extensionId: 'x1',
    deadlineId: null,
    until: '2026-03-03T11:00:00.000Z',
    agreedWith: 'Anna Lis',
    note: 'telefonicznie',
    now: '2026-03-02T13:59:59.999Z',
  };

  it('moves the end to what was agreed, and with it the moment of silence', () => {
    const [extended, recomputed, ...rest] = decided(quote, extend);
    expect(extended).toEqual({
      type: 'TermExtended',
      data: {
        ...about,
        extensionId: 'x1',
        deadlineId: deadline(about.caseId, 'PP-14A-6H').deadlineId,
        rule: 'PP-14A-6H',
        article: 'PP 14a',
        at: extend.now,
        until: extend.until,
        agreedWith: 'Anna Lis',
        note: 'telefonicznie',
      },
    });
    expect(recomputed).toMatchObject({
      type: 'DeadlineRecomputed',
      data: { endInstant: extend.until, reason: 'agreement', alarms: [{ level: 3, at: extend.until }] },
    });
    expect(rest).toEqual([]);
  });
  it.each<[string, Partial<Extend>, string]>([
    ['once the term has passed', { now: '2026-03-02T14:00:00.000Z' }, 'agreement-late'],
    ['to an end that is no later', { until: '2026-03-02T14:00:00.000Z' }, 'agreement-not-later'],
    ['of a clock that the case has not', { deadlineId: 'x' }, 'deadline-not-found'],
  ])('is refused %s', (_, changes, code) =>
    given(caseRules, quote)
      .when({ ...extend, ...changes })
      .thenRefused(code),
  );
  it('is once where it comes twice, and only ever later', () => {
    const extended = given(caseRules, happens(quote, extend));
    extended.when(extend).thenNothing();
    extended.when({ ...extend, extensionId: 'x2' }).thenRefused('agreement-not-later');
  });
  it('is none of a term that the law leaves to nobody’s agreement', () =>
    after().when(extend).thenRefused('rule-knows-no-agreement'));
});

describe('an interim answer', () => {
  const interim: CaseCommand = { ...letter, replyId: 'r2', letter: undefined };
  it('leaves the clock running', () =>
    expect(openDeadlines(fold(caseRules, happens(registered, interim)).clock)).toHaveLength(1));
  it('after the final one is refused', () => {
    after(recorded, sent).when(interim).thenRefused('interim-after-final');
    after(recorded).when(interim).thenRefused('interim-after-final');
  });
  it('answers a new question after the final one', () =>
    expect(
      happens(
        [...registered, recorded, sent],
        { kind: 'receiveMessage', message: message({ messageId: 'm2', receivedAt: '2026-03-06T08:00:00.000Z' }) },
        interim,
      ).at(-1),
    ).toMatchObject({ type: 'ReplyRecorded', data: { final: false } }));
});

describe('a pause', () => {
  const pause: CaseCommand = {
    kind: 'pauseClock',
    pauseId: 'p1',
    deadlineId: null,
    reason: 'mediation',
    from: null,
    now: NOW,
  };
  const end: CaseCommand = { kind: 'endPause', pauseId: 'p1', on: null, now: '2026-03-15T09:00:00.000Z' };

  it('lets the clock stand still: nobody is warned', () => {
    const [paused, recomputed] = decided(application, pause);
    expect(paused).toEqual({
      type: 'ClockPaused',
      data: { ...about, pauseId: 'p1', reason: 'mediation', from: '2026-03-10' },
    });
    expect(recomputed).toMatchObject({ type: 'DeadlineRecomputed', data: { paused: true, alarms: [] } });
    expect(fold(caseRules, happens(application, pause)).clock.deadlines).toMatchObject([{ state: 'paused' }]);
  });
  it('moves the end by its days once it ends', () =>
    expect(happens(application, pause, end).at(-1)).toMatchObject({
      type: 'DeadlineRecomputed',
      data: { paused: false, nominalEnd: '2026-04-07' },
    }));
  it('is refused under a rule that knows none, and while another runs', () => {
    after().when(pause).thenRefused('clock-knows-no-pause');
    given(caseRules, happens(application, pause))
      .when({ ...pause, pauseId: 'p2' })
      .thenRefused('pause-running');
  });
  it('does not move a date that was announced', () =>
    given(caseRules, happens(application, notice({ until: '2026-05-15' })))
      .when({ ...pause, from: '2026-03-12', now: '2026-03-12T09:00:00.000Z' })
      .thenRefused('announced-date-stands'));
  it.each<[string, Partial<Extract<CaseCommand, { kind: 'pauseClock' }>>, string]>([
    ['begins tomorrow', { from: '2026-03-11' }, 'pause-in-future'],
    ['began before the receipt', { from: '2026-03-01' }, 'pause-before-receipt'],
    ['begins after the term', { now: '2026-05-05T09:00:00.000Z' }, 'term-has-lapsed'],
  ])('is refused where it %s', (_, changes, code) =>
    given(caseRules, application)
      .when({ ...pause, ...changes })
      .thenRefused(code),
  );
  it('cannot end before it began, twice, or without having begun', () => {
    const running = given(caseRules, happens(application, pause));
    running.when({ ...end, on: '2026-03-09' }).thenRefused('pause-ends-before-it-began');
    running.when({ ...end, on: '2026-03-16' }).thenRefused('pause-in-future');
    given(caseRules, happens(application, pause, end))
      .when(end)
      .thenRefused('pause-ended');
    given(caseRules, application).when(end).thenRefused('pause-not-found');
  });
  it('is not lost when the case is classified and classified back', () => {
    const history = happens(
      application,
      pause,
      { kind: 'classify', as: 'complaint', reason: null, quote: null, now: NOW },
      end,
      {
        kind: 'classify',
        as: 'application',
        reason: null,
        quote: null,
        now: '2026-03-16T09:00:00.000Z',
      },
    );
    expect(history.at(-1)).toMatchObject({ type: 'DeadlineStarted', data: { nominalEnd: '2026-04-07' } });
  });
  it('ends with the final answer', () =>
    expect(
      fold(caseRules, [
        ...happens(application, pause),
        recorded,
        { ...sent, data: { ...sent.data, sentAt: NOW } } as DecidedEvent,
      ]).clock,
    ).toMatchObject({ deadlines: [{ state: 'stopped' }], acts: { pauses: [{ until: '2026-03-10' }] } }));
});

describe('a clock that was started wrongly', () => {
  const withdraw: CaseCommand = {
    kind: 'withdrawClock',
    deadlineId: clock.deadlineId,
    reason: 'To reklama.',
    now: '2026-03-05T09:00:00.000Z',
  };
  it('is withdrawn with a reason, once', () => {
    const withdrawn: DecidedEvent = {
      type: 'DeadlineWithdrawn',
      data: { ...about, deadlineId: clock.deadlineId, rule: 'UDIP-13-1', reason: 'byHand', note: 'To reklama.' },
    };
    after().when(withdraw).then([withdrawn]);
    after(withdrawn).when(withdraw).thenRefused('clock-not-running');
  });
  it('is one of the case', () =>
    after()
      .when({ ...withdraw, deadlineId: 'x' })
      .thenRefused('deadline-not-found'));
});

describe('a message after the final answer', () => {
  const followUp = (messageId: string, day: string): CaseCommand => ({
    kind: 'receiveMessage',
    message: message({ messageId, receivedAt: `2026-03-${day}T08:00:00.000Z` }),
  });
  const answered = [...registered, recorded, sent];
  const noneNeeded = (messageId: string): CaseCommand => ({ kind: 'needNoAnswer', messageId });

  it('starts its clock at its receipt, always', () =>
    expect(happens(answered, followUp('m2', '06')).at(-1)).toEqual({
      type: 'DeadlineStarted',
      data: { ...about, ...deadline('m2', 'UDIP-13-1', '2026-03-06T08:00:00.000Z') },
    }));
  it('needs no answer: its clock ends, and the case is answered again', () => {
    const history = happens(answered, followUp('m2', '06'), noneNeeded('m2'));
    expect(history.at(-1)).toMatchObject({ type: 'AnswerNotNeeded', data: { messageId: 'm2', answered: true } });
    const theCase = fold(caseRules, history);
    expect(openDeadlines(theCase.clock)).toEqual([]);
    expect(theCase.correspondence.answered).toBe(true);
    given(caseRules, history).when(noneNeeded('m2')).thenRefused('message-owes-no-answer');
  });
  it('that needs none leaves the question after it its clock, from its own receipt', () =>
    expect(
      owedDeadlines(
        fold(caseRules, happens(answered, followUp('m2', '06'), followUp('m3', '07'), noneNeeded('m2'))).clock,
      ),
    ).toMatchObject([{ startsAt: '2026-03-07T08:00:00.000Z', state: 'running' }]));
  it('is neither the first one nor one that was answered', () => {
    after().when(noneNeeded('m1')).thenRefused('message-owes-no-answer');
    after().when(noneNeeded('x')).thenRefused('message-not-found');
  });
});

it('comes to the clocks that are computed from scratch, whatever the order of acts', () => {
  const at = (day: number) =>
    Temporal.Instant.from('2026-03-02T09:00:00Z')
      .add({ hours: 24 * day })
      .toString({ smallestUnit: 'millisecond' });
  const dayOf = (day: number) => at(day).slice(0, 10);
  const act = fc.oneof(
    fc.record({ act: fc.constant('pause' as const), back: fc.nat({ max: 5 }) }),
    fc.record({ act: fc.constant('end' as const), back: fc.nat({ max: 5 }) }),
    fc.record({ act: fc.constant('notice' as const), ahead: fc.integer({ min: 1, max: 70 }) }),
    fc.record({ act: fc.constant('classify' as const), as: fc.constantFrom(...CODES) }),
    fc.record({ act: fc.constant('message' as const) }),
    fc.record({ act: fc.constant('none-needed' as const), which: fc.nat({ max: 4 }) }),
    fc.record({ act: fc.constant('answer' as const) }),
    fc.record({ act: fc.constant('lost' as const), which: fc.nat({ max: 4 }) }),
    fc.record({ act: fc.constant('sent-again' as const), which: fc.nat({ max: 4 }) }),
    fc.record({ act: fc.constant('agree' as const), ahead: fc.integer({ min: 1, max: 70 }) }),
    fc.record({ act: fc.constant('call' as const), days: fc.integer({ min: 7, max: 30 }) }),
    fc.record({ act: fc.constant('remedied' as const), back: fc.nat({ max: 5 }) }),
    fc.record({ act: fc.constant('correct' as const), back: fc.nat({ max: 10 }) }),
    fc.record({ act: fc.constant('free-day' as const), ahead: fc.nat({ max: 40 }), own: fc.boolean() }),
    fc.record({ act: fc.constant('no-free-day' as const), which: fc.nat({ max: 4 }) }),
  );
  let moved = 0;
  fc.assert(
    fc.property(
      fc.constantFrom<CaseKind>('application', 'pressInquiry', 'complaint', 'quoteAuthorisation'),
      fc.array(fc.tuple(act, fc.nat({ max: 6 })), { maxLength: 15 }),
      (kind, acts) => {
        let history: readonly DecidedEvent[] = onPaper(
          kind,
          { application: 'KPA-35-3A', pressInquiry: 'UDIP-13-1', complaint: 'SKARGA', quoteAuthorisation: 'PP-14A-6H' }[
            kind as 'complaint'
          ],
        );
        let day = 0;
        let freeDays: readonly OfficeFreeDay[] = [];
        acts.forEach(([one, later], number) => {
          day += later;
          const now = at(day);
          const theCase = fold(caseRules, history);
          const open = theCase.clock.acts.pauses.find(({ until }) => until === null);
          const replyId = `r${number}`;
          const { notices } = theCase.clock.acts;
          const notified = notices[notices.length > 0 && 'which' in one ? one.which % notices.length : 0]?.id ?? '';
          const taken = freeDays['which' in one ? one.which : 0];
          const entered: OfficeFreeDay = {
            date: dayOf(day + ('ahead' in one ? one.ahead : 0)),
            name: { pl: `dzień ${number}`, en: `day ${number}` },
            own: 'own' in one && one.own,
          };
          const commands: readonly CaseCommand[] = {
            pause: (): CaseCommand[] => [
              {
                kind: 'pauseClock',
                pauseId: `p${number}`,
                deadlineId: null,
                reason: 'mediation',
                from: dayOf(Math.max(0, day - ('back' in one ? one.back : 0))),
                now,
              },
            ],
            end: (): CaseCommand[] => [
              {
                kind: 'endPause',
                pauseId: open?.id ?? 'none',
                on: dayOf(Math.max(0, day - ('back' in one ? one.back : 0))),
                now,
              },
            ],
            notice: (): CaseCommand[] => [
              { ...notice({ until: dayOf(day + ('ahead' in one ? one.ahead : 0)) }, now), replyId },
            ],
            classify: (): CaseCommand[] => [
              { kind: 'classify', as: 'as' in one ? one.as : 'other', reason: null, quote: null, now },
            ],
            message: (): CaseCommand[] => [
              {
                kind: 'receiveMessage',
                message: message({ messageId: deriveId('m', String(number)), receivedAt: now }),
              },
            ],
            'none-needed': (): CaseCommand[] => [
              {
                kind: 'needNoAnswer',
                messageId: theCase.correspondence.messages['which' in one ? one.which : 0] ?? '',
              },
            ],
            answer: (): CaseCommand[] => [
              { ...letter, letter: undefined, final: true, replyId, now },
              { kind: 'confirmReplySent', replyId, sentAt: now, takenBy: 'smtp' },
            ],
            lost: (): CaseCommand[] => [
              { kind: 'reportReplyFailed', replyId: notified, givenUp: true, reason: '550', now },
            ],
            'sent-again': (): CaseCommand[] => [
              { kind: 'retryReply', replyId: notified },
              { kind: 'confirmReplySent', replyId: notified, sentAt: now, takenBy: 'smtp' },
            ],
            agree: (): CaseCommand[] => [
              {
                kind: 'extendTerm',
                extensionId: `x${number}`,
                deadlineId: null,
                until: Temporal.Instant.from(now)
                  .add({ hours: 'ahead' in one ? one.ahead : 1 })
                  .toString({ smallestUnit: 'millisecond' }),
                agreedWith: '',
                note: null,
                now,
              },
            ],
            call: (): CaseCommand[] => [
              {
                ...letter,
                replyId,
                now,
                letter: {
                  act: 'callToRemedy',
                  defects: 'Brak podpisu.',
                  days: 'days' in one ? one.days : 7,
                  beforeRefusal: true,
                  deliveredAt: null,
                },
              },
              { kind: 'confirmReplySent', replyId, sentAt: now, takenBy: 'smtp' },
            ],
            remedied: (): CaseCommand[] => [
              {
                kind: 'confirmRemedied',
                callId: theCase.remedy.calls.at(-1)?.id ?? 'none',
                at: at(Math.max(0, day - ('back' in one ? one.back : 0))),
                now,
              },
            ],
            correct: (): CaseCommand[] => [
              {
                kind: 'correctRegistration',
                receivedAt: Temporal.Instant.from('2026-03-02T08:00:00Z')
                  .subtract({ hours: 24 * ('back' in one ? one.back : 0) })
                  .toString({ smallestUnit: 'millisecond' }),
                reason: '',
              },
            ],
            'free-day': (): CaseCommand[] => {
              freeDays = [...freeDays, entered];
              return [{ kind: 'hearFreeDay', day: { id: `d${number}`, change: 'added', counted: entered }, now }];
            },
            'no-free-day': (): CaseCommand[] => {
              if (!taken) return [];
              freeDays = freeDays.filter((other) => other !== taken);
              return [{ kind: 'hearFreeDay', day: { id: `d${number}`, change: 'removed', counted: taken }, now }];
            },
          }[one.act]();
          for (const command of commands) {
            try {
              history = [...history, ...rulesOn(freeDays).decide(command, fold(caseRules, history))];
            } catch (error) {
              if (!(error instanceof OfficeError)) throw error;
            }
          }
          const { clock: folded } = onCalendar(fold(caseRules, history), freeDays);
          for (const { id, rule, startsAt, legalEnd, internalTarget, endInstant, state } of openDeadlines(folded)) {
            const scratch = computed({ rule, startsAt }, folded.acts);
            expect({ legalEnd, internalTarget, endInstant, state }).toEqual({
              legalEnd: scratch.legalEnd,
              internalTarget: scratch.internalTarget,
              endInstant: scratch.endInstant,
              state: scratch.paused ? 'paused' : 'running',
            });
            const told = history.findLast(
              ({ type, data }) =>
                (type === 'DeadlineStarted' || type === 'DeadlineRecomputed') &&
                'deadlineId' in data &&
                data.deadlineId === id,
            );
            expect(told?.data).toMatchObject({
              endInstant: countedDeadline(id, rule, startsAt, folded.acts).endInstant,
            });
            if (scratch.announced || folded.acts.pauses.length > 0) moved += 1;
          }
        });
      },
    ),
    { numRuns: 200 },
  );
  expect(moved).toBeGreaterThan(0);
});
