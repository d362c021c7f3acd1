import { Injectable } from '@nestjs/common';
import { CaseQueries } from '#libs/cases';
import type { Viewer } from '#libs/http';
import type { SettledPetitions } from '../domain/settled-petitions.js';
import type { ReportPeriod } from '../domain/report-period.js';
import { QuestionRunner } from './question-runner.js';

/** More are not listed: an office settles some dozens in a year. */
const MOST = 2_000;
const SETTLED = `FROM cases c
WHERE c.kind = 'petition' AND NOT c.dismissed
  AND coalesce(c.answered_at, c.closed_at) >= $1::date AND coalesce(c.answered_at, c.closed_at) < $2::date + 1`;
// Answered, and still open: that is how it was settled.
const MANNER = `coalesce(c.outcome, 'answered')`;
const HANDLED = `SELECT c.case_id, ${MANNER} AS manner, coalesce(c.answered_at, c.closed_at)::date AS handled_on
${SETTLED}
ORDER BY 3, 1`;
const MANNERS = `SELECT ${MANNER} AS manner, count(*) AS petitions
${SETTLED}
GROUP BY 1
ORDER BY 2 DESC, 1`;

/** What the yearly information on petitions tells (act on petitions of 11 July 2014, art. 14). */
@Injectable()
export class HandledPetitions {
  constructor(
    private readonly runner: QuestionRunner,
    private readonly cases: CaseQueries,
  ) {}

  /**
   * Those settled in a period, in that order. Named are those that the viewer sees and that are not confidential: a report goes to others.
   * @throws OfficeError as `QuestionRunner.runAll`
   */
  async of({ from, to }: ReportPeriod, viewer: Viewer): Promise<SettledPetitions> {
    const questions = [HANDLED, MANNERS].map((sql) => ({ sql, parameters: [from, to] }));
    const [handled, manners] = await this.runner.runAll({ questions, staff: false, limit: MOST });
    const { rows, left } = handled!;
    const among = { view: 'all' as const, among: rows.map(([id]) => String(id)) };
    const { items: seen } = await this.cases.list(among, '-receivedAt', MOST, undefined, withoutClearance(viewer));
    const shown = new Map(seen.map((one) => [one.id, one]));
    const items = rows.flatMap(([id, manner, on]) => {
      const { number, subject } = shown.get(String(id)) ?? {};
      return number === undefined || number === null
        ? []
        : [{ number, subject: subject ?? null, manner: String(manner), on: String(on) }];
    });
    return {
      manners: manners!.rows.map(([manner, count]) => ({ manner: String(manner), count: Number(count) })),
      ...{ items, unseen: rows.length - items.length + (left ?? 0) },
    };
  }
}

/** A report goes to others: no confidential case is named in it, whoever ordered it. */
const withoutClearance = ({ standsInFor = [], ...viewer }: Viewer): Viewer => ({
  ...viewer,
  clearance: 'normal',
  standsInFor: standsInFor.map((one) => ({ ...one, clearance: 'normal' })),
});
