import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { caseStream } from '#libs/cases';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Visibility } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import type { InterventionState, RecordedInterventionEvent } from '../domain/events.js';
import { interventionCase } from '../domain/intervention.js';
import type { InterventionRow } from '../projections/interventions.js';

export interface SameReport {
  readonly id: string;
  readonly number: string;
  readonly subject: string | null;
  readonly state: InterventionState;
  readonly closed: boolean;
  readonly receivedAt: string;
  /** The others are of the same as this one. */
  readonly leads: boolean;
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

const MOST_SHOWN = 200;

/** Reports that staff found to be of the same: one leads, the others follow it. */
@Injectable()
export class SameReports {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly visibility: Visibility,
  ) {}

  /** The one that leads all that are of the same as this: itself, where it follows no other. */
  async leaderOf(caseId: string): Promise<string> {
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedInterventionEvent[];
    return events.reduce(interventionCase.evolve, interventionCase.initialState).fields.sameAs ?? caseId;
  }

  /** Whether others follow it. */
  async leads(caseId: string): Promise<boolean> {
    const row = await this.read
      .tables<Tables>()
      .selectFrom('interventions')
      .select('case_id')
      .where('same_as', '=', caseId)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Those that follow it. */
  async followersOf(caseId: string): Promise<readonly string[]> {
    const rows = await this.read
      .tables<Tables>()
      .selectFrom('interventions')
      .select('case_id')
      .where('same_as', '=', caseId)
      .orderBy('case_id')
      .limit(MOST_SHOWN)
      .execute();
    return rows.map((row) => row.case_id);
  }

  /** All that are of the same, the leading one in front, as far as the viewer sees their cases; only itself where there are no others. */
  async of(caseId: string, viewer: Viewer): Promise<readonly SameReport[]> {
    const leader = await this.leaderOf(caseId);
    const rows = await this.read
      .tables<Tables>()
      .selectFrom('interventions')
      .innerJoin('case_list', 'case_list.id', 'interventions.case_id')
      .where('case_list.kind', '=', 'intervention')
      .where(sql<SqlBool>`(interventions.case_id = ${leader} or interventions.same_as = ${leader})`)
      .where(this.visibility.rows(viewer, 'case'))
      .select(['case_list.id', 'number', 'subject', 'state', 'closed', 'received_at'])
      .orderBy(sql`interventions.case_id <> ${leader}`)
      .orderBy('received_at')
      .orderBy('case_list.id')
      .limit(MOST_SHOWN)
      .execute();
    return rows.map(({ received_at, ...row }) => ({
      ...row,
      receivedAt: received_at.toISOString(),
      leads: row.id === leader,
    }));
  }
}
