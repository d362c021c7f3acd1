import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { notFound } from '#libs/kernel';
import { CurrentUnits, openBelow, OrganizationDirectory } from '#libs/organization';
import { ReadTables } from '#libs/projections';
import type { CaseListRow } from '../projections/case-list.js';

/** What hangs on a unit. People and units below stand against closing it; cases stay in it, and whoever sees more sees them. */
export interface UnitStanding {
  readonly employees: number;
  /** Those right below that are not closed. */
  readonly units: number;
  readonly openCases: number;
}

@Injectable()
export class UnitStandings {
  constructor(
    private readonly units: CurrentUnits,
    private readonly directory: OrganizationDirectory,
    private readonly read: ReadTables,
  ) {}

  /** @throws OfficeError unit-unknown (404) */
  async of(unitId: string): Promise<UnitStanding> {
    const tree = await this.units.tree();
    if (!tree.has(unitId)) throw notFound('unit-unknown', { unitId });
    return {
      employees: await this.directory.countIn(unitId),
      units: openBelow(tree, unitId).length,
      openCases: await this.openIn(unitId),
    };
  }

  private async openIn(unitId: string): Promise<number> {
    const { count } = await this.read
      .tables<{ case_list: CaseListRow }>()
      .selectFrom('case_list')
      .select(sql<number>`count(*)::integer`.as('count'))
      .where('unit_id', '=', unitId)
      .where('closed', '=', false)
      .executeTakeFirstOrThrow();
    return count;
  }
}
