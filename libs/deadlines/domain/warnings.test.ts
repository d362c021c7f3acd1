import { describe, expect, it } from '@jest/globals';
import { computeDeadline, parseStart } from './compute.js';
import { deadlineAlerts } from './warnings.js';

const alerts = (rule: string, start: string) =>
  deadlineAlerts(computeDeadline({ rule, start: parseStart(start) })).map(
    ({ kind, level, at }) => `${kind} ${level} ${at}`,
  );

describe('alerts of a deadline', () => {
  it('come 3 working days before the target, 1 before it, on it, and when it has passed', () => {
    expect(alerts('UDIP-13-1', '2026-03-02T09:00:00Z')).toEqual([
      'warning 0 2026-03-11T07:00:00.000Z',
      'escalation 1 2026-03-13T07:00:00.000Z',
      'escalation 2 2026-03-16T07:00:00.000Z',
      'escalation 3 2026-03-16T23:00:00.000Z',
    ]);
  });

  it('run on the target, not on the shifted end, and pass over free days', () => {
    expect(alerts('UDIP-13-1', '2026-03-23')).toEqual([
      'warning 0 2026-03-31T06:00:00.000Z',
      'escalation 1 2026-04-02T06:00:00.000Z',
      'escalation 2 2026-04-03T06:00:00.000Z',
      'escalation 3 2026-04-07T22:00:00.000Z',
    ]);
  });

  it('keep 08:00 of Warsaw across a change of the clock', () => {
    // The target is Monday 30 March 2026; the clocks go forward on the Sunday before.
    expect(alerts('UDIP-13-1', '2026-03-16').slice(0, 3)).toEqual([
      'warning 0 2026-03-25T07:00:00.000Z',
      'escalation 1 2026-03-27T07:00:00.000Z',
      'escalation 2 2026-03-30T06:00:00.000Z',
    ]);
  });

  it('come earlier for a day that the office is closed', () => {
    const officeFreeDays = [{ date: '2026-03-13', name: { pl: 'wolne', en: 'free' } }];
    const deadline = computeDeadline({ rule: 'UDIP-13-1', start: parseStart('2026-03-02'), officeFreeDays });
    expect(deadlineAlerts(deadline, officeFreeDays)[1]?.at).toBe('2026-03-12T07:00:00.000Z');
  });

  it('leave out what lies before the start of a short term', () => {
    expect(alerts('PP-4-3', '2026-03-02T09:00:00Z')).toEqual([
      'escalation 1 2026-03-04T07:00:00.000Z',
      'escalation 2 2026-03-05T07:00:00.000Z',
      'escalation 3 2026-03-05T23:00:00.000Z',
    ]);
  });

  it('are one alone for a term in hours', () => {
    expect(alerts('PP-14A-6H', '2026-05-05T09:15:00+02:00')).toEqual(['escalation 3 2026-05-05T13:15:00.000Z']);
  });

  it.each(['SPR-DZ', 'UDIP-15-2-RELEASE', 'EDOR-FICTION', 'B5'])(
    'are none for %s, which is not ours to keep',
    (rule) => {
      expect(alerts(rule, '2026-03-02')).toEqual([]);
    },
  );
});
