import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { HangsOn, Visibility, type Bearer, type Hanging, type HangingAsked } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import { AWAITED } from '../domain/contribution.js';
import type { ContributionRow } from '../projections/contributions.js';

const LONGEST_NAME = 120;

/** What a unit was asked and has not answered; of an employee, what they took of it. */
@Injectable()
export class ContributionsHangOn extends HangsOn {
  constructor(
    private readonly read: ReadTables,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  override async of({ kind, id }: Bearer, { viewer, limit }: HangingAsked): Promise<readonly Hanging[]> {
    if (kind === 'function') return [];
    const awaited = this.read
      .tables<{ contributions: ContributionRow }>()
      .selectFrom('contributions')
      .where(kind === 'unit' ? 'unit_id' : 'holder_id', '=', id)
      .where('state', 'in', AWAITED);
    const { count } = await awaited.select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow();
    const seen = await awaited
      .select(['id', 'question'])
      .where(this.visibility.rows(viewer, 'contribution'))
      .orderBy('due_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    const items = seen.map((row) => ({
      kind: 'contribution',
      id: row.id,
      name: row.question?.slice(0, LONGEST_NAME) ?? null,
    }));
    return [{ kind: 'contributions', count, items }];
  }
}
