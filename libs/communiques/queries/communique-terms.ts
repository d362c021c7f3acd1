import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { ReadTables } from '#libs/projections';
import type { CommuniqueTurnRow } from '../projections/communiques.js';

/** A level that waits past its term, of which nobody was told yet. */
export interface LateCommuniqueLevel {
  readonly communiqueId: string;
  /** Counted from 0. */
  readonly level: number;
  readonly dueAt: string;
}

/** Terms of levels that have passed. */
@Injectable()
export class CommuniqueTerms {
  constructor(private readonly read: ReadTables) {}

  /** The longest over in front. */
  async passed(now: string, limit: number): Promise<readonly LateCommuniqueLevel[]> {
    const rows = await this.read
      .tables<{ communique_turns: CommuniqueTurnRow }>()
      .selectFrom('communique_turns')
      .select(['communique_id', 'level', 'due_at'])
      .where('told', '=', false)
      .where(sql<SqlBool>`due_at <= ${now}::timestamptz`)
      .orderBy('due_at')
      .limit(limit)
      .execute();
    return rows.map(({ communique_id: communiqueId, level, due_at }) => ({
      ...{ communiqueId, level, dueAt: due_at!.toISOString() },
    }));
  }
}
