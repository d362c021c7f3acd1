import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { OrganizationDirectory, type EmployeeItem } from '#libs/organization';
import { isMeanwhile, type Absence } from '../domain/absences.js';
import { deputyOn } from '../domain/deputies.js';
import type { Scope } from '../domain/events.js';
import { Absences } from './absences.js';
import { AbsencePlanners } from './planners.js';

export interface AbsenceFilter {
  readonly employeeId?: string;
  /** Those that are on or after this day, `YYYY-MM-DD`; from today on, where left out. */
  readonly from?: string;
  /** Those that have begun by this day. */
  readonly to?: string;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

export interface DeputyAway {
  readonly from: string;
  readonly to: string;
  /** Null: nobody, for what the absence is about. */
  readonly standsIn: Person | null;
}

export interface AbsenceItem {
  readonly id: string;
  readonly employee: Person & { readonly unitId: string };
  readonly from: string;
  readonly to: string;
  readonly deputy: Person;
  readonly scope: Scope;
  readonly state: 'planned' | 'running' | 'over';
  /** When the deputy is away as well, and who stands in then. */
  readonly deputyAway: readonly DeputyAway[];
  readonly mayChange: boolean;
}

/** Who is away, or is about to be. */
export interface AwayItem {
  readonly employeeId: string;
  readonly from: string;
  readonly to: string;
  readonly scope: Scope;
  readonly deputy: Person;
}

/** How soon an absence begins that whoever gives out work is told of. */
const SOON_DAYS = 14;

/** Absences as people look at them. */
@Injectable()
export class AbsenceList {
  constructor(
    private readonly absences: Absences,
    private readonly planners: AbsencePlanners,
    private readonly directory: OrganizationDirectory,
  ) {}

  /** Those that somebody may see, by their first day. */
  async list({ employeeId, from, to }: AbsenceFilter, viewer: Viewer): Promise<readonly AbsenceItem[]> {
    const all = [...(await this.absences.book()).values()];
    const period = { from: from ?? this.absences.today(), to: to ?? '9999-12-31' };
    const within = all.filter(
      (one) => isMeanwhile(one, period) && (employeeId === undefined || one.employeeId === employeeId),
    );
    const people = new People(this.directory);
    const items: AbsenceItem[] = [];
    for (const absence of within.sort(byFirstDay)) {
      const employee = await people.find(absence.employeeId);
      // Of somebody who was erased nothing is left to show.
      if (!employee?.name || !(await this.planners.maySee(viewer, employee, absence.deputyId))) continue;
      items.push(await this.shown(absence, employee, people, viewer));
    }
    return items;
  }

  /** Who is away now or soon: what everybody knows who gives out work. */
  async away(): Promise<readonly AwayItem[]> {
    const today = this.absences.today();
    const soon = { from: today, to: Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString() };
    const people = new People(this.directory);
    const items: AwayItem[] = [];
    for (const absence of [...(await this.absences.book()).values()].filter((one) => isMeanwhile(one, soon))) {
      const { employeeId, from, to, scope } = absence;
      if (!(await people.find(employeeId))?.active) continue;
      items.push({ employeeId, from, to, scope, deputy: await people.named(absence.deputyId) });
    }
    return items.sort(byFirstDay);
  }

  /** When the deputy of an absence is away as well, and who stands in then. */
  async deputyAway(absence: Absence, people = new People(this.directory)): Promise<readonly DeputyAway[]> {
    const all = [...(await this.absences.book()).values()];
    const away = all.filter((one) => one.employeeId === absence.deputyId && isMeanwhile(one, absence)).sort(byFirstDay);
    return Promise.all(
      away.map(async ({ from, to }) => {
        const day = from > absence.from ? from : absence.from;
        const standsInId = deputyOn(all, absence.employeeId, absence.scope, day);
        return { from, to, standsIn: standsInId === null ? null : await people.named(standsInId) };
      }),
    );
  }

  private async shown(
    absence: Absence,
    { id, name, unitId, active }: EmployeeItem,
    people: People,
    viewer: Viewer,
  ): Promise<AbsenceItem> {
    const { deputyId, from, to, scope } = absence;
    const today = this.absences.today();
    const state = to < today ? 'over' : from > today ? 'planned' : 'running';
    return {
      id: absence.id,
      employee: { id, name, unitId },
      from,
      to,
      deputy: await people.named(deputyId),
      scope,
      state,
      deputyAway: await this.deputyAway(absence, people),
      mayChange: state !== 'over' && active && (await this.planners.mayPlanFor(viewer, { id, unitId })),
    };
  }
}

/** Everybody is looked up once. */
class People {
  private readonly found = new Map<string, Promise<EmployeeItem | undefined>>();

  constructor(private readonly directory: OrganizationDirectory) {}

  find(id: string): Promise<EmployeeItem | undefined> {
    const known = this.found.get(id) ?? this.directory.employee(id);
    this.found.set(id, known);
    return known;
  }

  async named(id: string): Promise<Person> {
    return { id, name: (await this.find(id))?.name ?? '' };
  }
}

const byFirstDay = (a: { from: string; to: string }, b: { from: string; to: string }): number =>
  a.from.localeCompare(b.from) || a.to.localeCompare(b.to);
