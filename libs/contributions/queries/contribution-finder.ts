import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import { Finder, Visibility, type Found } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { holds, needlesOf } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { CONTRIBUTION_WORDS } from '../projections/contributions.js';

const LONGEST_NAME = 120;

/** Questions to units, by words of the question or of its answer. */
@Injectable()
export class ContributionFinder extends Finder {
  constructor(
    private readonly read: ReadTables,
    private readonly visibility: Visibility,
    private readonly names: NameBook,
  ) {
    super();
  }

  async find(q: string, viewer: Viewer, limit: number): Promise<readonly Found[]> {
    const needles = needlesOf(q);
    if (needles === null) return [];
    const { rows } = await sql<{ id: string; name: string | null; unit_id: string }>`
      select id, left(question, ${LONGEST_NAME}) as name, unit_id
      from ${this.read.table('contributions')} contributions
      where ${holds(sql.raw(CONTRIBUTION_WORDS), needles)} and ${this.visibility.rows(viewer, 'contribution')}
      order by asked_at desc, id limit ${limit}`.execute(this.read.tables());
    const units = await this.names.of(rows.map(({ unit_id }) => unit_id));
    return rows.map(({ id, name, unit_id }) => {
      const unit = units.get(unit_id);
      return { kind: 'contribution', id, number: null, name, detail: unit ? labelOf(unit) : null };
    });
  }
}
