import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import type { Viewer } from '#libs/http';
import { Clock, OFFICE_ZONE } from '#libs/kernel';
import { Visibility, type OfficeThen } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import type { InterventionState, Step } from '../domain/events.js';
import type { InterventionRow, InterventionStepRow } from '../projections/interventions.js';

export interface CaseRow {
  id: string;
  kind: string;
  number: string;
  subject: string | null;
  closed: boolean;
  received_at: Date;
  /** When its statutory term ends; null where none runs. */
  open_due_at: Date | null;
  contact_id: string | null;
  assignee_id: string | null;
  unit_id: string | null;
}
export interface InterventionTables {
  interventions: InterventionRow;
  intervention_steps: InterventionStepRow;
  case_list: CaseRow;
}

/** `soon`: within seven days; `none`: no day is promised. */
export const PROMISES = ['soon', 'none'] as const;

export interface InterventionFilter {
  readonly category?: string | undefined;
  /** TERC: a county's code means all of its municipalities. */
  readonly area?: string | undefined;
  readonly state?: InterventionState | undefined;
  readonly unit?: string | undefined;
  /** Only those whose promised day is over. */
  readonly broken: boolean;
  /** Closed cases instead of open ones. */
  readonly closed: boolean;
  /** Closed cases beside the open ones. */
  readonly all?: boolean | undefined;
  /** `YYYY-MM-DD`, in the office's zone: received on that day or later. */
  readonly receivedFrom?: string | undefined;
  /** `YYYY-MM-DD`: received on that day or earlier. */
  readonly receivedTo?: string | undefined;
  readonly promise?: (typeof PROMISES)[number] | undefined;
  /** Days since the last step, or the receipt, of what is neither done nor refused. */
  readonly stillFor?: number | undefined;
  /** Those that such a step was taken of. */
  readonly reached?: Step | undefined;
  /** What whoever reported said after the end. */
  readonly satisfied?: boolean | undefined;
  readonly reopened?: boolean | undefined;
  /** The statutory term is over, and nothing was answered. */
  readonly overdue?: boolean | undefined;
}

export const OPEN: InterventionFilter = { broken: false, closed: false };

/** Since when a report stands as it does. */
export const STANDS_SINCE = sql<Date>`coalesce(interventions.state_at, case_list.received_at)`;
export const STANDS_STILL = sql<SqlBool>`not case_list.closed and interventions.state not in ('done', 'refused')`;

const DAYS_SOON = 7;

/** Residents' reports whose cases somebody sees, as far as a filter lets them through: the one place where lists, map and figures get them from. */
@Injectable()
export class SeenReports {
  constructor(
    private readonly read: ReadTables,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /** The same of the office as it was. */
  at({ read, visibility, clock }: OfficeThen): SeenReports {
    return new SeenReports(read, visibility, clock);
  }

  seen(filter: InterventionFilter, viewer: Viewer) {
    const { category, area, state, unit, receivedFrom, receivedTo, reached, satisfied } = filter;
    let query = this.read
      .tables<InterventionTables>()
      .selectFrom('interventions')
      .innerJoin('case_list', 'case_list.id', 'interventions.case_id')
      .where('case_list.kind', '=', 'intervention')
      .where(this.visibility.rows(viewer, 'case'));
    if (!filter.all) query = query.where('case_list.closed', '=', filter.closed);
    if (category !== undefined) query = query.where('interventions.category_id', '=', category);
    if (area !== undefined) query = query.where(sql<SqlBool>`interventions.area_code like ${`${area}%`}`);
    if (state !== undefined) query = query.where('interventions.state', '=', state);
    if (unit !== undefined) query = query.where('case_list.unit_id', '=', unit);
    if (filter.broken) query = query.where('interventions.promise', '<', this.today());
    if (filter.promise === 'none') query = query.where('interventions.promise', 'is', null);
    if (filter.promise === 'soon')
      query = query
        .where('interventions.promise', '>=', this.today())
        .where('interventions.promise', '<=', this.clock.today().add({ days: DAYS_SOON }).toString());
    if (receivedFrom !== undefined) query = query.where('case_list.received_at', '>=', beginOf(receivedFrom));
    if (receivedTo !== undefined) query = query.where('case_list.received_at', '<', beginOf(receivedTo, 1));
    if (filter.stillFor !== undefined)
      query = query.where(STANDS_STILL).where(
        sql<SqlBool>`${STANDS_SINCE} < ${this.now()
          .subtract({ hours: 24 * filter.stillFor })
          .toString()}`,
      );
    if (reached !== undefined)
      query = query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('intervention_steps')
            .select('step_id')
            .whereRef('intervention_steps.case_id', '=', 'interventions.case_id')
            .where('step', '=', reached),
        ),
      );
    if (satisfied !== undefined) query = query.where('interventions.satisfied', '=', satisfied);
    if (filter.reopened) query = query.where('interventions.reopened_at', 'is not', null);
    if (filter.overdue) query = query.where(sql<SqlBool>`case_list.open_due_at <= ${this.now().toString()}`);
    return query;
  }

  today(): string {
    return this.clock.today().toString();
  }

  now(): Temporal.Instant {
    return this.clock.now();
  }
}

/** Midnight at which a day of the office begins, and so many days later. */
const beginOf = (day: string, daysLater = 0): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(OFFICE_ZONE).epochMilliseconds);
