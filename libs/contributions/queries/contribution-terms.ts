import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { ReadTables } from '#libs/projections';
import { WITH_UNIT } from '../domain/contribution.js';
import type { ContributionRow } from '../projections/contributions.js';

/** A term of a unit that nobody was told of yet. */
export interface WatchedTerm {
  readonly id: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly dueAt: string;
  /** When it was set. ISO 8601. */
  readonly setAt: string;
}

/** No working day has more free days before it. */
const LONGEST_WAY = '14 days';

/** Terms that come near or have passed. */
@Injectable()
export class ContributionTerms {
  constructor(private readonly read: ReadTables) {}

  /** What units still owe, and were not told of: those due first in front. */
  async watched(now: string, limit: number): Promise<readonly WatchedTerm[]> {
    const rows = await this.read
      .tables<{ contributions: ContributionRow }>()
      .selectFrom('contributions')
      .select(['id', 'case_id', 'unit_id', 'due_at', 'term_set_at'])
      // As the index has it.
      .where(sql<SqlBool>`state IN (${sql.join(WITH_UNIT.map((state) => sql.lit(state)))})`)
      .where(
        sql<SqlBool>`CASE WHEN due_at <= ${now}::timestamptz THEN overdue_of IS DISTINCT FROM due_at
          ELSE due_at < ${now}::timestamptz + ${LONGEST_WAY}::interval AND reminded_of IS DISTINCT FROM due_at END`,
      )
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id, case_id, unit_id, due_at, term_set_at }) => ({
      id,
      caseId: case_id,
      unitId: unit_id,
      dueAt: due_at.toISOString(),
      setAt: term_set_at.toISOString(),
    }));
  }
}
