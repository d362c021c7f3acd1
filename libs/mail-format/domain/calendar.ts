import { OFFICE_ZONE } from '#libs/kernel';

const LONGEST = 200_000;
const TITLES: Readonly<Record<string, string>> = {
  REQUEST: 'Zaproszenie',
  CANCEL: 'Odwołane spotkanie',
  REPLY: 'Odpowiedź na zaproszenie',
  PUBLISH: 'Wydarzenie',
};

/** What a calendar's first event says (RFC 5545), in the office's language; empty where there is none. */
export function calendarText(source: string): string {
  const lines = source
    .slice(0, LONGEST)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  const begin = lines.findIndex((line) => /^BEGIN:(VEVENT|VTODO)$/i.test(line));
  if (begin < 0) return '';
  const end = lines.findIndex((line, index) => index > begin && /^END:(VEVENT|VTODO)$/i.test(line));
  const event = lines.slice(begin + 1, end < 0 ? undefined : end);
  // Alarms within the event have a summary of their own.
  const alarm = event.findIndex((line) => /^BEGIN:/i.test(line));
  const own = alarm < 0 ? event : event.slice(0, alarm);
  const property = (name: string) => {
    const line = own.find((candidate) => new RegExp(`^${name}[;:]`, 'i').test(candidate));
    const parts = line === undefined ? null : /^[^:;]+((?:;[^:;"]*(?:"[^"]*"[^:;"]*)*)*):(.*)$/s.exec(line);
    return { parameters: parts?.[1] ?? '', value: unescaped(parts?.[2] ?? '') };
  };
  const method =
    lines
      .find((line) => /^METHOD:/i.test(line))
      ?.slice(7)
      .trim()
      .toUpperCase() ?? '';
  const start = timeOf(property('DTSTART'));
  const until = timeOf(property('DTEND'));
  const organizer = property('ORGANIZER');
  const organizerName = /;CN="?([^";:]+)/i.exec(organizer.parameters)?.[1];
  const address = organizer.value.replace(/^mailto:/i, '');
  const said = [
    [TITLES[method] ?? 'Wydarzenie', property('SUMMARY').value],
    ['Termin', [start, until].filter(Boolean).join(' – ')],
    ['Miejsce', property('LOCATION').value],
    ['Organizator', [organizerName, address && `<${address}>`].filter(Boolean).join(' ')],
  ].filter(([, value]) => value !== '');
  const description = property('DESCRIPTION').value;
  const facts = said.map(([name, value]) => `${name}: ${value}`).join('\n');
  return [facts, description].filter((part) => part !== '').join('\n\n');
}

const unescaped = (value: string): string =>
  value.replace(/\\([nN;,\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter)).trim();

/** `20261204T090000Z` by the office's clock; a time in another zone as it is written. */
function timeOf({ parameters, value }: { readonly parameters: string; readonly value: string }): string {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value);
  if (!match) return value;
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  try {
    if (utc) {
      const local = Temporal.Instant.from(`${date}T${hour}:${minute}:${second}Z`).toZonedDateTimeISO(OFFICE_ZONE);
      return local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return value;
  }
  const zone = /;TZID="?([^";:]+)/i.exec(parameters)?.[1];
  return `${date} ${hour}:${minute}${zone && zone !== OFFICE_ZONE ? ` (${zone})` : ''}`;
}
