/** When the office works on one weekday. No term of the law knows these hours: letters tell them to whoever writes. */
export interface WorkingDay {
  /** 1 is Monday, 7 Sunday. */
  readonly day: number;
  /** `HH:MM`, by the clock in Warsaw. */
  readonly from: string;
  readonly until: string;
}

/** Each weekday at most once, in their order; on those that are left out the office is closed. */
export type WorkingHours = readonly WorkingDay[];

/** Until an administrator says something else. */
export const DEFAULT_WORKING_HOURS: WorkingHours = [1, 2, 3, 4, 5].map((day) => ({
  day,
  from: '07:30',
  until: '15:30',
}));

const DAYS = {
  pl: ['pn.', 'wt.', 'śr.', 'czw.', 'pt.', 'sob.', 'niedz.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** `pn.–pt. 7:30–15:30`: days that follow each other and have the same hours stand together. */
export function workingHoursInWords(hours: WorkingHours, language: 'pl' | 'en'): string {
  const runs: { first: WorkingDay; last: number }[] = [];
  for (const one of hours) {
    const run = runs.at(-1);
    if (run && run.last === one.day - 1 && run.first.from === one.from && run.first.until === one.until)
      run.last = one.day;
    else runs.push({ first: one, last: one.day });
  }
  const nameOf = (day: number) => DAYS[language][day - 1];
  return runs
    .map(({ first: { day, from, until }, last }) => {
      const days = day === last ? nameOf(day) : `${nameOf(day)}–${nameOf(last)}`;
      return `${days} ${clock(from)}–${clock(until)}`;
    })
    .join(', ');
}

const clock = (time: string): string => time.replace(/^0/, '');
