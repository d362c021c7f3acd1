import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, deriveId } from '#libs/kernel';
import { Database, inTransaction, migrate } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { sql, type SqlBool } from 'kysely';
import { NEAR_METRES } from '../domain/events.js';
import { NEAR_DAYS, wordMarks } from '../public/domain/near.js';
import { isRoadNumber } from '../public/domain/point.js';
import type { KnownReport } from '../public/near-reports.js';
import type { InterventionRow, InterventionStepRow } from '../projections/interventions.js';
import { CurrentRegisters } from '../queries/current-registers.js';

interface Tables {
  interventions: InterventionRow;
  intervention_steps: InterventionStepRow;
  case_list: {
    id: string;
    kind: string;
    subject: string | null;
    closed: boolean;
    received_at: Date;
    sensitivity: string;
  };
}

/** Of the newest: what is older is followed no more. */
const MOST = 5_000;

/**
 * What the public form knows of reports, to ask whoever is about to send the same: category, place and day, and how far it is. No word that somebody wrote
 * stands there: words are marks (`wordMarks`), points are rounded. Open ones, and those that ended within 90 days, so that who follows one sees its end.
 */
@Injectable()
export class KnownReportsTable implements OnModuleInit {
  private written = '';

  constructor(
    private readonly database: Database,
    private readonly read: ReadTables,
    private readonly registers: CurrentRegisters,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await migrate(this.database.pool, 'interventions_known', [
      `CREATE TABLE public_site.near_reports (
         ref text PRIMARY KEY, category_id text, category text, area_code text, area text, road text, kilometre double precision,
         latitude double precision, longitude double precision, words integer[] NOT NULL, near_metres integer,
         received_at timestamptz NOT NULL, state text NOT NULL, promise text, closed boolean NOT NULL);
       CREATE INDEX ON public_site.near_reports (closed, received_at DESC)`,
    ]);
  }

  /** Costs one read where nothing has changed. */
  async publish(): Promise<void> {
    const rows = await this.rows();
    const now = JSON.stringify(rows);
    if (now === this.written) return;
    await inTransaction(this.database.pool, async (client) => {
      // Two workers take turns.
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('rzecznik near reports'))`);
      await client.query('DELETE FROM public_site.near_reports');
      await client.query(
        `INSERT INTO public_site.near_reports
         SELECT * FROM json_populate_recordset(NULL::public_site.near_reports, $1::json)`,
        [now],
      );
    });
    this.written = now;
  }

  /** The report that strangers know by this name; undefined where they know it no more. */
  async caseOf(ref: string): Promise<string | undefined> {
    const rows = await this.reports().select('interventions.case_id').execute();
    return rows.find(({ case_id }) => refOf(case_id) === ref)?.case_id;
  }

  /** As strangers know it; undefined where they may not, or no more. */
  async of(caseId: string): Promise<KnownReport | undefined> {
    return (await this.rows(caseId))[0];
  }

  private async rows(caseId?: string): Promise<readonly KnownReport[]> {
    const { categories } = await this.registers.categories();
    const { areas } = await this.registers.areas();
    const categoryOf = new Map(categories.map((category) => [category.id, category]));
    const areaNames = new Map(areas.map(({ code, name }) => [code, name]));
    const wanted = caseId === undefined ? this.reports() : this.reports().where('interventions.case_id', '=', caseId);
    return (await this.withStates(wanted).execute()).map((row) => {
      const category = categoryOf.get(row.category_id ?? '');
      return {
        ref: refOf(row.case_id),
        category_id: row.category_id,
        category: category?.name ?? null,
        area_code: row.area_code,
        area: areaNames.get(row.area_code ?? '') ?? null,
        ...roadOf(row),
        latitude: rounded(row.latitude),
        longitude: rounded(row.longitude),
        words: [...wordMarks(`${row.subject ?? ''} ${row.address ?? ''}`)],
        near_metres: category ? category.nearMetres : NEAR_METRES,
        received_at: row.received_at,
        // An internal step says nothing to strangers.
        state: row.seen ?? 'reported',
        promise: row.seen === null ? null : row.promise,
        closed: row.closed,
      };
    });
  }

  /** Without what was erased, or is open to few. */
  private reports() {
    const since = this.clock.now().subtract({ hours: 24 * NEAR_DAYS });
    return this.read
      .tables<Tables>()
      .selectFrom('interventions')
      .innerJoin('case_list', 'case_list.id', 'interventions.case_id')
      .where('case_list.kind', '=', 'intervention')
      .where('case_list.sensitivity', '=', 'normal')
      .where('case_list.subject', 'is not', null)
      .where(
        sql<SqlBool>`(not case_list.closed or coalesce(interventions.state_at, case_list.received_at) > ${since.toString()}::timestamptz)`,
      )
      .orderBy('case_list.received_at', 'desc')
      .orderBy('case_list.id')
      .limit(MOST);
  }

  private withStates(reports: ReturnType<KnownReportsTable['reports']>) {
    return reports
      .select((one) => [
        'case_list.subject',
        'case_list.closed',
        'case_list.received_at',
        one
          .selectFrom('intervention_steps as taken')
          .select('taken.step')
          .whereRef('taken.case_id', '=', 'interventions.case_id')
          .where('taken.public', '=', true)
          .orderBy('taken.at', 'desc')
          .limit(1)
          .as('seen'),
      ])
      .selectAll('interventions');
  }
}

const refOf = (caseId: string): string => deriveId('known-report', caseId);

/** A road's number is no word of anybody's; what else was typed there is. */
const roadOf = ({ road, kilometre }: InterventionRow): Pick<KnownReport, 'road' | 'kilometre'> =>
  road !== null && isRoadNumber(road) ? { road, kilometre } : { road: null, kilometre: null };

/** To some ten metres. */
const rounded = (degrees: number | null): number | null => (degrees === null ? null : Math.round(degrees * 1e4) / 1e4);
