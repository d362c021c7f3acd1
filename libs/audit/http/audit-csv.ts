import { csvText } from '#libs/csv';
import { OFFICE_ZONE, type Language } from '#libs/kernel';
import { auditColumns, auditRow } from '../queries/audit-columns.js';
import type { AuditItem } from '../queries/audit-queries.js';

/** The audit as CSV (RFC 4180), piece by piece. */
export async function* auditCsv(
  pages: AsyncIterable<readonly AuditItem[]>,
  language: Language,
): AsyncGenerator<string> {
  yield csvText([auditColumns(language).map(({ heading }) => heading)], { isBeginning: true });
  for await (const items of pages) if (items.length > 0) yield csvText(items.map((item) => record(item, language)));
}

const record = (item: AuditItem, language: Language): (string | null)[] => {
  const [at, ...words] = auditRow(item, language);
  return [inWarsaw(String(at)), ...words.map((cell) => (cell === null ? null : String(cell)))];
};

/** `2026-03-02 09:15:00`: spreadsheets take it as a date. */
const inWarsaw = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
