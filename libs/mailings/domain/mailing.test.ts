import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import { given } from '#libs/kernel/testing';
import type { Audience, MailingEvent, Tally } from './events.js';
import { mailingDecider, nextDue, numbersOf, type MailingCommand, type MessageOutcome } from './mailing.js';
import { overdueSince } from './overdue.js';

const NOW = '2026-03-02T10:00:00.000Z';
const audience: Audience = { listIds: ['l1'], contactIds: [], newsroomIds: [], topicId: null, earlier: false };
const its = { mailingId: 'm1' };
const planned: MailingEvent = {
  type: 'MailingPlanned',
  data: { ...its, communiqueId: 'k1', version: 2, kind: 'release', audience, testerId: null },
};
const scheduled: MailingEvent = { type: 'MailingScheduled', data: { ...its, sendAt: NOW, embargoUntil: null } };
const leftOut = { refused: 1, bounced: 0, noAddress: 0, repeated: 2, otherTopics: 0 };
const startedWith = (recipients: number): MailingEvent => ({
  type: 'MailingStarted',
  data: { ...its, recipients, leftOut },
});
const tally = (part: Partial<Tally>): Tally => ({ waiting: 0, sent: 0, refused: 0, unknown: 0, dropped: 0, ...part });
const taken = (senderId: string, unknown: number[], counts: Tally): MailingEvent => ({
  type: 'MailingSenderChanged',
  data: { ...its, senderId, unknown, tally: counts },
});
const begun = (...numbers: number[]): MailingEvent => ({ type: 'MailingMessagesBegun', data: { ...its, numbers } });
const sending = [planned, scheduled, startedWith(3), taken('a', [], tally({ waiting: 3 }))];
const advance = (outcomes: readonly MessageOutcome[], room: number, senderId = 'a', now = NOW): MailingCommand => ({
  ...{ kind: 'advance', senderId, outcomes, room, now },
});
const nothing = { sent: [], refused: [], deferred: [], returned: [], unknown: [], dropped: [] };
const settled = (part: Partial<Extract<MailingEvent, { type: 'MailingMessagesSettled' }>['data']>): MailingEvent => ({
  type: 'MailingMessagesSettled',
  data: { ...its, ...nothing, tally: tally({}), ...part },
});

describe('a mailing', () => {
  it('is planned, leaves with its communiqué, and does not where that is taken back', () => {
    given(mailingDecider, [planned]).when({ kind: 'schedule', sendAt: NOW, embargoUntil: null }).then([scheduled]);
    given(mailingDecider, [planned, scheduled])
      .when({ kind: 'unschedule' })
      .then([{ type: 'MailingUnscheduled', data: its }]);
    given(mailingDecider, sending).when({ kind: 'unschedule' }).thenNothing();
    given(mailingDecider, []).when({ kind: 'pause' }).thenRefused('mailing-not-found');
  });

  it('freezes its recipients when it starts; to nobody it is over', () => {
    given(mailingDecider, [planned, scheduled])
      .when({ kind: 'start', recipients: 3, leftOut })
      .then([startedWith(3)]);
    given(mailingDecider, sending).when({ kind: 'start', recipients: 9, leftOut }).thenNothing();
    given(mailingDecider, [planned, scheduled])
      .when({ kind: 'start', recipients: 0, leftOut })
      .then([{ type: 'MailingCancelled', data: { ...its, because: 'nobody', tally: tally({}) } }]);
  });

  it('writes down what it hands over before it does, no more than there is room for', () => {
    given(mailingDecider, sending)
      .when(advance([], 2))
      .then([begun(1, 2)]);
    given(mailingDecider, [...sending, begun(1, 2)])
      .when(advance([{ number: 1, became: 'sent' }], 5))
      .then([settled({ sent: [1], tally: tally({ waiting: 2, sent: 1 }) }), begun(3)]);
  });

  it('never hands over again what a dead sender had in hand: that waits for a person', () => {
    const dead = [...sending, begun(1, 2)];
    const after = [...dead, taken('b', [1, 2], tally({ waiting: 1, unknown: 2 }))];
    given(mailingDecider, dead).when({ kind: 'takeOver', senderId: 'b' }).then(after.slice(-1));
    given(mailingDecider, after)
      .when(advance([], 5, 'b'))
      .then([begun(3)]);
    given(mailingDecider, after)
      .when(advance([], 5, 'a'))
      .thenNothing();
    // Whoever was only taken for dead still says what it knows.
    given(mailingDecider, after)
      .when(advance([{ number: 2, became: 'sent' }], 5, 'a'))
      .then([settled({ sent: [2], tally: tally({ waiting: 1, sent: 1, unknown: 1 }) })]);
  });

  it('sends what is unknown once more, or drops it, when a person says so', () => {
    const unknown = [...sending, begun(1, 2, 3), settled({ sent: [3], unknown: [1, 2] })];
    const ended = [...unknown, { type: 'MailingEnded', data: { ...its, tally: tally({}) } } as const];
    given(mailingDecider, ended)
      .when({ kind: 'decideUnknown', numbers: [1, 1, 3, 9], sendAgain: true })
      .then([
        {
          type: 'MailingUnknownDecided',
          data: { ...its, numbers: [1], sendAgain: true, tally: tally({ waiting: 1, sent: 1, unknown: 1 }) },
        },
      ]);
    const again = mailingDecider.decide(
      { kind: 'decideUnknown', numbers: [1], sendAgain: true },
      fold(mailingDecider, ended),
    );
    given(mailingDecider, [...ended, ...again])
      .when(advance([], 5))
      .then([begun(1)]);
    const dropped = mailingDecider.decide(
      { kind: 'decideUnknown', numbers: [1, 2], sendAgain: false },
      fold(mailingDecider, ended),
    );
    given(mailingDecider, [...ended, ...dropped])
      .when({ kind: 'decideUnknown', numbers: [1], sendAgain: true })
      .thenNothing();
  });

  it('tries again later what the server defers, and gives up after the last time', () => {
    const deferred = [...sending, begun(1)];
    const events = mailingDecider.decide(
      advance([{ number: 1, became: 'deferred', code: 451, status: '4.7.1' }], 0),
      fold(mailingDecider, deferred),
    );
    expect(events).toEqual([
      settled({
        deferred: [{ number: 1, code: 451, status: '4.7.1', attempt: 1, nextAttemptAt: '2026-03-02T10:01:00.000Z' }],
        tally: tally({ waiting: 3 }),
      }),
    ]);
    const waiting = [...deferred, ...events];
    given(mailingDecider, waiting)
      .when(advance([], 5))
      .then([begun(2, 3)]);
    given(mailingDecider, waiting)
      .when(advance([], 5, 'a', '2026-03-02T10:01:00.000Z'))
      .then([begun(1, 2, 3)]);
    let history: readonly MailingEvent[] = sending;
    for (let attempt = 1; attempt <= 11; attempt++) {
      history = [...history, begun(1)];
      const outcome = { number: 1, became: 'deferred', code: 451, status: null } as const;
      history = [...history, ...mailingDecider.decide(advance([outcome], 0), fold(mailingDecider, history))];
    }
    expect(numbersOf(fold(mailingDecider, history)!, 'refused')).toEqual([1]);
  });

  it('is over when nothing waits, whatever is unknown', () =>
    given(mailingDecider, [...sending, begun(1, 2, 3)])
      .when(
        advance(
          [
            { number: 1, became: 'refused', code: 550, status: '5.1.1' },
            { number: 2, became: 'unknown' },
            { number: 3, became: 'dropped' },
          ],
          5,
        ),
      )
      .then([
        settled({
          refused: [{ number: 1, code: 550, status: '5.1.1' }],
          ...{ unknown: [2], dropped: [3], tally: tally({ refused: 1, unknown: 1, dropped: 1 }) },
        }),
        { type: 'MailingEnded', data: { ...its, tally: tally({ refused: 1, unknown: 1, dropped: 1 }) } },
      ]));

  it('begins nothing while it is paused or cancelled, and settles what is under way', () => {
    const paused = [...sending, begun(1), { type: 'MailingPaused', data: its } as const];
    given(mailingDecider, paused)
      .when(advance([{ number: 1, became: 'sent' }], 5))
      .then([settled({ sent: [1], tally: tally({ waiting: 2, sent: 1 }) })]);
    given(mailingDecider, paused)
      .when({ kind: 'resume' })
      .then([{ type: 'MailingResumed', data: { ...its, started: true } }]);
    const cancelled = [
      ...[...sending, begun(1)],
      ...mailingDecider.decide({ kind: 'cancel', because: 'withdrawn' }, fold(mailingDecider, [...sending, begun(1)])),
    ];
    given(mailingDecider, cancelled)
      .when(advance([{ number: 1, became: 'deferred', code: 450, status: null }], 5))
      .then([settled({ dropped: [1], tally: tally({ dropped: 3 }) })]);
    given(mailingDecider, cancelled).when({ kind: 'resume' }).thenRefused('mailing-not-paused');
  });

  it('waits for a person where it is long overdue, and goes on when they say so', () => {
    const at = (events: readonly MailingEvent[], movedAt: string, now: string) =>
      overdueSince(fold(mailingDecider, events)!, movedAt, now);
    expect(at([planned, scheduled], NOW, '2026-03-02T11:00:00.000Z')).toBeNull();
    expect(at([planned, scheduled], NOW, '2026-03-02T11:00:01.000Z')).toBe(NOW);
    expect(at(sending, '2026-03-02T10:30:00.000Z', '2026-03-02T11:00:01.000Z')).toBeNull();
    const held = [...sending, { type: 'MailingHeld', data: { ...its, dueAt: NOW } } as const];
    given(mailingDecider, held).when(advance([], 5)).thenNothing();
    const resumed = [...held, { type: 'MailingResumed', data: { ...its, started: true } } as const];
    given(mailingDecider, resumed).when({ kind: 'hold', dueAt: NOW }).thenNothing();
    given(mailingDecider, resumed)
      .when(advance([], 1))
      .then([begun(1)]);
    expect(nextDue(fold(mailingDecider, sending)!)).toBe(NOW);
  });

  it('knows of each case that answers it once', () => {
    const answered: MailingEvent = {
      type: 'MailingAnswered',
      data: { ...its, communiqueId: 'k1', number: 2, caseId: 'c1' },
    };
    given(mailingDecider, sending).when({ kind: 'answer', number: 2, caseId: 'c1' }).then([answered]);
    given(mailingDecider, [...sending, answered])
      .when({ kind: 'answer', number: 2, caseId: 'c1' })
      .thenNothing();
    given(mailingDecider, sending).when({ kind: 'answer', number: 4, caseId: 'c1' }).thenNothing();
  });
});
