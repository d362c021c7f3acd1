import { Injectable } from '@nestjs/common';
import { Absences } from '#libs/absences';
import { notFound, ruleBroken } from '#libs/kernel';
import { worksIn } from '#libs/manifest';
import { CurrentEmployees, CurrentUnits, OrganizationDirectory } from '#libs/organization';
import type { Viewer } from '#libs/http';
import { CONTRIBUTION_RIGHTS } from '../domain/rights.js';

/** How many hear of a question to a unit that has no head. */
const MOST_TOLD = 50;

/** Who answers for a unit. */
@Injectable()
export class UnitPeople {
  constructor(
    private readonly units: CurrentUnits,
    private readonly employees: CurrentEmployees,
    private readonly directory: OrganizationDirectory,
    private readonly absences: Absences,
  ) {}

  /**
   * Who hears of what the unit is asked: its head, else their deputy, else everybody of it who may answer. Nobody where there is none.
   * @throws OfficeError unit-unknown, unit-closed
   */
  async toldIn(unitId: string): Promise<readonly string[]> {
    const unit = (await this.units.tree()).get(unitId);
    if (!unit) throw notFound('unit-unknown', { unitId });
    if (unit.closed) throw ruleBroken('unit-closed', { unitId });
    for (const id of [unit.headId, unit.deputyId]) if (id !== null && (await this.answersFor(id, unitId))) return [id];
    const { items } = await this.directory.employees({ unitId, active: true }, false, MOST_TOLD);
    return items.filter(mayContribute).map(({ id }) => id);
  }

  /**
   * Who hears of it, or the unit's mail address where nobody of it can answer in the console.
   * @throws OfficeError unit-unknown, unit-closed
   */
  async reachedIn(unitId: string): Promise<{ readonly told: readonly string[]; readonly mailTo: string | null }> {
    const told = await this.toldIn(unitId);
    return { told, mailTo: told.length > 0 ? null : await this.addressOf(unitId) };
  }

  /** The unit's own mail address; null where it has none. */
  async addressOf(unitId: string): Promise<string | null> {
    return (await this.units.tree()).get(unitId)?.email ?? null;
  }

  /** Who hears that a term has passed: the head, else whoever stands in for them, else all of the unit. Nobody where there is none. */
  async headsOf(unitId: string): Promise<readonly string[]> {
    const unit = (await this.units.tree()).get(unitId);
    return unit && !unit.closed ? this.toldIn(unitId) : [];
  }

  /** @throws OfficeError contribution-employee-elsewhere */
  async requireOf(unitId: string, employeeId: string): Promise<void> {
    if (!(await this.mayAnswer(employeeId, unitId)))
      throw ruleBroken('contribution-employee-elsewhere', { employeeId });
  }

  /** Whoever is away hears of it where somebody stands in for them, who is told as well. */
  private async answersFor(employeeId: string, unitId: string): Promise<boolean> {
    return (await this.mayAnswer(employeeId, unitId)) && !(await this.absences.isMissed(employeeId, 'unit'));
  }

  private async mayAnswer(employeeId: string, unitId: string): Promise<boolean> {
    const viewer = await this.employees.viewer(employeeId);
    return viewer !== undefined && mayContribute(viewer) && worksIn(viewer, unitId);
  }
}

const mayContribute = ({ roles }: Pick<Viewer, 'roles'>): boolean =>
  CONTRIBUTION_RIGHTS.contribute.some((role) => roles.includes(role));
