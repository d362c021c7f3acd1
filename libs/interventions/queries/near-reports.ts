import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import type { Viewer } from '#libs/http';
import { notFound } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import { NEAR_METRES, type InterventionState } from '../domain/events.js';
import { likeness, NEAR_DAYS, stemsOf, type Comparable } from '../public/domain/near.js';
import type { InterventionRow } from '../projections/interventions.js';
import { CurrentRegisters } from './current-registers.js';

export interface NearReport {
  readonly id: string;
  readonly number: string;
  readonly subject: string | null;
  readonly state: InterventionState;
  readonly closed: boolean;
  readonly receivedAt: string;
  readonly address: string | null;
  readonly metres: number | null;
}

interface Tables {
  interventions: InterventionRow;
  case_list: {
    id: string;
    kind: string;
    number: string;
    subject: string | null;
    closed: boolean;
    received_at: Date;
  };
}
type Row = InterventionRow & Pick<Tables['case_list'], 'number' | 'subject' | 'closed' | 'received_at'>;

/** Of so many at most it is asked how alike they are: those of about the same time. */
const MOST_COMPARED = 2_000;
const MOST_SHOWN = 10;

/** Reports that may be of the same thing as another. */
@Injectable()
export class NearReports {
  constructor(
    private readonly read: ReadTables,
    private readonly registers: CurrentRegisters,
    private readonly visibility: Visibility,
  ) {}

  /** The nearest in front, closed ones too, as far as the viewer sees their cases. @throws OfficeError case-not-found */
  async of(caseId: string, viewer: Viewer): Promise<readonly NearReport[]> {
    const one = await this.rows().where('case_list.id', '=', caseId).executeTakeFirst();
    if (!one) throw notFound('case-not-found');
    const others = await this.sameTime(one)
      .where('case_list.id', '<>', caseId)
      .where(this.visibility.rows(viewer, 'case'))
      .execute();
    const { categories } = await this.registers.categories();
    const category = categories.find(({ id }) => id === one.category_id);
    const near = category ? category.nearMetres : NEAR_METRES;
    return others
      .map((row) => ({ row, like: likeness(comparable(one), comparable(row), near) }))
      .flatMap(({ row, like }) => (like === null ? [] : [{ row, ...like }]))
      .toSorted((a, b) => (a.metres ?? Infinity) - (b.metres ?? Infinity) || b.words - a.words)
      .slice(0, MOST_SHOWN)
      .map(({ row, metres }) => ({
        id: row.case_id,
        number: row.number,
        subject: row.subject,
        state: row.state,
        closed: row.closed,
        receivedAt: row.received_at.toISOString(),
        address: row.address,
        metres,
      }));
  }

  /** Those of about the same time, of the same category as far as both have one. */
  private sameTime({ received_at: at, category_id }: Row) {
    const days = sql`make_interval(days => ${NEAR_DAYS})`;
    const query = this.rows()
      .where(sql<SqlBool>`case_list.received_at between ${at}::timestamptz - ${days} and ${at}::timestamptz + ${days}`)
      .orderBy(sql`abs(extract(epoch from case_list.received_at - ${at}::timestamptz))`)
      .limit(MOST_COMPARED);
    return category_id === null
      ? query
      : query.where(sql<SqlBool>`(interventions.category_id is null or interventions.category_id = ${category_id})`);
  }

  private rows() {
    return this.read
      .tables<Tables>()
      .selectFrom('interventions')
      .innerJoin('case_list', 'case_list.id', 'interventions.case_id')
      .where('case_list.kind', '=', 'intervention')
      .select(['case_list.number', 'case_list.subject', 'case_list.closed', 'case_list.received_at'])
      .selectAll('interventions');
  }
}

const comparable = (row: Row): Comparable => ({
  categoryId: row.category_id,
  areaCode: row.area_code,
  latitude: row.latitude,
  longitude: row.longitude,
  road: row.road,
  kilometre: row.kilometre,
  words: stemsOf(`${row.subject ?? ''} ${row.address ?? ''}`),
  receivedAt: row.received_at,
});
