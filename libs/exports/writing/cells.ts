import { OFFICE_ZONE } from '#libs/kernel';
import type { ExportCell, ExportColumn } from '#libs/manifest';

/** As people read it: instants as `2026-03-02 09:15:00` in Warsaw, which spreadsheets take as a date. */
export function textOf(cell: ExportCell, { type }: ExportColumn): string | null {
  if (cell === null) return null;
  return type === 'instant'
    ? inWarsaw(String(cell)).toString({ smallestUnit: 'second' }).replace('T', ' ')
    : String(cell);
}

/** As a spreadsheet has it: it knows no zone, and gets the time of Warsaw. */
export function sheetValueOf(cell: ExportCell, { type }: ExportColumn): string | number | Date | null {
  if (cell === null || type === 'number') return cell;
  if (type === 'instant') return new Date(`${inWarsaw(String(cell)).toString({ smallestUnit: 'second' })}Z`);
  return type === 'day' ? new Date(`${cell}T00:00:00Z`) : withoutControls(String(cell));
}

const inWarsaw = (instant: string): Temporal.PlainDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE).toPlainDateTime();

/** Without what XML 1.0 has no way to write: controls other than tabulators and ends of lines. */
const withoutControls = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .slice(0, LONGEST_CELL);
const LONGEST_CELL = 32_767;
