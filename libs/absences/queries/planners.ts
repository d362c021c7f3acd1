import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { worksIn } from '#libs/manifest';
import { CurrentUnits, ledBy } from '#libs/organization';
import { ABSENCES_RIGHTS } from '../domain/rights.js';

interface Someone {
  readonly id: string;
  readonly unitId: string;
}

/** Who may plan whose absence, and who sees it. */
@Injectable()
export class AbsencePlanners {
  constructor(private readonly units: CurrentUnits) {}

  /** Oneself, whoever leads their unit or one above it, and administrators. */
  async mayPlanFor(viewer: Viewer, employee: Someone): Promise<boolean> {
    if (viewer.id === employee.id || holds(viewer, ABSENCES_RIGHTS.planAbsences)) return true;
    return ledBy(await this.units.tree(), viewer.id).includes(employee.unitId);
  }

  /** Besides those who may plan it, whoever stands in, works in the same unit or above it, or gives out work to all. */
  async maySee(viewer: Viewer, employee: Someone, deputyId: string): Promise<boolean> {
    if (viewer.id === deputyId || holds(viewer, ABSENCES_RIGHTS.seeAllAbsences)) return true;
    return worksIn(viewer, employee.unitId) || this.mayPlanFor(viewer, employee);
  }
}

const holds = ({ roles }: Viewer, right: readonly string[]): boolean => roles.some((role) => right.includes(role));
