import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import type { CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';
import type { CaseKind } from '../kinds.js';
import {
  about,
  after,
  caseRules,
  deadline,
  message,
  recorded,
  registered,
  registration,
  sent,
} from '../../testing/index.js';

describe('registering', () => {
  const register: CaseCommand = {
    kind: 'register',
    caseId: 'i1',
    contactId: 'c1',
    registration,
    message: message(),
    quote: null,
  };

  it('makes a case with its first message and a running clock, in one append', () =>
    given(caseRules, []).when(register).then(registered));
  it('does nothing the second time', () => after().when(register).thenNothing());
  it('comes before everything else', () =>
    given(caseRules, [])
      .when({ kind: 'addNote', noteId: 'n1', text: 'x', attachments: [], mentionedIds: [] })
      .thenRefused('case-not-found'));
});

describe('an anonymous complaint or suggestion (regulation of 8 January 2002, §8)', () => {
  const anonymously = (kind: CaseKind, inConfidence = false): DecidedEvent[] => [
    {
      type: 'CaseRegistered',
      data: { ...about, contactId: null, ...registration, kind, ...(inConfidence && { inConfidence }) },
    },
    { type: 'MessageReceived', data: { ...about, contactId: null, ...message({ senderId: null }) } },
  ];
  const register = (kind: CaseKind, inConfidence = false): CaseCommand => ({
    kind: 'register',
    caseId: 'i1',
    contactId: null,
    registration: { ...registration, kind, channel: 'webForm', ...(inConfidence && { inConfidence }) },
    message: message({ senderId: null }),
    quote: null,
  });
  const rulesStarted = (events: readonly DecidedEvent[]) =>
    events.flatMap((event) => (event.type === 'DeadlineStarted' ? [event.data.rule] : []));
  const decided = (history: readonly DecidedEvent[], command: CaseCommand) =>
    caseRules.decide(command, fold(caseRules, history));
  const classify = (as: CaseKind): CaseCommand => ({
    kind: 'classify',
    as,
    reason: null,
    quote: null,
    now: '2026-03-03T08:00:00.000Z',
  });

  it.each<[CaseKind, boolean, readonly string[]]>([
    ['complaint', false, []],
    ['suggestion', false, []],
    ['complaint', true, ['SKARGA', 'SKARGA-FWD']],
    ['intervention', false, ['SKARGA-FWD', 'UDIP-13-1', 'SKARGA']],
    ['publicInformationRequest', false, ['UDIP-13-1']],
  ])('%s, with a name in confidence %s: starts %j', (kind, inConfidence, rules) =>
    expect(rulesStarted(decided([], register(kind, inConfidence)))).toEqual(rules),
  );

  it('has the strictest plausible clocks until it is classified, and none from then on', () => {
    const report = decided([], register('intervention'));
    const events = decided(report, classify('complaint'));
    expect(rulesStarted(events)).toEqual([]);
    expect(events.flatMap(({ type, data }) => (type === 'DeadlineWithdrawn' ? [data.rule] : []))).toEqual([
      'SKARGA-FWD',
      'UDIP-13-1',
      'SKARGA',
    ]);
    const named = decided(decided([], register('intervention', true)), classify('complaint'));
    expect(named.flatMap(({ type, data }) => (type === 'DeadlineWithdrawn' ? [data.rule] : []))).toEqual(['UDIP-13-1']);
  });

  it('is owed an answer from its receipt once somebody is known to have written it', () => {
    const history = anonymously('complaint');
    const known: CaseCommand = {
      kind: 'correctRegistration',
      contact: { contactId: 'c1', newsroomId: null },
      reason: 'zadzwoniła',
      now: '2026-03-10T08:00:00.000Z',
    };
    const events = decided(history, known);
    expect(events.filter(({ type }) => type === 'DeadlineStarted')).toMatchObject([
      { data: { rule: 'SKARGA', startsAt: registration.receivedAt, contactId: 'c1' } },
      { data: { rule: 'SKARGA-FWD', startsAt: registration.receivedAt, contactId: 'c1' } },
    ]);
    expect(rulesStarted(decided(anonymously('publicInformationRequest'), known))).toEqual([]);
  });

  it('starts none when more of it comes in after an answer', () => {
    const followUp: CaseCommand = {
      kind: 'receiveMessage',
      message: message({ messageId: 'm2', senderId: null, receivedAt: '2026-03-06T08:00:00.000Z' }),
    };
    expect(rulesStarted(decided([...anonymously('complaint'), recorded, sent], followUp))).toEqual([]);
  });
});

describe('correcting the registration', () => {
  const earlier = { ...deadline('i1', 'UDIP-13-1', '2026-02-27T09:00:00.000Z'), deadlineId: deadline().deadlineId };

  const noWords = { subject: null, text: null, phone: null };

  it('counts the clock from the corrected day', () =>
    after()
      .when({
        kind: 'correctRegistration',
        receivedAt: '2026-02-27T09:00:00.000Z',
        reason: 'stempel',
      })
      .then([
        {
          type: 'RegistrationCorrected',
          data: {
            ...about,
            receivedAt: '2026-02-27T09:00:00.000Z',
            before: { ...noWords, receivedAt: registration.receivedAt },
            reason: 'stempel',
          },
        },
        {
          type: 'DeadlineRecomputed',
          data: { ...about, ...earlier, reason: 'registration-corrected' },
        },
      ]));
  it('leaves a clock alone that the answer has stopped', () =>
    after(recorded, sent)
      .when({
        kind: 'correctRegistration',
        receivedAt: '2026-02-27T09:00:00.000Z',
        reason: 'stempel',
      })
      .then([
        {
          type: 'RegistrationCorrected',
          data: {
            ...about,
            receivedAt: '2026-02-27T09:00:00.000Z',
            before: { ...noWords, receivedAt: registration.receivedAt },
            reason: 'stempel',
          },
        },
      ]));
  it('moves the case to the right sender', () =>
    after()
      .when({ kind: 'correctRegistration', contact: { contactId: 'c2', newsroomId: 'n1' }, reason: 'inna osoba' })
      .then([
        {
          type: 'RegistrationCorrected',
          data: {
            caseId: 'i1',
            contactId: 'c2',
            newsroomId: 'n1',
            previousContactId: 'c1',
            before: { ...noWords, newsroomId: null },
            reason: 'inna osoba',
          },
        },
      ]));
  it('puts right where it came from, of its channel only', () => {
    const eDelivery = { address: 'AE:PL-20415-77310-KDWRS-18' };
    const details = { platform: null, account: null, url: null, ...eDelivery, reason: 'z koperty' };
    after()
      .when({ kind: 'correctRegistration', channel: 'eDelivery', cameFrom: { eDelivery }, reason: 'z koperty' })
      .then([
        {
          type: 'RegistrationCorrected',
          data: {
            ...about,
            channel: 'eDelivery',
            before: { ...noWords, channel: 'email' },
            reason: 'z koperty',
          },
        },
        { type: 'ChannelDetailsCorrected', data: { ...about, ...details } },
      ]);
    after()
      .when({ kind: 'correctRegistration', cameFrom: { eDelivery }, reason: 'z koperty' })
      .thenRefused('not-of-channel');
  });
  it('says what stood there before, in words and in facts', () =>
    after()
      .when({
        kind: 'correctRegistration',
        text: 'Kiedy koniec remontu wiaduktu?',
        phone: '601',
        channel: 'phone',
        newsroomId: 'n2',
        wordsBefore: { subject: null, text: 'Kiedy koniec remontu?', phone: '600' },
        reason: 'przesłyszenie',
      })
      .then([
        {
          type: 'RegistrationCorrected',
          data: {
            ...about,
            text: 'Kiedy koniec remontu wiaduktu?',
            phone: '601',
            channel: 'phone',
            newsroomId: 'n2',
            before: {
              subject: null,
              text: 'Kiedy koniec remontu?',
              phone: '600',
              channel: 'email',
              newsroomId: null,
            },
            reason: 'przesłyszenie',
          },
        },
      ]));
  it('keeps no former words under the key of another person', () =>
    after()
      .when({
        kind: 'correctRegistration',
        subject: 'Wiadukt',
        contact: { contactId: 'c2', newsroomId: null },
        wordsBefore: { subject: 'Remont mostu', text: null, phone: null },
        reason: 'inna osoba',
      })
      .then([
        {
          type: 'RegistrationCorrected',
          data: {
            caseId: 'i1',
            contactId: 'c2',
            subject: 'Wiadukt',
            newsroomId: null,
            previousContactId: 'c1',
            before: { ...noWords, newsroomId: null },
            reason: 'inna osoba',
          },
        },
      ]));
  describe('whoever wrote asks for confidence afterwards', () => {
    const reason = 'wybór na stronie zgłoszenia';
    const chosen = {
      type: 'RegistrationCorrected' as const,
      data: {
        caseId: 'i1',
        contactId: null,
        previousContactId: 'c1',
        inConfidence: true,
        before: noWords,
        reason,
      },
    };
    const givenUp = {
      ...chosen,
      data: { ...chosen.data, contactId: 'c1', previousContactId: null, inConfidence: false },
    };
    it('nobody is its contact from then on', () =>
      after().when({ kind: 'chooseConfidence', on: true, reason }).then([chosen]));
    it('twice is once', () => after(chosen).when({ kind: 'chooseConfidence', on: true, reason }).then([]));
    it('given up, they are its contact again, and no clock starts anew', () =>
      after(chosen).when({ kind: 'chooseConfidence', on: false, reason }).then([givenUp]));
    it('what was never chosen is not given up', () =>
      after(chosen, givenUp).when({ kind: 'chooseConfidence', on: false, reason }).then([]));

    const named = {
      type: 'RegistrationCorrected' as const,
      data: { caseId: 'i1', contactId: 'c1', newsroomId: 'n1', before: { ...noWords, newsroomId: null }, reason },
    };
    const withNewsroom = {
      ...chosen,
      data: { ...chosen.data, newsroomId: null, before: { ...noWords, newsroomId: 'n1' } },
    };
    it('their newsroom, which says who they are, goes and comes back with them', () => {
      after(named).when({ kind: 'chooseConfidence', on: true, reason }).then([withNewsroom]);
      after(named, withNewsroom)
        .when({ kind: 'chooseConfidence', on: false, reason })
        .then([{ ...givenUp, data: { ...givenUp.data, newsroomId: 'n1', before: { ...noWords, newsroomId: null } } }]);
    });
  });
  it('needs something to correct', () =>
    after()
      .when({ kind: 'correctRegistration', receivedAt: registration.receivedAt, reason: 'bez zmian' })
      .thenRefused('nothing-to-correct'));
});
