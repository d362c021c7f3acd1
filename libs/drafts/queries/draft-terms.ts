import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { ReadTables } from '#libs/projections';
import type { DraftTermRow } from '../projections/drafts.js';

/** A level that waits past its term, of which nobody was told yet. */
export interface LateLevel {
  readonly draftId: string;
  /** Counted from 0. */
  readonly level: number;
  readonly dueAt: string;
}

/** Terms of levels that have passed. */
@Injectable()
export class DraftTerms {
  constructor(private readonly read: ReadTables) {}

  /** The longest over in front. */
  async passed(now: string, limit: number): Promise<readonly LateLevel[]> {
    const rows = await this.read
      .tables<{ draft_terms: DraftTermRow }>()
      .selectFrom('draft_terms')
      .select(['draft_id', 'level', 'due_at'])
      .where('told', '=', false)
      .where(sql<SqlBool>`due_at <= ${now}::timestamptz`)
      .orderBy('due_at')
      .limit(limit)
      .execute();
    return rows.map(({ draft_id, level, due_at }) => ({ draftId: draft_id, level, dueAt: due_at.toISOString() }));
  }
}
