import { Injectable } from '@nestjs/common';
import { readCsv, type CsvFile } from '#libs/csv';
import { Reservations } from '#libs/journal';
import { deriveId, normalEmail } from '#libs/kernel';
import { EMAIL_RESERVATION } from '../domain/events.js';
import {
  EMPLOYEE_COLUMNS,
  MOST_ROWS,
  planEmployees,
  planUnits,
  UNIT_COLUMNS,
  type Plan,
  type PlannedEmployee,
  type PlannedUnit,
} from '../domain/staff-files.js';
import { CurrentUnits } from './current-units.js';

export interface StaffFile<Planned> extends Plan<Planned> {
  readonly encoding: CsvFile<string>['encoding'];
}

/**
 * What files of units and employees would come to in the office as it is now.
 * @throws OfficeError what `readCsv` refuses
 */
@Injectable()
export class StaffFiles {
  constructor(
    private readonly currentUnits: CurrentUnits,
    private readonly reservations: Reservations,
  ) {}

  /** @param importId the ids of what is new are derived from it and the line */
  async units(bytes: Uint8Array, importId: string): Promise<StaffFile<PlannedUnit>> {
    const { encoding, rows } = readCsv(bytes, UNIT_COLUMNS, MOST_ROWS);
    const tree = await this.currentUnits.tree();
    return { encoding, ...planUnits(rows, tree, (line) => deriveId('imported-unit', importId, String(line))) };
  }

  async employees(bytes: Uint8Array, importId: string): Promise<StaffFile<PlannedEmployee>> {
    const { encoding, rows } = readCsv(bytes, EMPLOYEE_COLUMNS, MOST_ROWS);
    const tree = await this.currentUnits.tree();
    const owners = new Map<string, string>();
    for (const email of new Set(rows.map(({ cells }) => normalEmail(cells.email)))) {
      const owner = await this.reservations.ownerOf(EMAIL_RESERVATION, email);
      if (owner !== null) owners.set(email, owner);
    }
    const idOf = (line: number) => deriveId('imported-employee', importId, String(line));
    return { encoding, ...planEmployees(rows, tree, owners, idOf) };
  }
}
