import { officeDay } from '#libs/kernel';

/**
 * The office's day so many days from today (`2026-03-02`), negative for the past. It is the office's zone that counts: for an hour or two of each
 * evening in UTC its day is already tomorrow.
 */
export const officeDayIn = (days: number): string => officeDay(Temporal.Now.instant()).add({ days }).toString();
