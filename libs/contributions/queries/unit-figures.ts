import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Viewer } from '#libs/http';
import { Clock, OFFICE_ZONE, type Period } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import { WITH_UNIT } from '../domain/contribution.js';

const MONTHS = 12;

export interface UnitFigures {
  /** Of now, whenever they were asked: what the unit owes, and of that what is past its term. What waits for whoever asked is none of it. */
  readonly open: number;
  readonly overdue: number;
  /** Asked in the period. */
  readonly asked: number;
  /** Of these with an answer, and with one that came by its term. */
  readonly answered: number;
  readonly onTime: number;
  /** From the question to the first answer; null where there is none. */
  readonly medianHours: number | null;
}

/** What a unit owes, and how punctual it is: of what the viewer sees. */
@Injectable()
export class UnitFiguresQuery {
  constructor(
    private readonly read: ReadTables,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /** @param unit its id; `own` is the viewer's. @param period the last twelve months where it has no beginning */
  async of(unit: string, { since, before }: Period, viewer: Viewer): Promise<UnitFigures> {
    const from = since ?? this.yearAgo();
    const inPeriod = sql<SqlBool>`asked_at >= ${from} and (${before}::timestamptz is null or asked_at < ${before})`;
    // As the index has it.
    const isOwed = sql<SqlBool>`state in (${sql.join(WITH_UNIT.map((state) => sql.lit(state)))})`;
    const count = (condition: RawBuilder<unknown>) => sql<number>`(count(*) filter (where ${condition}))::integer`;
    const { rows } = await sql<UnitFigures>`
      select ${count(isOwed)} as open,
        ${count(sql`${isOwed} and due_at <= ${this.clock.nowIso()}`)} as overdue,
        ${count(inPeriod)} as asked,
        ${count(sql`${inPeriod} and answered_at is not null`)} as answered,
        ${count(sql`${inPeriod} and answered_at <= due_at`)} as "onTime",
        (extract(epoch from percentile_cont(0.5) within group (order by answered_at - asked_at)
          filter (where ${inPeriod})) / 3600)::float8 as "medianHours"
      from ${this.read.table('contributions')} contributions
      where unit_id = ${unit === 'own' ? viewer.unitId : unit} and (${isOwed} or ${inPeriod}) and ${this.visibility.rows(viewer, 'contribution')}`.execute(
      this.read.tables(),
    );
    return rows[0]!;
  }

  private yearAgo(): string {
    const day = this.clock.today().subtract({ months: MONTHS });
    return day.toZonedDateTime(OFFICE_ZONE).toInstant().toString();
  }
}
