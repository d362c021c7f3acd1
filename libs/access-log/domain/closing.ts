import type { Decider } from '#libs/kernel';
import type { AccessLogEvent } from './events.js';

/** A day is closed once: whoever comes later leaves the hash that stands. */
export const closing: Decider<boolean, AccessLogEvent, AccessLogEvent> = {
  initialState: false,
  decide: (event, isClosed) => (isClosed ? [] : [event]),
  evolve: () => true,
};

/** Days (the last of each included) up to which something is over. */
export interface DueDays {
  readonly closed: string;
  readonly wordsGone: string;
  readonly expired: string;
}

/** What is due by the calendar of Warsaw: a day is closed when it is over, and gone when so many days or years lie after it. */
export const dueDays = (
  today: Temporal.PlainDate,
  { years, wordsDays }: { readonly years: number; readonly wordsDays: number },
): DueDays => ({
  closed: today.subtract({ days: 1 }).toString(),
  wordsGone: today.subtract({ days: wordsDays + 1 }).toString(),
  expired: today.subtract({ years }).subtract({ days: 1 }).toString(),
});
