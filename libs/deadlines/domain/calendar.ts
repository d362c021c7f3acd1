import { OfficeError } from '#libs/kernel';
import type { Words } from './words.js';

/** The years for which the holidays have been checked against another's (the test): the Act made 6 January free in 2011. */
export const FIRST_DAY = Temporal.PlainDate.from('2011-01-01');
export const LAST_DAY = Temporal.PlainDate.from('2060-12-31');

/** A free day that an administrator entered. */
export interface OfficeFreeDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: Words;
  /** The office's own: it moves internal targets and alarms. Else the law made it free once, and it counts as a statutory free day. */
  readonly own?: boolean;
}

/** Those that count as statutory free days. */
export const statutoryDays = (days: readonly OfficeFreeDay[]): readonly OfficeFreeDay[] =>
  days.filter(({ own }) => !own);

export interface FreeDay {
  /** Stable: `saturday`, `sunday`, `one-off-day`, `own-day`, or the holiday's own (`christmas-eve`). */
  readonly code: string;
  readonly name: Words;
}

interface Holiday extends FreeDay {
  /** `MM-DD`, or days after Easter. */
  readonly on: string | number;
  /** The first year in which it is free; from the beginning where left out. */
  readonly since?: number;
}

/** The days of the Act of 18 January 1951 on days free from work. */
const HOLIDAYS: readonly Holiday[] = [
  { on: '01-01', code: 'new-year', name: { pl: 'Nowy Rok', en: "New Year's Day" } },
  { on: '01-06', code: 'epiphany', name: { pl: 'Święto Trzech Króli', en: 'Epiphany' } },
  { on: 0, code: 'easter-sunday', name: { pl: 'Niedziela Wielkanocna', en: 'Easter Sunday' } },
  { on: 1, code: 'easter-monday', name: { pl: 'Poniedziałek Wielkanocny', en: 'Easter Monday' } },
  { on: '05-01', code: 'labour-day', name: { pl: 'Święto Państwowe (1 maja)', en: 'Labour Day' } },
  {
    on: '05-03',
    code: 'constitution-day',
    name: { pl: 'Święto Narodowe Trzeciego Maja', en: 'Constitution Day (3 May)' },
  },
  { on: 49, code: 'pentecost', name: { pl: 'Zielone Świątki', en: 'Pentecost Sunday' } },
  { on: 60, code: 'corpus-christi', name: { pl: 'Boże Ciało', en: 'Corpus Christi' } },
  { on: '08-15', code: 'assumption', name: { pl: 'Wniebowzięcie Najświętszej Maryi Panny', en: 'Assumption Day' } },
  { on: '11-01', code: 'all-saints', name: { pl: 'Wszystkich Świętych', en: "All Saints' Day" } },
  { on: '11-11', code: 'independence-day', name: { pl: 'Narodowe Święto Niepodległości', en: 'Independence Day' } },
  { on: '12-24', since: 2025, code: 'christmas-eve', name: { pl: 'Wigilia Bożego Narodzenia', en: 'Christmas Eve' } },
  { on: '12-25', code: 'christmas-day', name: { pl: 'pierwszy dzień Bożego Narodzenia', en: 'Christmas Day' } },
  {
    on: '12-26',
    code: 'second-christmas-day',
    name: { pl: 'drugi dzień Bożego Narodzenia', en: 'Second Day of Christmas' },
  },
];
const SATURDAY: FreeDay = { code: 'saturday', name: { pl: 'sobota', en: 'Saturday' } };
const SUNDAY: FreeDay = { code: 'sunday', name: { pl: 'niedziela', en: 'Sunday' } };

const holidaysByYear = new Map<number, ReadonlyMap<string, FreeDay>>();

/** The statutory holidays of one year, by date. Sundays that are no feast are not among them. */
export function statutoryHolidays(year: number): ReadonlyMap<string, FreeDay> {
  let holidays = holidaysByYear.get(year);
  if (holidays === undefined) {
    const sunday = easterOf(year);
    const free = HOLIDAYS.filter(({ since = year }) => since <= year).map(({ on, code, name }): [string, FreeDay] => [
      typeof on === 'string' ? `${year}-${on}` : sunday.add({ days: on }).toString(),
      { code, name },
    ]);
    holidays = new Map(free.sort(([one], [other]) => (one < other ? -1 : 1)));
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

/** Easter Sunday by the Gregorian computus, as Meeus, Jones and Butcher give it (Astronomical Algorithms, chapter 8), in their letters. */
function easterOf(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.trunc(year / 100);
  const c = year % 100;
  const d = Math.trunc(b / 4);
  const e = b % 4;
  const f = Math.trunc((b + 8) / 25);
  const g = Math.trunc((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.trunc(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.trunc(days / 31), (days % 31) + 1);
}

/**
 * Which days are free and which are worked: the statutory free days, Sundays, Saturdays, and the days given.
 * @throws OfficeError `deadline-out-of-range` for a day outside 2011 to 2060; `deadline-free-day-invalid`.
 */
export class OfficeCalendar {
  private readonly officeDays: ReadonlyMap<string, FreeDay>;

  constructor(officeFreeDays: readonly OfficeFreeDay[] = []) {
    // Where a day is both, the law's name goes first.
    this.officeDays = new Map(
      [...officeFreeDays.filter(({ own }) => own), ...statutoryDays(officeFreeDays)].map(({ date, name, own }) => [
        requireDate(date),
        { code: own ? 'own-day' : 'one-off-day', name },
      ]),
    );
  }

  /** Why nobody works on this day, or null for a working day. A feast goes before the Saturday or Sunday it falls on. */
  describeFreeDay(date: Temporal.PlainDate): FreeDay | null {
    requireInRange(date);
    const key = date.toString();
    const named = statutoryHolidays(date.year).get(key) ?? this.officeDays.get(key);
    if (named !== undefined) return named;
    if (date.dayOfWeek === 7) return SUNDAY;
    return date.dayOfWeek === 6 ? SATURDAY : null;
  }

  isWorkingDay(date: Temporal.PlainDate): boolean {
    return this.describeFreeDay(date) === null;
  }

  /** The n-th working day after (or, for a negative n, before) a date, which itself does not count. */
  addWorkingDays(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
    const step = { days: Math.sign(count) };
    let day = date;
    for (let left = Math.abs(count); left > 0;) {
      day = day.add(step);
      if (this.isWorkingDay(day)) left -= 1;
    }
    return day;
  }

  /** How many working days lie after `from`, up to and with `to`; 0 where `to` is not later. */
  countWorkingDays(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
    let count = 0;
    for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
      if (this.isWorkingDay(day)) count += 1;
    return count;
  }
}

/** @throws OfficeError `deadline-out-of-range` */
export function requireInRange(date: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(date, FIRST_DAY) >= 0 && Temporal.PlainDate.compare(date, LAST_DAY) <= 0) return;
  throw new OfficeError('invalid', 'deadline-out-of-range', {
    date: date.toString(),
    from: FIRST_DAY.toString(),
    to: LAST_DAY.toString(),
  });
}

function requireDate(date: string): string {
  try {
    if (Temporal.PlainDate.from(date).toString() === date) return date;
  } catch {
    // Said below, together with the forms that Temporal reads and we do not write.
  }
  throw new OfficeError('invalid', 'deadline-free-day-invalid', { date: date.slice(0, 40) });
}
