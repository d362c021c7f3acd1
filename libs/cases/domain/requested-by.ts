import { isoInstant, OFFICE_ZONE } from '#libs/kernel';
import type { Message } from './slices/correspondence.js';

// By when a journalist asks for an answer, where their own words or the headers of their mail say it beyond doubt. Beside the statutory term, and never it.

/** A day is meant in whole: until its last midnight. */
interface Moment {
  readonly day: Temporal.PlainDate;
  readonly time: Temporal.PlainTime | null;
}

/** Of a text, no more is read: who has a deadline says so at the beginning. */
const READ_CHARACTERS = 10_000;
/** Until then "tomorrow" and "today" may mean either of two days. */
const NIGHT_ENDS_HOUR = 4;

const WEEKDAYS: readonly (readonly string[])[] = [
  ['poniedziałku', 'poniedziałek', 'monday'],
  ['wtorku', 'wtorek', 'tuesday'],
  ['środy', 'środę', 'wednesday'],
  ['czwartku', 'czwartek', 'thursday'],
  ['piątku', 'piątek', 'friday'],
  ['soboty', 'sobotę', 'saturday'],
  ['niedzieli', 'niedzielę', 'sunday'],
];
const MONTHS: readonly (readonly string[])[] = [
  ['stycznia', 'january'],
  ['lutego', 'february'],
  ['marca', 'march'],
  ['kwietnia', 'april'],
  ['maja', 'may'],
  ['czerwca', 'june'],
  ['lipca', 'july'],
  ['sierpnia', 'august'],
  ['września', 'september'],
  ['października', 'october'],
  ['listopada', 'november'],
  ['grudnia', 'december'],
];
const DAYS_AHEAD: Readonly<Record<string, number>> = {
  dziś: 0,
  dzisiaj: 0,
  today: 0,
  'końca dnia': 0,
  'end of day': 0,
  jutro: 1,
  jutra: 1,
  tomorrow: 1,
  pojutrze: 2,
  pojutrza: 2,
};

const anyOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');

const ENGLISH_MONTHS = anyOf(MONTHS.map(([, english]) => english!));

const UNTIL = '(?:najpóźniej\\s+do|najpóźniej|no later than|do|przed|by|until|till|before)';
const HOUR =
  '(?:(?:godz(?:\\.|iny)?\\s*)(?<oclock>\\d{1,2})(?:[:.](?<minuteAfter>\\d{2}))?|' +
  '(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?\\s*(?<half>[ap]\\.?m\\.?)|' +
  '(?<hour24>\\d{1,2})(?<mark>[:.])(?<minute24>\\d{2})(?![.:]?\\d)|(?<noon>południa|noon))';
const DAY =
  `(?:(?<ahead>${anyOf(Object.keys(DAYS_AHEAD))})|(?<weekday>${anyOf(WEEKDAYS.flat())})|` +
  '(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<dotDay>\\d{1,2})\\.(?<dotMonth>\\d{1,2})\\.(?<dotYear>\\d{4})|' +
  `(?<dayOf>\\d{1,2})\\s+(?<monthOf>${anyOf(MONTHS.flat())})(?:\\s+(?<yearOf>\\d{4}))?|` +
  `(?<monthFirst>${ENGLISH_MONTHS})\\s+(?<dayAfter>\\d{1,2}))`;
/** How every match of the patterns below begins or ends: what has it nowhere, as most sentences, is not tried with each of them. */
const UNTIL_SOME_MOMENT = new RegExp(
  `(?<![\\p{L}\\d.:-])(?:${UNTIL}|na|for)\\s+(?:dnia\\s+)?` +
    `(?:\\d|godz|południa|noon|${anyOf([...Object.keys(DAYS_AHEAD), ...WEEKDAYS.flat()])}|${ENGLISH_MONTHS})`,
  'iu',
);
/** `Group` stands once in a pattern: each order of day and hour has its own. */
const PATTERNS = [
  `(?:${UNTIL}|na|for)\\s+(?:dnia\\s+)?${DAY}(?:[\\s,]+(?:(?:${UNTIL}|o|na|at)\\s+)?${HOUR})?`,
  `${DAY}[\\s,]+${UNTIL}\\s+${HOUR}`,
  `${UNTIL}\\s+${HOUR}(?:[\\s,]+(?:w\\s+|we\\s+|on\\s+|dnia\\s+)?${DAY})?`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\d.:-])${pattern}(?![\\p{L}\\d]|[.:-]\\d)`, 'giu'));

/** Words of whoever wants something: "closed until Friday" is about a road, and no wish. */
const ASKS =
  /prosz|prosił|prośb|odpowied|odpis|czekam|termin|pilne|potrzebuj|komentarz|stanowisk|deadline|urgent|asap|reply|respon|answer|need|please|comment/iu;
/** `od 8:00 do 15:00`: hours in which something goes on. */
const RANGE_BEFORE = /(?:\d|(?<!\p{L})(?:od|from|between)\s+[^\s]{1,12})\s*(?:-|–)?\s*$/iu;

/** So far ahead a header speaks of how long a message is kept, and of no answer. */
const FURTHEST_HEADER = { months: 6 };

/**
 * What a message that began a case asks for: by its words, which its writer chose, else by its headers, which a program may have set. ISO 8601 in
 * UTC; null where neither says it, and of a person who was erased.
 */
export function requestedByOf({
  subject,
  text,
  receivedAt,
  replyBy,
}: Pick<Message, 'receivedAt' | 'replyBy'> & { readonly subject: string | null; readonly text: string | null }):
  | string
  | null {
  if (text === null) return null;
  return requestedByIn(`${subject ?? ''}\n\n${text}`, receivedAt) ?? headerMoment(replyBy, receivedAt);
}

function headerMoment(replyBy: string | undefined, receivedAt: string): string | null {
  if (replyBy === undefined || replyBy <= receivedAt) return null;
  const received = Temporal.Instant.from(receivedAt).toZonedDateTimeISO(OFFICE_ZONE);
  return replyBy < isoInstant(received.add(FURTHEST_HEADER).toInstant()) ? replyBy : null;
}

/**
 * The first instant that is too late for whoever wrote, ISO 8601 in UTC. Null where they name none, more than one, one that has passed, or one that
 * can be read in two ways.
 * @param receivedAt when it came in: days and hours are counted from there, in Warsaw
 */
export function requestedByIn(words: string, receivedAt: string): string | null {
  const found = new Set<string | null>();
  let now: Temporal.ZonedDateTime | undefined;
  for (const sentence of sentencesOf(ownWords(words))) {
    if (!UNTIL_SOME_MOMENT.test(sentence) || !ASKS.test(sentence)) continue;
    for (const match of momentsIn(sentence)) {
      now ??= Temporal.Instant.from(receivedAt).toZonedDateTimeISO(OFFICE_ZONE);
      found.add(instantOf(match.groups ?? {}, now));
    }
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

const ownWords = (text: string): string =>
  text
    .slice(0, READ_CHARACTERS)
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');

const sentencesOf = (text: string): readonly string[] => text.split(/[.!?](?=\s+\p{Lu})|\n\s*\n/u);

/** Where two patterns meet in the same words, the longer one says it. */
function momentsIn(sentence: string): readonly RegExpMatchArray[] {
  const all = PATTERNS.flatMap((pattern) => [...sentence.matchAll(pattern)])
    .filter(({ index }) => !RANGE_BEFORE.test(sentence.slice(Math.max(0, index - 30), index)))
    .sort((a, b) => b[0].length - a[0].length);
  const kept: RegExpMatchArray[] = [];
  for (const match of all) if (!kept.some((other) => overlaps(match, other as RegExpExecArray))) kept.push(match);
  return kept;
}

const overlaps = (a: RegExpExecArray, b: RegExpExecArray): boolean =>
  a.index < b.index + b[0].length && b.index < a.index + a[0].length;

type Groups = Readonly<Record<string, string | undefined>>;

function instantOf(groups: Groups, now: Temporal.ZonedDateTime): string | null {
  const moment = momentOf(groups, now);
  const at = moment && endOf(moment);
  return at && Temporal.ZonedDateTime.compare(at, now) > 0 ? isoInstant(at.toInstant()) : null;
}

/** An hour that the clocks jump over, or that comes twice, is nobody's to guess. */
function endOf({ day, time }: Moment): Temporal.ZonedDateTime | null {
  if (!time) return day.add({ days: 1 }).toZonedDateTime(OFFICE_ZONE);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    day.toPlainDateTime(time).toZonedDateTime(OFFICE_ZONE, { disambiguation }),
  );
  return earlier!.equals(later!) ? earlier! : null;
}

function momentOf(groups: Groups, now: Temporal.ZonedDateTime): Moment | null {
  const time = timeOf(groups);
  if (time === null) return null;
  const day = dayOf(groups, now);
  return day && { day, time: time ?? null };
}

/** Undefined where no hour is named; null where it can be read as a date too, or is none. */
function timeOf(groups: Groups): Temporal.PlainTime | null | undefined {
  const { oclock, minuteAfter, hour, minute, half, hour24, mark, minute24, noon } = groups;
  if (noon) return Temporal.PlainTime.from('12:00');
  if (oclock) return clockTime(Number(oclock), Number(minuteAfter ?? 0));
  if (hour24) {
    const [hours, minutes] = [Number(hour24), Number(minute24)];
    // `15.03` is three past three, or the 15th of March.
    const couldBeDate = mark === '.' && minutes >= 1 && minutes <= 12 && hours >= 1;
    return couldBeDate ? null : clockTime(hours, minutes);
  }
  if (!hour || !half) return undefined;
  if (Number(hour) < 1 || Number(hour) > 12) return null;
  return clockTime((Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0), Number(minute ?? 0));
}

const clockTime = (hour: number, minute: number): Temporal.PlainTime | null =>
  hour < 24 && minute < 60 ? new Temporal.PlainTime(hour, minute) : null;

/** Today where only an hour is named. */
function dayOf(groups: Groups, now: Temporal.ZonedDateTime): Temporal.PlainDate | null {
  const today = now.toPlainDate();
  const { ahead, weekday, iso, dotDay, dotMonth, dotYear, dayOf: dayOfMonth, monthOf, yearOf } = groups;
  if (ahead) return now.hour < NIGHT_ENDS_HOUR ? null : today.add({ days: DAYS_AHEAD[ahead.toLowerCase()] ?? 0 });
  if (weekday) {
    const wanted = WEEKDAYS.findIndex((names) => names.includes(weekday.toLowerCase())) + 1;
    // "By Friday", written on a Friday, is today or in a week.
    return wanted === today.dayOfWeek ? null : today.add({ days: (wanted - today.dayOfWeek + 7) % 7 });
  }
  if (iso) return date(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));
  if (dotDay) return date(Number(dotYear), Number(dotMonth), Number(dotDay));
  const month = monthOf ?? groups['monthFirst'];
  if (!month) return today;
  const named = MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1;
  const year = yearOf ? Number(yearOf) : today.month >= 11 && named <= 2 ? today.year + 1 : today.year;
  return date(year, named, Number(dayOfMonth ?? groups['dayAfter']));
}

/** Null for a day that no calendar has. */
function date(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (day < 1 || month < 1 || month > 12) return null;
  const nearest = Temporal.PlainDate.from({ year, month, day });
  return nearest.day === day ? nearest : null;
}
