import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import type { TopicPurpose } from '#libs/drafts';
import { ReadTables } from '#libs/projections';
import type { TopicTermRow } from '../projections/topics.js';

/** A level that waits past its term, of which nobody was told yet. */
export interface LateTopicLevel {
  readonly topicId: string;
  readonly purpose: TopicPurpose;
  /** Of the line or statement. */
  readonly id: string;
  /** Counted from 0. */
  readonly level: number;
  readonly dueAt: string;
}

/** Terms of levels that have passed. */
@Injectable()
export class TopicTerms {
  constructor(private readonly read: ReadTables) {}

  /** The longest over in front. */
  async passed(now: string, limit: number): Promise<readonly LateTopicLevel[]> {
    const rows = await this.read
      .tables<{ topic_terms: TopicTermRow }>()
      .selectFrom('topic_terms')
      .select(['topic_id', 'purpose', 'id', 'level', 'due_at'])
      .where('told', '=', false)
      .where(sql<SqlBool>`due_at <= ${now}::timestamptz`)
      .orderBy('due_at')
      .limit(limit)
      .execute();
    return rows.map(({ topic_id: topicId, due_at, ...row }) => ({ ...row, topicId, dueAt: due_at.toISOString() }));
  }
}
