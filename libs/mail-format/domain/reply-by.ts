import { isoInstant } from '#libs/kernel';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Zones by name that RFC 5322 §4.3 defines, in hours. Of all others nobody knows which they mean. */
const ZONES: Readonly<Record<string, string>> = {
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};
const LONGEST_DATE = 100;
const DATE =
  /^(?:(?<weekday>[a-z]{3}),\s*)?(?<day>\d{1,2})\s+(?<month>[a-z]{3})\s+(?<year>\d{4})\s+(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s+(?<zone>[+-]\d{4}|[a-z]{1,3})(?:\s*\([^()]*\))?$/i;

/**
 * By when the sender asks for a reply: `Reply-By`, else the end of what the message is good for, `Expires` (RFC 4021 §2.1.50 and 2.1.51, from
 * RFC 2156). ISO 8601 in UTC; undefined where neither is there, or it is none beyond doubt: no such day, no zone, another weekday, two values.
 */
export const replyByOf = (header: (name: string) => readonly string[]): string | undefined =>
  only(header('reply-by')) ?? only(header('expires'));

function only(values: readonly string[]): string | undefined {
  const [moment, ...others] = new Set(values.map(momentOf));
  return others.length === 0 ? moment : undefined;
}

function momentOf(value: string): string | undefined {
  const found = value.length <= LONGEST_DATE ? DATE.exec(value.trim())?.groups : undefined;
  if (!found) return undefined;
  const { weekday, day, month, year, hour, minute, second = '00', zone } = found as Record<string, string>;
  const monthNumber = MONTHS.indexOf(month!.toLowerCase()) + 1;
  const offset = /^[+-]/.test(zone!) ? `${zone!.slice(0, 3)}:${zone!.slice(3)}` : ZONES[zone!.toLowerCase()];
  if (monthNumber === 0 || offset === undefined) return undefined;
  const date = `${year}-${String(monthNumber).padStart(2, '0')}-${day!.padStart(2, '0')}`;
  try {
    const isThatDay = !weekday || WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] === weekday.toLowerCase();
    return isThatDay ? isoInstant(Temporal.Instant.from(`${date}T${hour}:${minute}:${second}${offset}`)) : undefined;
  } catch {
    // No calendar or clock has it.
    return undefined;
  }
}
