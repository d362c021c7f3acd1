import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { KeyOwner } from '#libs/personal-data';
import { ReadTables } from '#libs/projections';
import type { OutgoingMailRow } from '../projections/outgoing-mail.js';

@Injectable()
export class OutgoingMailQueries {
  constructor(private readonly read: ReadTables) {}

  /** Mails whose time to be sent has come, oldest first. The queue may lag: who sends one looks into its events first. */
  async due(now: string, limit: number, except: readonly string[]): Promise<readonly string[]> {
    let query = this.tables
      .selectFrom('outgoing_mail')
      .select('mail_id')
      .where('next_attempt_at', '<=', sql<Date>`${now}::timestamptz`)
      .orderBy('next_attempt_at')
      .orderBy('mail_id')
      .limit(limit);
    if (except.length > 0) query = query.where('mail_id', 'not in', [...except]);
    const rows = await query.execute();
    return rows.map(({ mail_id }) => mail_id);
  }

  /** All mails that hold words of a person, or tell of a case. */
  async mailsOf({ kind, id }: KeyOwner): Promise<readonly string[]> {
    const rows = await this.tables
      .selectFrom('outgoing_mail')
      .select('mail_id')
      .where(kind === 'case' ? 'case_id' : 'person_id', '=', id)
      .execute();
    return rows.map(({ mail_id }) => mail_id);
  }

  private get tables() {
    return this.read.tables<{ outgoing_mail: OutgoingMailRow }>();
  }
}
