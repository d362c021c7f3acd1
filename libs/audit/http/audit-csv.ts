import { stringify } from 'csv-stringify/sync';
import { OFFICE_ZONE, type Language } from '#libs/kernel';
import type { AuditItem } from '../queries/audit-queries.js';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  pl: ['Kiedy', 'Co', 'Czego dotyczy', 'Oznaczenie', 'W zastępstwie', 'Rola', 'Zdarzenie', 'Id zdarzenia'],
  en: ['When', 'What', 'About', 'Label', 'Acting for', 'Role', 'Event', 'Event id'],
};

/**
 * Polish Excel opens it by a double click: semicolons, and a byte order mark before the UTF-8. A cell with any end of line in it is
 * quoted, since a bare line feed ends a row for many programs.
 */
const FORMAT = { delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/** What a spreadsheet may run as a formula: =, +, -, @ and their full-width forms, also behind marks and blanks that nobody sees. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

/** With an apostrophe before what would be a formula: it stays text. */
const inert = (cell: string | null): string | null => (cell !== null && FORMULA.test(cell) ? `'${cell}` : cell);

/** The audit as CSV (RFC 4180), piece by piece. */
export async function* auditCsv(
  pages: AsyncIterable<readonly AuditItem[]>,
  language: Language,
): AsyncGenerator<string> {
  yield stringify([HEADINGS[language]], { ...FORMAT, bom: true });
  for await (const items of pages) if (items.length > 0) yield stringify(items.map(record), FORMAT);
}

const record = ({ occurredAt, summary, subject, actingFor, role, type, eventId }: AuditItem): (string | null)[] =>
  [inWarsaw(occurredAt), summary, subject.kind, subject.label, actingFor, role, type, eventId].map(inert);

/** `2026-03-02 09:15:00`: spreadsheets take it as a date. */
const inWarsaw = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
