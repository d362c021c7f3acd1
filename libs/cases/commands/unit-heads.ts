import { Injectable } from '@nestjs/common';
import { Absences } from '#libs/absences';
import { CurrentEmployees, CurrentUnits } from '#libs/organization';
import { CASE_RIGHTS } from '../domain/rights.js';

/** Who gives out what a unit is given. */
@Injectable()
export class UnitHeads {
  constructor(
    private readonly units: CurrentUnits,
    private readonly employees: CurrentEmployees,
    private readonly absences: Absences,
  ) {}

  /**
   * The unit's head, else their deputy, else those of the units above: whoever works here, may give cases, and sees what the unit has. Null where
   * nobody does: then the coordinators are told. Whoever is away and left nobody to stand in is passed over as long as anybody else is there.
   */
  async of(unitId: string): Promise<string | null> {
    const able: string[] = [];
    for (const id of await this.inTurn(unitId)) if (await this.canGiveOut(id, unitId)) able.push(id);
    for (const id of able) if (!(await this.absences.isMissed(id, 'unit'))) return id;
    return able[0] ?? null;
  }

  /** Whether somebody who does not work here any more was the one to give out what the unit is given. */
  async was(goneId: string, unitId: string): Promise<boolean> {
    for (const id of await this.inTurn(unitId)) {
      if (id === goneId) return true;
      if (await this.canGiveOut(id, unitId)) return false;
    }
    return false;
  }

  private async inTurn(unitId: string): Promise<readonly string[]> {
    const tree = await this.units.tree();
    const ids: string[] = [];
    for (let unit = tree.get(unitId); unit; unit = unit.parentId === null ? undefined : tree.get(unit.parentId))
      ids.push(...[unit.headId, unit.deputyId].filter((id) => id !== null));
    return ids;
  }

  private async canGiveOut(employeeId: string, unitId: string): Promise<boolean> {
    const head = await this.employees.byId(employeeId);
    if (!head?.active || !CASE_RIGHTS.takeCases.some((role) => head.roles.includes(role))) return false;
    const reach = await this.units.reachOf(head.unitId);
    return reach === 'office' || reach.units.includes(unitId);
  }
}
