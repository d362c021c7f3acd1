import { Injectable } from '@nestjs/common';
import { Viewers, type Self, type Viewer } from '#libs/http';
import { lowerOf, type Clearance, type Role } from '#libs/kernel';
import { CurrentEmployees, CurrentUnits, ledBy } from '#libs/organization';
import type { StandIn } from '../domain/deputies.js';
import { Absences } from './absences.js';

/** Roles by which the office's daily work is done. Those that administer or inspect it are lent to nobody. */
const LENT: readonly Role[] = ['coordinator', 'officer', 'registrar', 'contributor'];

/** Whoever works here, with what they may see and do for those who are away. */
@Injectable()
export class CurrentViewers extends Viewers {
  constructor(
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
    private readonly absences: Absences,
  ) {
    super();
  }

  async viewer(id: string): Promise<Viewer | undefined> {
    const own = await this.employees.viewer(id);
    return own && { ...own, standsInFor: (await this.standsInFor(id)).filter((self) => !self.onlyApproves) };
  }

  async standsInFor(id: string): Promise<readonly Self[]> {
    const standIns = await this.absences.standInsOf(id);
    if (standIns.length === 0) return [];
    const clearance = (await this.employees.viewer(id))?.clearance ?? 'normal';
    const selves = await Promise.all(standIns.map((one) => this.as(id, clearance, one)));
    return selves.filter((self) => self !== undefined);
  }

  /** Undefined where it gives nothing: of somebody who does not work here any more, or leads nothing. */
  private async as(id: string, own: Clearance, { absence: { employeeId }, scope }: StandIn): Promise<Self | undefined> {
    const absent = await this.employees.viewer(employeeId);
    if (!absent) return undefined;
    const roles = absent.roles.filter((role) => LENT.includes(role));
    // A clearance is a person's: it is lent to nobody, and adds nothing to the right of whoever has none.
    const clearance = lowerOf(own, absent.clearance ?? 'normal');
    const lent = { ...absent, id, actingFor: employeeId, roles, clearance };
    if (scope === 'all') return lent;
    if (scope === 'approvals') return { ...lent, onlyApproves: true };
    const units = ledBy(await this.units.tree(), employeeId);
    return units[0] === undefined ? undefined : { ...lent, unitId: units[0], reach: { units, unclaimed: false } };
  }
}
