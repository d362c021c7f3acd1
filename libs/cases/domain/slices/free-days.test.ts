import { describe, expect, it } from '@jest/globals';
import type { OfficeFreeDay } from '#libs/deadlines';
import { fold } from '#libs/kernel';
import { about, deadline, message, recorded, registration, rulesOn, sent } from '../../testing/index.js';
import { openDeadlines } from '../case.js';
import type { CaseCommand } from '../decide.js';
import { describeCaseEvent } from '../describe.js';
import type { DecidedEvent, RecordedCaseEvent } from '../events.js';

const words = (text: string) => ({ pl: text, en: text });
/** As in 2018, when an act of 7 November made the 12th free. */
const ONCE: OfficeFreeDay = { date: '2018-11-12', name: words('Święto Narodowe, Dz.U. 2018 poz. 2117'), own: false };
const BRIDGE: OfficeFreeDay = { date: '2018-11-09', name: words('dzień za święto w sobotę'), own: true };
const NOW = '2018-11-07T09:00:00.000Z';

/** A question that came on 29 October: 14 days end on Monday, 12 November. */
const startsAt = '2018-10-29T09:00:00.000Z';
const running: readonly DecidedEvent[] = [
  { type: 'CaseRegistered', data: { ...about, ...registration, receivedAt: startsAt } },
  { type: 'MessageReceived', data: { ...about, ...message({ receivedAt: startsAt }) } },
  { type: 'DeadlineStarted', data: { ...about, ...deadline(about.caseId, 'UDIP-13-1', startsAt) } },
];
const hears = (change: 'added' | 'removed', counted: OfficeFreeDay, now = NOW): CaseCommand => ({
  kind: 'hearFreeDay',
  day: { id: 'd1', change, counted },
  now,
});
const decided = (history: readonly DecidedEvent[], freeDays: readonly OfficeFreeDay[], command: CaseCommand) => {
  const rules = rulesOn(freeDays);
  return rules.decide(command, fold(rules, history));
};
const datesAfter = (history: readonly DecidedEvent[]) => {
  const [clock] = openDeadlines(fold(rulesOn([]), history).clock);
  return { legalEnd: clock?.legalEnd, internalTarget: clock?.internalTarget };
};

describe('a free day', () => {
  it('that an act makes free moves the end of a term that would end on it, and says which day did', () => {
    const events = decided(running, [ONCE], hears('added', ONCE));
    expect(events).toMatchObject([
      {
        type: 'DeadlineRecomputed',
        data: {
          reason: 'calendar-changed',
          nominalEnd: '2018-11-12',
          legalEnd: '2018-11-13',
          internalTarget: '2018-11-09',
          day: {
            change: 'added',
            date: '2018-11-12',
            before: { legalEnd: '2018-11-12', internalTarget: '2018-11-12', endInstant: '2018-11-12T23:00:00.000Z' },
          },
        },
      },
    ]);
    const { data } = events[0] as Extract<DecidedEvent, { type: 'DeadlineRecomputed' }>;
    expect(data.trace.map(({ textPl }) => textPl)).toContain(
      'poniedziałek 12 listopada 2018 (Święto Narodowe, Dz.U. 2018 poz. 2117): dzień wolny, koniec terminu przechodzi na następny dzień.',
    );
    expect(describeCaseEvent(events[0] as RecordedCaseEvent, new Map(), 'pl')).toBe(
      'Termin UDIP-13-1: do 13.11.2018 zamiast 12.11.2018, cel wewnętrzny 09.11.2018 zamiast 12.11.2018 (dodano dzień wolny 12.11.2018: Święto Narodowe, Dz.U. 2018 poz. 2117)',
    );
  });

  it('of the office moves the internal target and its warnings only', () => {
    const own = { ...ONCE, own: true };
    const [event] = decided(running, [own], hears('added', own));
    expect(event).toMatchObject({ data: { legalEnd: '2018-11-12', internalTarget: '2018-11-09' } });
    // Before the target: the warnings come a day earlier, no end moves.
    const [earlier] = decided(running, [BRIDGE], hears('added', BRIDGE));
    expect(earlier).toMatchObject({ data: { legalEnd: '2018-11-12', internalTarget: '2018-11-12' } });
    expect((earlier as Extract<DecidedEvent, { type: 'DeadlineRecomputed' }>).data.alarms).toContainEqual({
      level: 1,
      at: '2018-11-08T07:00:00.000Z',
    });
  });

  it('that is removed again gives the dates of before', () => {
    const added = [...running, ...decided(running, [ONCE], hears('added', ONCE))];
    expect(datesAfter(added)).toEqual({ legalEnd: '2018-11-13', internalTarget: '2018-11-09' });
    const removed = [...added, ...decided(added, [], hears('removed', ONCE))];
    expect(datesAfter(removed)).toEqual(datesAfter(running));
  });

  it('heard of twice, or removed before it was heard of, changes nothing', () => {
    const added = [...running, ...decided(running, [BRIDGE, ONCE], hears('added', ONCE))];
    expect(datesAfter([...added, ...decided(added, [BRIDGE, ONCE], hears('added', ONCE))])).toEqual(datesAfter(added));
    expect(decided(running, [], hears('added', ONCE))).toEqual([]);
  });

  it('that is a Sunday or a holiday anyway moves nothing', () => {
    for (const date of ['2018-11-11', '2018-11-10'])
      expect(decided(running, [{ ...ONCE, date }], hears('added', { ...ONCE, date }))).toEqual([]);
  });

  it('moves no clock that an answer stopped', () => {
    const answered = [...running, recorded, sent];
    expect(decided(answered, [ONCE], hears('added', ONCE))).toEqual([]);
  });

  it('leaves a date that was announced to the sender, and moves what is planned by it', () => {
    const announced: OfficeFreeDay = { ...ONCE, date: '2018-11-26' };
    const rules = rulesOn([]);
    const delayed = [
      ...running,
      ...rules.decide(
        {
          kind: 'recordReply',
          replyId: 'r9',
          final: false,
          to: ['anna@kurier.example'],
          cc: [],
          bcc: [],
          subject: 'Re: Remont mostu',
          text: 'Odpowiemy później.',
          html: null,
          wholeHtml: null,
          mailMessageId: '<r9@urzad.example>',
          inReplyTo: null,
          references: [],
          attachments: [],
          holdUntil: null,
          now: NOW,
          receipted: true,
          letter: { act: 'delayNotice', reasons: 'Zbieramy dane.', until: '2018-11-26', deadlineId: null },
        },
        fold(rules, running),
      ),
    ];
    expect(datesAfter(delayed)).toEqual({ legalEnd: '2018-11-26', internalTarget: '2018-11-26' });
    const after = [...delayed, ...decided(delayed, [announced], hears('added', announced))];
    expect(datesAfter(after)).toEqual({ legalEnd: '2018-11-26', internalTarget: '2018-11-23' });
  });

  it('counts for whatever starts after it was entered', () => {
    const [, , started] = decided([], [ONCE], {
      kind: 'register',
      caseId: 'case-2',
      contactId: about.contactId,
      registration: { ...registration, receivedAt: startsAt },
      message: message({ receivedAt: startsAt }),
      quote: null,
    });
    expect(started).toMatchObject({ type: 'DeadlineStarted', data: { legalEnd: '2018-11-13' } });
  });
});
