import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { CaseKind } from '#libs/cases';
import type { Viewer } from '#libs/http';
import { Clock, notFound, pageOf, type Language, type Page } from '#libs/kernel';
import { Manifests, Visibility } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { UNIT_WORDS, type UnitEntryKind, type UnitTimelineRow } from '../projections/unit-timeline.js';
import {
  firstOfMonths,
  medianHours,
  monthOf,
  MONTHS,
  monthsFrom,
  ofPage,
  within,
  type FirstMonth,
  type TextFilter,
} from './line-of-time.js';

export const UNIT_TIMELINE_TYPES = ['cases', 'questions', 'answers'] as const;
export type UnitTimelineType = (typeof UNIT_TIMELINE_TYPES)[number];

const KINDS: Record<UnitTimelineType, readonly UnitEntryKind[]> = {
  cases: ['case'],
  questions: ['question'],
  answers: ['contribution', 'declined'],
};

export interface UnitEntry {
  readonly id: string;
  readonly kind: UnitEntryKind;
  readonly at: string;
  /** Null for whoever does not see it. */
  readonly case: { readonly id: string; readonly number: string | null } | null;
  readonly contributionId: string | null;
  /** The subject of a case, or what the unit was asked; null once it was erased. */
  readonly title: string | null;
  /** The beginning of what the unit answered. */
  readonly excerpt: string | null;
  /** An answer that came after its term. */
  readonly late: boolean;
}

export interface UnitStatistics {
  /** That were given to the unit. */
  readonly cases: number;
  /** What the unit was asked about cases. */
  readonly questions: number;
  /** The last twelve months, the oldest first. */
  readonly months: readonly { readonly month: string; readonly cases: number; readonly questions: number }[];
  /** The most frequent first. */
  readonly kinds: readonly { readonly kind: CaseKind; readonly name: string; readonly count: number }[];
  /** Questions that it answered, and how many of these after the term. */
  readonly contributed: number;
  readonly late: number;
  /** From the question to the first answer; null where there is none. */
  readonly medianHoursToContribute: number | null;
  /** Of its cases those with a final answer that went out, and the time from the receipt to the first one. */
  readonly answered: number;
  readonly medianHoursToAnswer: number | null;
}

const WORDS = sql.raw(UNIT_WORDS);

/** What a unit had to do with the press office, newest first, and what it comes to: of what the viewer sees. */
@Injectable()
export class UnitHistory {
  constructor(
    private readonly read: ReadTables,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly manifests: Manifests,
    private readonly clock: Clock,
  ) {}

  /** @throws OfficeError unit-unknown (404), invalid-cursor */
  async timeline(
    unitId: string,
    { types = [], ...filter }: TextFilter & { readonly types?: readonly UnitTimelineType[] | undefined },
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    viewer: Viewer,
  ): Promise<Page<UnitEntry>> {
    await this.requireUnit(unitId);
    let query = this.read
      .tables<{ unit_timeline: UnitTimelineRow }>()
      .selectFrom('unit_timeline')
      .selectAll()
      .where('unit_id', '=', unitId)
      .where(this.seen(viewer))
      .where(within(filter, WORDS))
      .where(ofPage(cursor))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (types.length > 0)
      query = query.where(
        'kind',
        'in',
        types.flatMap((type) => KINDS[type]),
      );
    const rows = await query.execute();
    const [seen, names] = await Promise.all([
      this.casesSeen(rows, viewer),
      this.names.of(rows.map(({ case_id }) => case_id)),
    ]);
    return pageOf(
      rows,
      limit,
      ({ id, kind, at, case_id, contribution_id, title, question, excerpt, late }): UnitEntry => {
        const name = names.get(case_id);
        return {
          id,
          kind,
          at: at.toISOString(),
          case: seen.has(case_id) ? { id: case_id, number: name ? labelOf(name) : null } : null,
          contributionId: contribution_id,
          title: kind === 'case' ? title : question,
          excerpt: excerpt || null,
          late,
        };
      },
      ({ at, id }) => [at.toISOString(), id],
    );
  }

  /** What was no case does not count. @throws OfficeError unit-unknown (404) */
  async statistics(unitId: string, viewer: Viewer, language: Language): Promise<UnitStatistics> {
    await this.requireUnit(unitId);
    const first = firstOfMonths(this.clock);
    const [kinds, answered, contributed, months] = await Promise.all([
      this.casesByKind(unitId, viewer, language),
      this.answered(unitId, viewer),
      this.contributed(unitId, viewer),
      this.months(unitId, viewer, first),
    ]);
    const count = (month: string, of: string) => months.find((one) => one.month === month && one.of === of)?.count ?? 0;
    return {
      cases: kinds.reduce((sum, one) => sum + one.count, 0),
      kinds,
      ...answered,
      ...contributed,
      months: monthsFrom(first.day, MONTHS).map((month) => ({
        month,
        cases: count(month, 'case'),
        questions: count(month, 'question'),
      })),
    };
  }

  private async casesByKind(unitId: string, viewer: Viewer, language: Language): Promise<UnitStatistics['kinds']> {
    const { rows } = await sql<{ kind: CaseKind; count: number }>`
      select timeline_cases.kind, count(*)::integer as count ${this.casesOf(unitId, viewer)}
      group by timeline_cases.kind order by count(*) desc, timeline_cases.kind`.execute(this.read.tables());
    return rows.map(({ kind, count }) => ({
      kind,
      name: this.manifests.kinds.get(kind)?.name[language] ?? kind,
      count,
    }));
  }

  private async answered(
    unitId: string,
    viewer: Viewer,
  ): Promise<Pick<UnitStatistics, 'answered' | 'medianHoursToAnswer'>> {
    const { rows } = await sql<{ answered: number; median: number | null }>`
      with its as (
        select timeline_cases.case_id, timeline_cases.received_at ${this.casesOf(unitId, viewer)}
          and not timeline_cases.begun_by_us),
      first_answers as (
        select its.case_id, its.received_at, min(answer.sent_at) as sent_at
        from its join ${this.read.table('contact_timeline')} answer on answer.case_id = its.case_id
        where answer.sent_at is not null group by its.case_id, its.received_at)
      select count(*)::integer as answered,
        ${medianHours('received_at', 'sent_at')} as median
      from first_answers`.execute(this.read.tables());
    return { answered: rows[0]!.answered, medianHoursToAnswer: rows[0]!.median };
  }

  private async contributed(
    unitId: string,
    viewer: Viewer,
  ): Promise<Pick<UnitStatistics, 'questions' | 'contributed' | 'late' | 'medianHoursToContribute'>> {
    const { rows } = await sql<{ questions: number; contributed: number; late: number; median: number | null }>`
      select count(*)::integer as questions, count(answered_at)::integer as contributed,
        count(*) filter (where late)::integer as late,
        ${medianHours('asked_at', 'answered_at')} as median
      from ${this.read.table('unit_questions')} where unit_id = ${unitId}
        and ${this.visibility.of(viewer, 'contribution', sql.ref('unit_questions.contribution_id'))}`.execute(
      this.read.tables(),
    );
    const { questions, contributed, late, median } = rows[0]!;
    return { questions, contributed, late, medianHoursToContribute: median };
  }

  private async months(unitId: string, viewer: Viewer, { day, since }: FirstMonth) {
    const { rows } = await sql<{ of: 'case' | 'question'; month: string; count: number }>`
      select 'case' as of, ${monthOf('unit_timeline.at', day)} as month, count(*)::integer as count
        ${this.casesOf(unitId, viewer)} and unit_timeline.at >= ${since} group by 2
      union all
      select 'question', ${monthOf('asked_at', day)}, count(*)::integer from ${this.read.table('unit_questions')}
        where unit_id = ${unitId} and asked_at >= ${since}
          and ${this.visibility.of(viewer, 'contribution', sql.ref('unit_questions.contribution_id'))}
        group by 2`.execute(this.read.tables());
    return rows;
  }

  /** From where, and which, for whoever counts them. */
  private casesOf(unitId: string, viewer: Viewer): RawBuilder<unknown> {
    return sql`from ${this.read.table('unit_timeline')} join ${this.read.table('timeline_cases')}
        on timeline_cases.case_id = unit_timeline.case_id
      where unit_timeline.unit_id = ${unitId} and unit_timeline.kind = 'case' and not timeline_cases.dismissed
        and ${this.visibility.of(viewer, 'case', sql.ref('unit_timeline.case_id'))}`;
  }

  /** A case by itself; what the unit was asked also by the unit that was. */
  private seen(viewer: Viewer): RawBuilder<SqlBool> {
    const [its, asked] = [sql.ref('unit_timeline.case_id'), sql.ref('unit_timeline.contribution_id')];
    if (this.visibility.seesAll(viewer, 'case') && this.visibility.seesAll(viewer, 'contribution'))
      return sql<SqlBool>`true`;
    return sql<SqlBool>`case when ${asked} is null then ${this.visibility.of(viewer, 'case', its)}
      else ${this.visibility.of(viewer, 'contribution', asked)} end`;
  }

  private async casesSeen(rows: readonly UnitTimelineRow[], viewer: Viewer): Promise<ReadonlySet<string>> {
    const ids = [...new Set(rows.map(({ case_id }) => case_id))];
    const seen = await this.visibility.among(
      viewer,
      ids.map((id) => ({ kind: 'case', id })),
    );
    return new Set(seen.map(({ id }) => id));
  }

  private async requireUnit(unitId: string): Promise<void> {
    if (!(await this.names.knows('unit', unitId))) throw notFound('unit-unknown', { unitId });
  }
}
