import { Injectable } from '@nestjs/common';
import { readTable, rowsOf, type CsvPlaces, type CsvRow, type CsvTable } from '#libs/csv';
import { OfficeError } from '#libs/kernel';
import { guessedPlaces } from '../domain/columns.js';
import type { ImportKind } from '../domain/events.js';
import type { ImportPlan, PlannedLine } from '../domain/plan.js';
import { Importers } from '../commands/importers.js';
import { ImportLines } from '../tables/import-lines.js';

/** More are no spreadsheet that somebody keeps by hand. */
export const MOST_LINES = 10_000;

export interface ImportReading extends ImportPlan<PlannedLine> {
  readonly rows: readonly CsvRow<string>[];
  readonly encoding: CsvTable['encoding'];
  readonly headings: readonly string[];
  readonly places: CsvPlaces<string>;
  /** All the columns that such an import knows. */
  readonly columns: readonly string[];
}

/** What a file would come to in the office as it is now. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly importers: Importers,
    private readonly lines: ImportLines,
  ) {}

  /**
   * @param chosen which column holds what; guessed from the headings where left out
   * @throws OfficeError what `readTable` refuses, import-columns-unclear, import-mapping-malformed
   */
  async read(of: ImportKind, bytes: Uint8Array, chosen?: CsvPlaces<string>): Promise<ImportReading> {
    const importer = this.importers.of(of);
    const table = readTable(bytes, MOST_LINES);
    const { encoding, headings } = table;
    const columns = Object.keys(importer.columns);
    const places = chosen ?? guessedPlaces(headings, importer.columns, await this.lines.headings(of));
    requireSense(places, columns, headings);
    const unclear = importer.required.some((group) => group.every((column) => places[column] === undefined));
    const reading = { encoding, headings, places, columns };
    // Somebody has to say first which column is which.
    if (unclear && chosen === undefined) return { ...reading, rows: [], planned: [], known: [], faults: [] };
    if (unclear)
      throw new OfficeError('invalid', 'import-columns-unclear', { field: 'mapping', headings: headings.join(', ') });
    const rows = rowsOf(table, columns, places);
    return { ...reading, rows, ...(await importer.plan(rows)) };
  }
}

function requireSense(places: CsvPlaces<string>, columns: readonly string[], headings: readonly string[]): void {
  const taken = Object.values(places);
  const isMeant = Object.entries(places).every(
    ([column, place]) => columns.includes(column) && Number.isInteger(place) && place! >= 0 && place! < headings.length,
  );
  if (!isMeant || new Set(taken).size !== taken.length)
    throw new OfficeError('invalid', 'import-mapping-malformed', { field: 'mapping' });
}
