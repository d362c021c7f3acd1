import { describe, expect, it } from '@jest/globals';
import { reminderAt } from './reminder.js';

const setAt = '2026-05-01T10:00:00.000Z';

describe('the reminder of a term', () => {
  it.each([
    ['the day before', '2026-05-21T10:00:00.000Z', '2026-05-20T06:00:00.000Z'],
    ['a whole day’s term ends at midnight', '2026-05-21T22:00:00.000Z', '2026-05-20T06:00:00.000Z'],
    ['over a weekend', '2026-05-25T10:00:00.000Z', '2026-05-22T06:00:00.000Z'],
    ['over a feast (Corpus Christi)', '2026-06-05T10:00:00.000Z', '2026-06-03T06:00:00.000Z'],
    ['in winter', '2026-12-02T10:00:00.000Z', '2026-12-01T07:00:00.000Z'],
  ])('comes on the working day before: %s', (_, dueAt, at) => expect(reminderAt({ dueAt, setAt }, [])).toBe(at));

  it('leaves out days on which the office is closed', () =>
    expect(
      reminderAt({ dueAt: '2026-05-21T10:00:00.000Z', setAt }, [
        { date: '2026-05-20', name: { pl: 'Święto', en: 'Feast' }, own: true },
      ]),
    ).toBe('2026-05-19T06:00:00.000Z'));

  it('is none for a term that was set after it', () =>
    expect(reminderAt({ dueAt: '2026-05-21T10:00:00.000Z', setAt: '2026-05-20T06:00:00.000Z' }, [])).toBeNull());
});
