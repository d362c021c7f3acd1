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

  /**
   * The unit's head, else their deputy: whoever works here, may give cases, and sees what the unit has. Null where neither does: then the
   * coordinators are told.
   */
  async of(unitId: string): Promise<string | null> {
    const unit = (await this.units.tree()).get(unitId);
    for (const id of [unit?.headId, unit?.deputyId]) if (id && (await this.canGiveOut(id, unitId))) return id;
    return null;
  }

  private async canGiveOut(employeeId: string, unitId: string): Promise<boolean> {
    const head = await this.employees.byId(employeeId);
    if (!head?.active || !CASE_RIGHTS.takeCases.some((role) => head.roles.includes(role))) return false;
    const reach = await this.units.reachOf(head.unitId);
    return reach === 'office' || reach.units.includes(unitId);
  }
}
