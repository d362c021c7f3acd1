import { csvText } from '#libs/csv';
import { OFFICE_ZONE, type Language } from '#libs/kernel';
import type { AuditItem } from '../queries/audit-queries.js';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  pl: ['Kiedy', 'Co', 'Czego dotyczy', 'Oznaczenie', 'W zastępstwie', 'Rola', 'Zdarzenie', 'Id zdarzenia'],
  en: ['When', 'What', 'About', 'Label', 'Acting for', 'Role', 'Event', 'Event id'],
};

/** The audit as CSV (RFC 4180), piece by piece. */
export async function* auditCsv(
  pages: AsyncIterable<readonly AuditItem[]>,
  language: Language,
): AsyncGenerator<string> {
  yield csvText([HEADINGS[language]], { isBeginning: true });
  for await (const items of pages) if (items.length > 0) yield csvText(items.map(record));
}

const record = ({ occurredAt, summary, subject, actingForName, role, type, eventId }: AuditItem): (string | null)[] => [
  inWarsaw(occurredAt),
  summary,
  subject.kind,
  subject.label,
  actingForName,
  role,
  type,
  eventId,
];

/** `2026-03-02 09:15:00`: spreadsheets take it as a date. */
const inWarsaw = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
