import type { FreeDay, OfficeCalendar } from '#libs/deadlines';

const FRIDAY = 5;

export interface LastWorked {
  /** The last working day before another one. */
  readonly day: Temporal.PlainDate;
  /** The free days between the two that are no Saturday and no Sunday, in order. */
  readonly free: readonly { readonly date: Temporal.PlainDate; readonly why: FreeDay }[];
}

/** Since when nobody worked, on the morning of a day. */
export function lastWorked(calendar: OfficeCalendar, today: Temporal.PlainDate): LastWorked {
  const free: { date: Temporal.PlainDate; why: FreeDay }[] = [];
  for (let day = today.subtract({ days: 1 }); ; day = day.subtract({ days: 1 })) {
    const why = calendar.describeFreeDay(day);
    if (why === null) return { day, free };
    if (day.dayOfWeek <= FRIDAY) free.unshift({ date: day, why });
  }
}
