import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import type { OfficeThen } from '#libs/manifest';
import type { InterventionState, Step } from '../domain/events.js';
import { SeenReports, STANDS_SINCE, STANDS_STILL, type InterventionFilter } from './seen-reports.js';

/** A report on the map. */
export interface ReportPoint {
  readonly id: string;
  readonly number: string;
  /** Null once its words were erased. */
  readonly subject: string | null;
  readonly state: InterventionState;
  readonly since: string;
  readonly broken: boolean;
  /** WGS 84, in degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface AreaLine {
  /** TERC, as it was said of the reports; null: nobody has said it. */
  readonly code: string | null;
  readonly count: number;
  readonly broken: number;
  readonly oldestSince: string;
}

export interface ReportMap {
  readonly reports: number;
  /** Of them, how many have a point. */
  readonly withPoint: number;
  /** Those that stand still longest, as many as a map shows. */
  readonly points: readonly ReportPoint[];
  readonly areas: readonly AreaLine[];
}

/** Steps whose time is counted. */
export const TIMED_STEPS = ['accepted', 'inspected', 'done'] as const satisfies readonly Step[];

export interface StepTime {
  readonly step: (typeof TIMED_STEPS)[number];
  readonly reached: number;
  /** Hours from the receipt to the step; null where none reached it. */
  readonly medianHours: number | null;
  /** By then nine out of ten. */
  readonly mostHours: number | null;
}

export interface Figures {
  readonly reports: number;
  readonly open: number;
  readonly times: readonly StepTime[];
  readonly reopened: number;
  readonly overdue: number;
  readonly broken: number;
  readonly satisfied: number;
  readonly unsatisfied: number;
  /** Those that are neither done nor refused and that nothing was done about for so many days. */
  readonly still: ReadonlyArray<{ readonly days: number; readonly count: number }>;
  /** Since when the one that stands still longest does; null where none does. */
  readonly stillSince: string | null;
}

export const FIGURES_BY = ['category', 'unit', 'area'] as const;
export type FiguresBy = (typeof FIGURES_BY)[number];

const KEYS = {
  category: sql<string | null>`interventions.category_id`,
  unit: sql<string | null>`case_list.unit_id`,
  // A county by its municipalities: the first four digits.
  area: sql<string | null>`left(interventions.area_code, 4)`,
} as const;

const MOST_POINTS = 2_000;
const STILL_DAYS = [7, 14, 30] as const;

/** Where residents' reports are, and how long they take: of those whose cases somebody sees. */
@Injectable()
export class InterventionMonitor {
  constructor(private readonly reports: SeenReports) {}

  /** The same of the office as it was. */
  at(then: OfficeThen): InterventionMonitor {
    return new InterventionMonitor(this.reports.at(then));
  }

  async map(filter: InterventionFilter, viewer: Viewer): Promise<ReportMap> {
    const [points, lines] = await Promise.all([this.points(filter, viewer), this.areas(filter, viewer)]);
    const sum = (of: 'count' | 'with_point') => lines.reduce((all, line) => all + Number(line[of]), 0);
    return {
      reports: sum('count'),
      withPoint: sum('with_point'),
      points,
      areas: lines.map(({ code, count, broken, oldest }) => ({
        code,
        count: Number(count),
        broken: Number(broken),
        oldestSince: oldest.toISOString(),
      })),
    };
  }

  private async points(filter: InterventionFilter, viewer: Viewer): Promise<ReportPoint[]> {
    const today = this.reports.today();
    const rows = await this.reports
      .seen(filter, viewer)
      .where('interventions.latitude', 'is not', null)
      .select(['case_list.id', 'number', 'subject', 'state', 'promise', 'latitude', 'longitude'])
      .select(STANDS_SINCE.as('since'))
      .orderBy(STANDS_SINCE)
      .orderBy('case_list.id')
      .limit(MOST_POINTS)
      .execute();
    return rows.map(({ since, promise, latitude, longitude, ...row }) => ({
      ...row,
      since: since.toISOString(),
      broken: promise !== null && promise < today,
      latitude: latitude!,
      longitude: longitude!,
    }));
  }

  private areas(filter: InterventionFilter, viewer: Viewer) {
    return this.reports
      .seen(filter, viewer)
      .select([
        'interventions.area_code as code',
        sql<string>`count(*)`.as('count'),
        sql<string>`count(interventions.latitude)`.as('with_point'),
        sql<string>`count(*) filter (where interventions.promise < ${this.reports.today()})`.as('broken'),
        sql<Date>`min(${STANDS_SINCE})`.as('oldest'),
      ])
      .groupBy('interventions.area_code')
      .orderBy('interventions.area_code')
      .execute();
  }

  /** Of all that the filter lets through. */
  async figures(filter: InterventionFilter, viewer: Viewer): Promise<Figures> {
    const [row] = await this.counted(filter, viewer, sql<string | null>`null`);
    return row ? figuresOf(row) : figuresOf({ key: null, reports: '0' });
  }

  /** The same by category, unit or county; the most reports in front. */
  async figuresBy(by: FiguresBy, filter: InterventionFilter, viewer: Viewer) {
    const rows = await this.counted(filter, viewer, KEYS[by]);
    return rows.map((row) => ({ key: row.key, ...figuresOf(row) }));
  }

  private counted(filter: InterventionFilter, viewer: Viewer, key: (typeof KEYS)[FiguresBy]) {
    const now = this.reports.now();
    const hours = (step: string) => sql`extract(epoch from ${sql.ref(`s.${step}`)} - case_list.received_at) / 3600`;
    const timed = TIMED_STEPS.flatMap((step) => [
      sql<string>`count(${sql.ref(`s.${step}`)})`.as(`${step}_reached`),
      sql<number | null>`percentile_cont(0.5) within group (order by ${hours(step)})`.as(`${step}_median`),
      sql<number | null>`percentile_cont(0.9) within group (order by ${hours(step)})`.as(`${step}_most`),
    ]);
    const still = STILL_DAYS.map((days) =>
      sql<string>`count(*) filter (where ${STANDS_STILL} and ${STANDS_SINCE} < ${now.subtract({ hours: 24 * days }).toString()})`.as(
        `still_${days}`,
      ),
    );
    return this.reports
      .seen(filter, viewer)
      .innerJoinLateral(
        (from) =>
          from
            .selectFrom('intervention_steps')
            .whereRef('intervention_steps.case_id', '=', 'interventions.case_id')
            .select([
              sql<Date>`min(at) filter (where step = 'accepted')`.as('accepted'),
              sql<Date>`min(at) filter (where step = 'inspected')`.as('inspected'),
              sql<Date>`max(at) filter (where step = 'done')`.as('done'),
            ])
            .as('s'),
        (join) => join.onTrue(),
      )
      .select([
        key.as('key'),
        sql<string>`count(*)`.as('reports'),
        sql<string>`count(*) filter (where not case_list.closed)`.as('open'),
        sql<string>`count(interventions.reopened_at)`.as('reopened'),
        sql<string>`count(*) filter (where case_list.open_due_at <= ${now.toString()})`.as('overdue'),
        sql<string>`count(*) filter (where not case_list.closed and interventions.promise < ${this.reports.today()})`.as(
          'broken',
        ),
        sql<string>`count(*) filter (where interventions.satisfied)`.as('satisfied'),
        sql<string>`count(*) filter (where not interventions.satisfied)`.as('unsatisfied'),
        sql<Date | null>`min(${STANDS_SINCE}) filter (where ${STANDS_STILL})`.as('still_since'),
        ...timed,
        ...still,
      ])
      .groupBy(sql`1`)
      .orderBy(sql`2`, 'desc')
      .orderBy(sql`1`)
      .execute() as Promise<CountedRow[]>;
  }
}

type CountedRow = { readonly key: string | null } & Readonly<Record<string, unknown>>;

function figuresOf(row: CountedRow): Figures {
  const count = (name: string) => Number(row[name] ?? 0);
  const hours = (name: string) => {
    const value = row[name];
    return value === null || value === undefined ? null : Math.round(Number(value) * 10) / 10;
  };
  const since = row['still_since'];
  return {
    reports: count('reports'),
    open: count('open'),
    times: TIMED_STEPS.map((step) => ({
      step,
      reached: count(`${step}_reached`),
      medianHours: hours(`${step}_median`),
      mostHours: hours(`${step}_most`),
    })),
    reopened: count('reopened'),
    overdue: count('overdue'),
    broken: count('broken'),
    satisfied: count('satisfied'),
    unsatisfied: count('unsatisfied'),
    still: STILL_DAYS.map((days) => ({ days, count: count(`still_${days}`) })),
    stillSince: since instanceof Date ? since.toISOString() : null,
  };
}
