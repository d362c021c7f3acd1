import { Injectable } from '@nestjs/common';
import { CaseQueries } from '#libs/cases';
import type { Viewer } from '#libs/http';
import type { ReportPeriod } from '../domain/report-period.js';
import { QuestionRunner } from './question-runner.js';

/** A petition that was settled. */
export interface HandledPetition {
  readonly number: string;
  /** Null: it was erased. */
  readonly subject: string | null;
  /** How the case ended; null: it was answered and is still open. */
  readonly outcome: string | null;
  /** `YYYY-MM-DD` in Warsaw: when it was answered, or else ended. */
  readonly on: string;
}

/** More are not listed: an office settles some dozens in a year. */
const MOST = 2_000;
const HANDLED = `SELECT c.case_id, c.outcome, coalesce(c.answered_at, c.closed_at)::date AS handled_on
FROM cases c
WHERE c.kind = 'petition' AND NOT c.dismissed
  AND coalesce(c.answered_at, c.closed_at) >= $1::date AND coalesce(c.answered_at, c.closed_at) < $2::date + 1
ORDER BY 3, 1`;

/**
 * What the yearly information on petitions names (act on petitions of 11 July 2014, art. 14: number, subject and manner of settlement of those
 * considered in the year before).
 */
@Injectable()
export class HandledPetitions {
  constructor(
    private readonly runner: QuestionRunner,
    private readonly cases: CaseQueries,
  ) {}

  /**
   * Those settled in a period, in that order.
   * @returns `unseen`: how many more there are that the viewer does not see, or that are confidential: a report goes to others
   * @throws OfficeError as `QuestionRunner.runAll`
   */
  async of(
    { from, to }: ReportPeriod,
    viewer: Viewer,
  ): Promise<{ readonly items: readonly HandledPetition[]; readonly unseen: number }> {
    const questions = [{ sql: HANDLED, parameters: [from, to] }];
    const [answer] = await this.runner.runAll({ questions, staff: false, limit: MOST });
    const { rows, left } = answer!;
    const among = { view: 'all' as const, among: rows.map(([id]) => String(id)) };
    const { items: seen } = await this.cases.list(among, '-receivedAt', MOST, undefined, withoutClearance(viewer));
    const shown = new Map(seen.map((one) => [one.id, one]));
    const items = rows.flatMap(([id, outcome, on]) => {
      const one = shown.get(String(id));
      const { number, subject } = one ?? {};
      return number === undefined || number === null
        ? []
        : [{ number, subject: subject ?? null, outcome: outcome === null ? null : String(outcome), on: String(on) }];
    });
    return { items, unseen: rows.length - items.length + (left ?? 0) };
  }
}

/** A report goes to others: no confidential case is named in it, whoever ordered it. */
const withoutClearance = ({ standsInFor = [], ...viewer }: Viewer): Viewer => ({
  ...viewer,
  clearance: 'normal',
  standsInFor: standsInFor.map((one) => ({ ...one, clearance: 'normal' })),
});
