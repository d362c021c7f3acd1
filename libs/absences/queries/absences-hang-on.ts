import { Injectable } from '@nestjs/common';
import { HangsOn, type Bearer, type Hanging, type HangingAsked } from '#libs/manifest';
import { OrganizationDirectory } from '#libs/organization';
import type { Absence } from '../domain/absences.js';
import { ABSENCES_RIGHTS } from '../domain/rights.js';
import { Absences } from './absences.js';

/** Absences in which an employee stands in, from today on: without them nobody would. */
@Injectable()
export class AbsencesHangOn extends HangsOn {
  constructor(
    private readonly absences: Absences,
    private readonly directory: OrganizationDirectory,
  ) {
    super();
  }

  override async of({ kind, id: deputyId }: Bearer, { viewer, limit }: HangingAsked): Promise<readonly Hanging[]> {
    if (kind !== 'employee') return [];
    const today = this.absences.today();
    const ahead = [...(await this.absences.book()).values()].filter(
      (absence) => absence.deputyId === deputyId && absence.to >= today,
    );
    const seesAll = viewer.roles.some((role) => (ABSENCES_RIGHTS.seeAllAbsences as readonly string[]).includes(role));
    const seen = seesAll ? ahead.toSorted((a, b) => a.from.localeCompare(b.from)).slice(0, limit) : [];
    const items = await Promise.all(
      seen.map(async (absence) => ({ kind: 'absence', id: absence.id, name: await this.nameOf(absence) })),
    );
    return [{ kind: 'standsIn', count: ahead.length, items }];
  }

  private async nameOf({ employeeId, from, to }: Absence): Promise<string> {
    const name = (await this.directory.employee(employeeId))?.name || '—';
    return `${name}, ${from} – ${to}`;
  }
}
