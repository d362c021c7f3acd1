import { Injectable } from '@nestjs/common';
import { WatchedCases } from '#libs/cases';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import type { CaseWatcherRow } from '../projections/case-watchers.js';

export interface Watcher {
  readonly id: string;
  readonly name: string | null;
}

interface Tables {
  case_watchers: CaseWatcherRow;
}

/** Who watches a case, and what somebody watches. */
@Injectable()
export class CaseWatchers extends WatchedCases {
  constructor(
    private readonly read: ReadTables,
    private readonly names: NameBook,
  ) {
    super();
  }

  /** Longest first. */
  async of(caseId: string): Promise<readonly Watcher[]> {
    const rows = await this.rows().where('case_id', '=', caseId).orderBy('since').orderBy('employee_id').execute();
    const names = await this.names.of(rows.map(({ employee_id }) => employee_id));
    return rows.map(({ employee_id: id }) => ({ id, name: names.get(id)?.name ?? null }));
  }

  override async idsOf(employeeId: string): Promise<readonly string[]> {
    const rows = await this.rows().where('employee_id', '=', employeeId).execute();
    return rows.map(({ case_id }) => case_id);
  }

  private rows() {
    return this.read.tables<Tables>().selectFrom('case_watchers').selectAll();
  }
}
