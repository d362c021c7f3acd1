import { stringify } from 'csv-stringify/sync';

/**
 * Polish Excel opens it by a double click: semicolons, and a byte order mark before the UTF-8. A cell with any end of line in it is
 * quoted, since a bare line feed ends a row for many programs.
 */
const FORMAT = { delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/** What a spreadsheet may run as a formula: =, +, -, @ and their full-width forms, also behind marks and blanks that nobody sees. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

/** With an apostrophe before what would be a formula: it stays text. */
const inert = (cell: string | null): string | null => (cell !== null && FORMULA.test(cell) ? `'${cell}` : cell);

/** Records as CSV (RFC 4180) in which no cell is a formula. @param isBeginning of the file: with a byte order mark */
export const csvText = (
  records: readonly (readonly (string | null)[])[],
  { isBeginning = false }: { readonly isBeginning?: boolean } = {},
): string =>
  records.length === 0
    ? ''
    : stringify(
        records.map((cells) => cells.map(inert)),
        { ...FORMAT, bom: isBeginning },
      );
