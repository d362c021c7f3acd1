import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { HangsOn, Visibility, type Bearer, type Hanging, type HangingAsked } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import type { CaseListRow } from '../projections/case-list.js';

/** Open cases of a unit stay in it, and whoever sees more sees them; those of an employee wait until they are given on. */
@Injectable()
export class CasesHangOn extends HangsOn {
  constructor(
    private readonly read: ReadTables,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  override async of({ kind, id }: Bearer, { viewer, limit }: HangingAsked): Promise<readonly Hanging[]> {
    if (kind === 'function') return [];
    const open = this.read
      .tables<{ case_list: CaseListRow }>()
      .selectFrom('case_list')
      .where(kind === 'unit' ? 'unit_id' : 'assignee_id', '=', id)
      .where('closed', '=', false);
    const { count } = await open.select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow();
    const seen = await open
      .select(['id', 'number'])
      .where(this.visibility.rows(viewer, 'case'))
      .orderBy('open_due_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return [{ kind: 'openCases', count, items: seen.map((row) => ({ kind: 'case', id: row.id, name: row.number })) }];
  }
}
