import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import { Clock, OFFICE_ZONE } from '#libs/kernel';
import { Visibility, type OfficeThen } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import { COUNT_LIMIT, CaseQueries, type NamedReference } from './case-queries.js';

/** How many days ahead are told one by one. */
const DAYS = 14;

export interface DayLoad {
  /** The last day on which these are in time, in Warsaw. */
  readonly date: string;
  readonly cases: number;
}

export interface PersonLoad {
  /** Null for the cases that nobody has. */
  readonly employee: NamedReference | null;
  readonly overdue: number;
  /** Due by Sunday. */
  readonly thisWeek: number;
  readonly later: number;
}

/** The cases whose clock runs: when they are due, and who has them. */
export interface Workload {
  readonly overdue: number;
  /** Today and the days that follow, those without a case too. */
  readonly days: readonly DayLoad[];
  /** Due after the last of these days. */
  readonly later: number;
  /** Who is most behind stands first. */
  readonly people: readonly PersonLoad[];
}

interface Load {
  readonly assignee_id: string | null;
  /** Null for what is overdue. */
  readonly day: string | null;
  readonly cases: number;
}

@Injectable()
export class WorkloadQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly cases: CaseQueries,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** The same of the office as it was. */
  at(then: OfficeThen): WorkloadQueries {
    return new WorkloadQueries(then.read, this.cases.at(then), then.clock, then.visibility);
  }

  /** Of the cases that they see; of more than COUNT_LIMIT, those that are due first. */
  async workload(viewer: Viewer): Promise<Workload> {
    const loads = await this.loads(viewer);
    const today = this.clock.today();
    const days = Array.from({ length: DAYS }, (_, ahead) => today.add({ days: ahead }).toString());
    const sunday = today.add({ days: 7 - today.dayOfWeek }).toString();
    const assignees = [...new Set(loads.map(({ assignee_id }) => assignee_id))];
    const names = await this.cases.namesOf({ employees: assignees.filter((id) => id !== null) });
    const people = assignees.map((id) => {
      const own = loads.filter(({ assignee_id }) => assignee_id === id);
      return {
        employee: id === null ? null : { id, name: names.get(id) ?? null },
        overdue: sum(own, (day) => day === null),
        thisWeek: sum(own, (day) => day !== null && day <= sunday),
        later: sum(own, (day) => day !== null && day > sunday),
      };
    });
    return {
      overdue: sum(loads, (day) => day === null),
      days: days.map((date) => ({ date, cases: sum(loads, (day) => day === date) })),
      later: sum(loads, (day) => day !== null && day > days.at(-1)!),
      people: people.sort((a, b) => b.overdue - a.overdue || b.thisWeek - a.thisWeek || b.later - a.later),
    };
  }

  private async loads(viewer: Viewer): Promise<readonly Load[]> {
    const { rows } = await sql<Load>`
      with running as (
        select assignee_id, open_due_at from ${this.read.table('case_list')}
        where open_due_at is not null and ${this.visibility.rows(viewer, 'case')} order by open_due_at, id limit ${COUNT_LIMIT}
      )
      select assignee_id, count(*)::int as cases,
        case when open_due_at > ${this.clock.nowIso()}
          then ((open_due_at - interval '1 microsecond') at time zone ${OFFICE_ZONE})::date::text end as day
      from running group by 1, 3`.execute(this.read.tables());
    return rows;
  }
}

const sum = (loads: readonly Load[], counts: (day: string | null) => boolean): number =>
  loads.filter(({ day }) => counts(day)).reduce((cases, load) => cases + load.cases, 0);
