import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import { notFound, type Period } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { CurrentEmployees } from '#libs/organization';
import { ReadTables } from '#libs/projections';
import type { WorkAct } from '../projections/employee-work.js';
import { Delays } from './delays.js';

/** What the work of an employee, or of a whole unit, came to within a period. */
export interface WorkFigures {
  /** Cases to which they sent a final answer. */
  readonly handled: number;
  /** From the receipt of such a case to the answer; null where there was none. */
  readonly medianHours: number | null;
  /** Of these, those that had not been past a term by then. */
  readonly onTime: number;
  /** Cases of theirs that were escalated. */
  readonly escalated: number;
  /** Cases that came back after their answer. */
  readonly reopened: number;
  readonly approved: number;
  readonly returned: number;
  readonly contributions: number;
  readonly contributionsLate: number;
}

export const WENT_WRONG = ['escalated', 'reopened', 'contributedLate', 'answeredLate'] as const;

/** Something that went wrong and that they answered for. */
export interface WentWrong {
  readonly at: string;
  readonly what: (typeof WENT_WRONG)[number];
  readonly case: { readonly id: string; readonly number: string | null };
}

interface Answer {
  readonly caseId: string;
  readonly sentAt: string;
}
interface Act {
  readonly act: WorkAct;
  readonly caseId: string;
  readonly at: string;
}

/** More are not looked into: an office answers fewer in a year. */
const MOST = 20_000;
const MOST_WRONG = 100;
const HOUR = 3_600_000;

/** Figures about the work of employees. */
@Injectable()
export class WorkFiguresQuery {
  constructor(
    private readonly read: ReadTables,
    private readonly delays: Delays,
    private readonly employees: CurrentEmployees,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
  ) {}

  /**
   * Of an employee, and of all who are in the same unit now.
   * @param viewer who is told of no case that they do not see elsewhere; it is counted all the same
   * @throws OfficeError employee-unknown
   */
  async of(
    employeeId: string,
    within: Period,
    viewer: Viewer,
  ): Promise<{ own: WorkFigures; unit: WorkFigures; unitId: string; wrong: WentWrong[] }> {
    const employee = await this.employees.byId(employeeId);
    if (!employee) throw notFound('employee-unknown');
    const { unitId } = employee;
    const [own, unit] = [await this.workOf([employeeId], within), await this.workOf(await this.inUnit(unitId), within)];
    return { own: own.figures, unit: unit.figures, unitId, wrong: await this.named(own.wrong, viewer) };
  }

  private async inUnit(unitId: string): Promise<string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from ${this.read.table('employees')} where unit_id = ${unitId}`.execute(this.read.tables());
    return rows.map(({ id }) => id);
  }

  private async workOf(employeeIds: readonly string[], within: Period) {
    const [answers, acts] = [await this.answers(employeeIds, within), await this.acts(employeeIds, within)];
    const ways = await this.delays.ofCases([...new Set(answers.map(({ caseId }) => caseId))]);
    const isLate = ({ caseId, sentAt }: Answer) => {
      const lateSince = ways.get(caseId)?.lateSince ?? null;
      return lateSince !== null && lateSince < sentAt;
    };
    const late = answers.filter(isLate);
    const hours = answers.flatMap(({ caseId, sentAt }) => {
      const way = ways.get(caseId);
      return way ? [(Date.parse(sentAt) - Date.parse(way.from)) / HOUR] : [];
    });
    const cases = (of: readonly { readonly caseId: string }[]) => new Set(of.map(({ caseId }) => caseId)).size;
    const of = (act: WorkAct) => acts.filter((one) => one.act === act);
    const handled = cases(answers);
    const contributionsLate = of('contributedLate').length;
    return {
      figures: {
        handled,
        medianHours: roundedMedian(hours),
        onTime: handled - cases(late),
        escalated: cases(of('escalated')),
        reopened: cases(of('reopened')),
        approved: of('approved').length,
        returned: of('returned').length,
        contributions: of('contributed').length + contributionsLate,
        contributionsLate,
      },
      wrong: [
        ...late.map(({ caseId, sentAt: at }) => ({ what: 'answeredLate' as const, caseId, at })),
        ...acts.flatMap(({ act: what, caseId, at }) =>
          what === 'escalated' || what === 'reopened' || what === 'contributedLate' ? [{ what, caseId, at }] : [],
        ),
      ]
        .sort((one, other) => other.at.localeCompare(one.at))
        .slice(0, MOST_WRONG),
    };
  }

  private async answers(employeeIds: readonly string[], { since, before }: Period): Promise<readonly Answer[]> {
    const { rows } = await sql<{ case_id: string; sent_at: Date }>`
      select case_id, sent_at from ${this.read.table('work_replies')}
      where employee_id = any(${employeeIds}::text[]) and sent_at is not null
        and (${since}::timestamptz is null or sent_at >= ${since})
        and (${before}::timestamptz is null or sent_at < ${before})
      order by sent_at desc limit ${MOST}`.execute(this.read.tables());
    return rows.map(({ case_id: caseId, sent_at }) => ({ caseId, sentAt: sent_at.toISOString() }));
  }

  private async acts(employeeIds: readonly string[], { since, before }: Period): Promise<readonly Act[]> {
    const [acts, replies] = [this.read.table('work_acts'), this.read.table('work_replies')];
    const inTime = sql`(${since}::timestamptz is null or at >= ${since})
      and (${before}::timestamptz is null or at < ${before})`;
    const { rows } = await sql<{ act: WorkAct; case_id: string; at: Date }>`
      (select act, case_id, at from ${acts} where employee_id = any(${employeeIds}::text[]) and ${inTime}
        order by at desc limit ${MOST})
      union all
      (select act, case_id, at from ${acts} reopened where act = 'reopened' and ${inTime}
        and exists (select 1 from ${replies} reply where reply.case_id = reopened.case_id
          and reply.employee_id = any(${employeeIds}::text[]) and reply.sent_at < reopened.at)
        order by at desc limit ${MOST})`.execute(this.read.tables());
    return rows.map(({ act, case_id: caseId, at }) => ({ act, caseId, at: at.toISOString() }));
  }

  private async named(
    all: readonly (Omit<WentWrong, 'case'> & { readonly caseId: string })[],
    viewer: Viewer,
  ): Promise<WentWrong[]> {
    const wrong = await this.seen(all, viewer);
    const names = await this.names.of(wrong.map(({ caseId }) => caseId));
    return wrong.map(({ caseId, ...one }) => ({
      ...one,
      case: { id: caseId, number: names.get(caseId)?.number ?? null },
    }));
  }

  private async seen<One extends { readonly caseId: string }>(all: readonly One[], viewer: Viewer): Promise<One[]> {
    const cases = all.map(({ caseId: id }) => ({ kind: 'case', id }));
    const seen = new Set((await this.visibility.among(viewer, cases)).map(({ id }) => id));
    return all.filter(({ caseId }) => seen.has(caseId));
  }
}

/** To a tenth. */
function roundedMedian(values: readonly number[]): number | null {
  const median = medianOf(values);
  return median === null ? null : Math.round(median * 10) / 10;
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
