import { Injectable } from '@nestjs/common';
import { CurrentEmployees, CurrentUnits } from '#libs/organization';
import { CASE_RIGHTS } from '../domain/rights.js';

/** Who gives out what a unit is given. */
@Injectable()
export class UnitHeads {
  constructor(
    private readonly units: CurrentUnits,
    private readonly employees: CurrentEmployees,
  ) {}

  /** The unit's head, if they work here, may give cases, and see what the unit has; null else: then the coordinators are told. */
  async of(unitId: string): Promise<string | null> {
    const headId = (await this.units.tree()).get(unitId)?.headId;
    if (!headId) return null;
    const head = await this.employees.byId(headId);
    if (!head?.active || !CASE_RIGHTS.takeCases.some((role) => head.roles.includes(role))) return null;
    const reach = await this.units.reachOf(head.unitId);
    return reach === 'office' || reach.units.includes(unitId) ? headId : null;
  }
}
