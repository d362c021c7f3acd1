import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { scheduleDecider, type ScheduleText } from './schedule.js';
import type { Rhythm, ScheduleEvent } from './schedule-events.js';
import { lastDue, nextDue, periodOfRun } from './schedule-times.js';

describe('when a schedule is due', () => {
  it.each<[string, Rhythm, number, string, string, string]>([
    ['later this day', 'day', 1, '08:00', '2026-03-02T06:00:00.000Z', '2026-03-02T07:00:00.000Z'],
    ['the next day', 'day', 1, '08:00', '2026-03-02T07:00:00.000Z', '2026-03-03T07:00:00.000Z'],
    ['on Friday', 'week', 5, '16:30', '2026-03-02T07:00:00.000Z', '2026-03-06T15:30:00.000Z'],
    ['on Monday of the next week', 'week', 1, '07:00', '2026-03-02T07:00:00.000Z', '2026-03-09T06:00:00.000Z'],
    ['on the fifth of the next month', 'month', 5, '08:00', '2026-12-06T10:00:00.000Z', '2027-01-05T07:00:00.000Z'],
    ['in the next quarter', 'quarter', 10, '08:00', '2026-03-02T07:00:00.000Z', '2026-04-10T06:00:00.000Z'],
    ['in the next year', 'year', 28, '08:00', '2026-03-02T07:00:00.000Z', '2027-01-28T07:00:00.000Z'],
    [
      'after the hour that summer time skips',
      'day',
      1,
      '02:30',
      '2026-03-29T00:10:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
  ])('%s', (_, every, day, time, after, due) => {
    const cadence = { every, day, time };
    expect(nextDue(cadence, after)).toBe(due);
    expect(lastDue(cadence, due)).toBe(due);
  });

  it.each<[Rhythm, string, string, string]>([
    ['day', '2026-03-02T07:00:00.000Z', '2026-03-01', '2026-03-01'],
    ['week', '2026-03-04T07:00:00.000Z', '2026-02-23', '2026-03-01'],
    // In Warsaw it is March already.
    ['month', '2026-02-28T23:30:00.000Z', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-04-10T06:00:00.000Z', '2026-01-01', '2026-03-31'],
    ['year', '2027-01-28T07:00:00.000Z', '2026-01-01', '2026-12-31'],
  ])('it is of the whole %s before', (every, dueAt, from, to) =>
    expect(periodOfRun({ every }, dueAt)).toEqual({ from, to }),
  );
});

describe('a schedule', () => {
  const text: ScheduleText = {
    ...{ name: 'Dla zarządu', of: 'report', report: 'board', unitId: null, employeeId: null, questionId: null },
    ...{ parameters: [], format: 'pdf', language: 'pl', every: 'month', day: 5, time: '08:00' },
    ...{ recipientIds: ['anna'], folder: null },
  };
  const data = { scheduleId: 's', ownerId: 'anna', ...text };
  const saved: ScheduleEvent = {
    type: 'ReportScheduleSaved',
    data: { ...data, nextDueAt: '2026-03-05T07:00:00.000Z' },
  };
  const order = (now: string) => ({ kind: 'order', now }) as const;
  const ordered = scheduleDecider.decide(order('2026-03-05T07:00:01.000Z'), scheduleDecider.evolve(null, saved))[0]!;
  const { runId } = ordered.data as { runId: string };

  it('orders nothing before its time', () =>
    given(scheduleDecider, [saved]).when(order('2026-03-05T06:59:59.000Z')).then([]));

  it('orders each moment once, whoever asks', () => {
    expect(ordered).toMatchObject({
      type: 'ReportRunOrdered',
      data: {
        dueAt: '2026-03-05T07:00:00.000Z',
        from: '2026-02-01',
        to: '2026-02-28',
        nextDueAt: '2026-04-05T06:00:00.000Z',
      },
    });
    given(scheduleDecider, [saved, ordered]).when(order('2026-03-05T07:00:01.000Z')).then([]);
  });

  it('makes the last one alone after an outage', () =>
    expect(
      scheduleDecider.decide(order('2026-06-01T00:00:00.000Z'), scheduleDecider.evolve(null, saved))[0],
    ).toMatchObject({ data: { dueAt: '2026-05-05T06:00:00.000Z', from: '2026-04-01' } }));

  it('ends a run once', () => {
    const failed = { kind: 'failed', runId, why: 'document-failed' } as const;
    const event: ScheduleEvent = { type: 'ReportRunFailed', data: { scheduleId: 's', runId, why: 'document-failed' } };
    given(scheduleDecider, [saved, ordered]).when(failed).then([event]);
    given(scheduleDecider, [saved, ordered, event]).when(failed).then([]);
  });

  it('rests once whoever keeps it lost the right, until somebody takes it over', () => {
    const stopped: ScheduleEvent = { type: 'ReportScheduleStopped', data: { scheduleId: 's', reason: 'ownerGone' } };
    given(scheduleDecider, [saved]).when({ kind: 'stop', reason: 'ownerGone' }).then([stopped]);
    given(scheduleDecider, [saved, stopped]).when(order('2026-03-05T07:00:01.000Z')).then([]);
    given(scheduleDecider, [saved, stopped])
      .when({ kind: 'takeOver', by: 'jan', now: '2026-03-06T07:00:00.000Z' })
      .then([
        {
          type: 'ReportScheduleTakenOver',
          data: { scheduleId: 's', ownerId: 'jan', nextDueAt: '2026-04-05T06:00:00.000Z' },
        },
      ]);
  });

  it('is changed and removed by whoever keeps it, and by whoever may change any', () => {
    given(scheduleDecider, [saved])
      .when({ kind: 'remove', by: 'jan', any: false })
      .thenRefused('report-schedule-of-another');
    given(scheduleDecider, [saved])
      .when({ kind: 'remove', by: 'jan', any: true })
      .then([{ type: 'ReportScheduleRemoved', data: { scheduleId: 's' } }]);
    given(scheduleDecider, []).when({ kind: 'remove', by: 'anna', any: true }).thenRefused('report-schedule-not-found');
  });

  it('is made out of turn where somebody wants to see it, unless it rests', () => {
    const now = '2026-03-02T07:00:00.000Z';
    const runNow = { kind: 'runNow', runId: 'r', by: 'anna', any: false, now } as const;
    const nextDueAt = '2026-03-05T07:00:00.000Z';
    given(scheduleDecider, [saved])
      .when(runNow)
      .then([
        {
          type: 'ReportRunOrdered',
          data: { scheduleId: 's', runId: 'r', dueAt: now, from: '2026-02-01', to: '2026-02-28', nextDueAt },
        },
      ]);
    const stopped: ScheduleEvent = { type: 'ReportScheduleStopped', data: { scheduleId: 's', reason: 'ownerGone' } };
    given(scheduleDecider, [saved, stopped]).when(runNow).thenRefused('report-schedule-stopped');
  });
});
