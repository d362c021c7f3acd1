import { CsvError, parse } from 'csv-parse/sync';
import { OfficeError } from '#libs/kernel';

/** The columns that are read, each with the headings that it may have, in any case. */
export type CsvColumns<Name extends string> = Readonly<
  Record<Name, { readonly headings: readonly string[]; readonly required: boolean }>
>;

export interface CsvRow<Name extends string> {
  /** Where it stands in the file, from 1; the headings are line 1. */
  readonly line: number;
  /** Trimmed; empty where the cell is, or the file has no such column. */
  readonly cells: Readonly<Record<Name, string>>;
}

export interface CsvFile<Name extends string> {
  /** As the bytes were understood. */
  readonly encoding: 'UTF-8' | 'Windows-1250';
  readonly rows: readonly CsvRow<Name>[];
}

const DELIMITERS = [';', ',', '\t'];
const LONGEST_ROW = 20_000;

/** A table whose columns nobody has told apart yet. */
export interface CsvTable {
  readonly encoding: CsvFile<never>['encoding'];
  /** As they stand in the file, trimmed. */
  readonly headings: readonly string[];
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Which column of a table holds what: its place among the headings, from 0. What no column holds is left out. */
export type CsvPlaces<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/**
 * A table as spreadsheets save it (RFC 4180): comma, semicolon or tabulator, UTF-8 or Windows-1250, with a line of headings.
 * @throws OfficeError of kind `invalid`: csv-not-text, csv-malformed (`line`), csv-empty, csv-too-long (`limit`)
 */
export function readTable(bytes: Uint8Array, mostRows: number): CsvTable {
  const { text, encoding } = textOf(bytes);
  const [headings, ...records] = recordsOf(text, mostRows);
  if (!headings || records.length === 0) throw invalid('csv-empty');
  return { encoding, headings: headings.cells.map((heading) => heading.trim()), records };
}

/** The rows of a table, once it is known which column holds what. */
export function rowsOf<Name extends string>(
  { records }: CsvTable,
  names: readonly Name[],
  places: CsvPlaces<Name>,
): CsvRow<Name>[] {
  return records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((name) => [name, plainCell(cells[places[name] ?? -1])])) as Record<
      Name,
      string
    >,
  }));
}

/** Without the apostrophe that our own files, and spreadsheets, put before what is no formula. */
const plainCell = (cell = ''): string =>
  cell
    .trim()
    .replace(/^'(?=[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u, '')
    .trim();

/**
 * A table whose columns are told by their headings.
 * @throws OfficeError of kind `invalid`: what `readTable` refuses, csv-columns-missing (`columns`), csv-column-twice (`column`)
 */
export function readCsv<Name extends string>(
  bytes: Uint8Array,
  columns: CsvColumns<Name>,
  mostRows: number,
): CsvFile<Name> {
  const table = readTable(bytes, mostRows);
  const places = placesOf(table.headings, columns);
  return { encoding: table.encoding, rows: rowsOf(table, Object.keys(columns) as Name[], places) };
}

/** Old spreadsheets on Polish Windows write Windows-1250, in which Polish letters are no UTF-8. */
function textOf(bytes: Uint8Array): { readonly text: string; readonly encoding: CsvFile<never>['encoding'] } {
  // A workbook is a ZIP; no table in text holds a NUL.
  if (bytes.includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) throw invalid('csv-not-text');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1250').decode(bytes), encoding: 'Windows-1250' };
  }
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string, mostRows: number): Row[] {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // One more than may be, and the headings: enough to know that it is too long.
      to: mostRows + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    if (parsed.length > mostRows + 1) throw invalid('csv-too-long', { limit: mostRows });
    return parsed.map(({ record, info }) => ({ line: info.lines - linesWithin(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw invalid('csv-malformed', { line: lines ?? 1 });
  }
}

/** A quoted cell may hold ends of lines: the row begins that many lines before it ends. */
const linesWithin = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** Whichever stands most often in the line of headings. */
function delimiterOf(text: string): string {
  const [headings = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => headings.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0]!;
}

function placesOf<Name extends string>(
  headings: readonly string[],
  columns: CsvColumns<Name>,
): Partial<Record<Name, number>> {
  const places: Partial<Record<Name, number>> = {};
  for (const [name, { headings: known, required }] of Object.entries(columns) as [Name, CsvColumns<Name>[Name]][]) {
    const found = headings.flatMap((heading, place) => (known.includes(plainHeading(heading)) ? [place] : []));
    if (found.length > 1) throw invalid('csv-column-twice', { column: headings[found[1]!]!.trim() });
    if (found.length === 1) places[name] = found[0]!;
    else if (required) throw invalid('csv-columns-missing', { columns: known[0]! });
  }
  return places;
}

/** The form in which headings are compared. */
export const plainHeading = (heading: string): string => heading.trim().toLowerCase().replaceAll(/\s+/g, ' ');

const invalid = (code: string, parameters: Record<string, string | number> = {}): OfficeError =>
  new OfficeError('invalid', code, { field: 'file', ...parameters });
