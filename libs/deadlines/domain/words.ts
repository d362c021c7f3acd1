import { OFFICE_ZONE } from '#libs/kernel';

/** The same thing said in both languages of the office. */
export interface Words {
  readonly pl: string;
  readonly en: string;
}

// Written out and not asked of Intl: a newer ICU moves a comma, and a rebuilt read model must equal the live one.
const WEEKDAYS: readonly Words[] = [
  { pl: 'poniedziałek', en: 'Monday' },
  { pl: 'wtorek', en: 'Tuesday' },
  { pl: 'środa', en: 'Wednesday' },
  { pl: 'czwartek', en: 'Thursday' },
  { pl: 'piątek', en: 'Friday' },
  { pl: 'sobota', en: 'Saturday' },
  { pl: 'niedziela', en: 'Sunday' },
];
const MONTHS: readonly Words[] = [
  { pl: 'stycznia', en: 'January' },
  { pl: 'lutego', en: 'February' },
  { pl: 'marca', en: 'March' },
  { pl: 'kwietnia', en: 'April' },
  { pl: 'maja', en: 'May' },
  { pl: 'czerwca', en: 'June' },
  { pl: 'lipca', en: 'July' },
  { pl: 'sierpnia', en: 'August' },
  { pl: 'września', en: 'September' },
  { pl: 'października', en: 'October' },
  { pl: 'listopada', en: 'November' },
  { pl: 'grudnia', en: 'December' },
];

/** `wtorek 7 kwietnia 2026`, `Tuesday 7 April 2026`. */
export function dayInWords(date: Temporal.PlainDate): Words {
  const weekday = WEEKDAYS[date.dayOfWeek - 1]!;
  const month = MONTHS[date.month - 1]!;
  return {
    pl: `${weekday.pl} ${date.day} ${month.pl} ${date.year}`,
    en: `${weekday.en} ${date.day} ${month.en} ${date.year}`,
  };
}

/** A day and a time of Warsaw, with its offset, since 02:30 happens twice in the last night of October. */
export function instantInWords(instant: Temporal.Instant): Words {
  const local = instant.toZonedDateTimeISO(OFFICE_ZONE);
  const day = dayInWords(local.toPlainDate());
  const time = `${local.toPlainTime().toString({ smallestUnit: 'minute' })} (UTC${local.offset})`;
  return { pl: `${day.pl}, godz. ${time}`, en: `${day.en}, ${time}` };
}

const polishPlural = new Intl.PluralRules('pl');

/** `3 dni`, `5 lat`: a number with the Polish form that it asks for. */
export function countedPl(count: number, one: string, few: string, many: string): string {
  const category = polishPlural.select(count);
  return `${count} ${category === 'one' ? one : category === 'few' ? few : many}`;
}

export const countedEn = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
