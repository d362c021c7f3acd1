import type { Mailing } from './mailing.js';
import { nextDue } from './mailing.js';

/** Later than that nobody knows any more whether it should still leave, or has left from another copy of the office. */
export const LONG_OVERDUE_MINUTES = 60;

/**
 * Since when a mailing should have moved, where that is too long ago to let it go by itself; null otherwise. @param movedAt when its last event was written
 */
export function overdueSince(mailing: Mailing, movedAt: string, now: string): string | null {
  if (mailing.confirmed || mailing.sendAt === null) return null;
  const due = mailing.started ? latest(movedAt, nextDue(mailing) ?? movedAt) : mailing.sendAt;
  return Date.parse(now) - Date.parse(due) > LONG_OVERDUE_MINUTES * 60_000 ? due : null;
}

const latest = (one: string, other: string): string => (one > other ? one : other);
