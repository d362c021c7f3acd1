import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { FileStore } from '#libs/attachments';
import { Journal } from '#libs/journal';
import { decodeCursor, fold, isoInstant, notFound, pageOf, type Page } from '#libs/kernel';
import { ReadTables } from '#libs/projections';
import { asideDecider, asideStream } from '../domain/aside.js';
import type { AsideKind, RecordedAsideEvent } from '../domain/events.js';
import type { SideListRow } from '../projections/mail-side-list.js';

export interface SideListEntry {
  readonly id: string;
  readonly kind: AsideKind;
  readonly sign: string;
  readonly from: string | null;
  readonly subject: string | null;
  readonly receivedAt: string;
  readonly caseId: string | null;
  /** Bytes of the raw message. */
  readonly size: number;
}

export interface SideListOptions {
  readonly kind?: AsideKind;
  readonly limit: number;
  readonly cursor?: string;
}

interface Tables {
  mail_side_list: SideListRow;
}

@Injectable()
export class SideListQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly files: FileStore,
  ) {}

  /** Newest first. */
  async sideList({ kind, limit, cursor }: SideListOptions): Promise<Page<SideListEntry>> {
    let query = this.tables
      .selectFrom('mail_side_list')
      .selectAll()
      .where('state', '=', 'aside')
      .orderBy('received_at', 'desc')
      .orderBy('mail_id', 'desc')
      .limit(limit + 1);
    if (kind) query = query.where('kind', '=', kind);
    if (cursor) {
      const [receivedAt, mailId] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<boolean>`(received_at, mail_id) < (${receivedAt}::timestamptz, ${mailId})`);
    }
    return pageOf(await query.execute(), limit, entryOf, ({ received_at, mail_id }) => [
      received_at.toISOString(),
      mail_id,
    ]);
  }

  /** The raw message of a mail in the side list. @throws OfficeError mail-not-found, file-missing, file-erased */
  async raw(mailId: string): Promise<Buffer> {
    const mail = fold(asideDecider, (await this.journal.read(asideStream(mailId))) as readonly RecordedAsideEvent[]);
    if (!mail) throw notFound('mail-not-found');
    return this.files.get(mail.rawHash, mail);
  }

  /** Keys of their own under which mails from these addresses are sealed in the side list: nobody knew then whose they are. */
  async ownKeysOfMailsFrom(addresses: readonly string[]): Promise<readonly string[]> {
    if (addresses.length === 0) return [];
    const rows = await this.tables
      .selectFrom('mail_side_list')
      .select('mail_id')
      .where(sql<string>`lower(sender)`, 'in', [...addresses])
      .whereRef('person_id', '=', 'mail_id')
      .execute();
    return rows.map(({ mail_id }) => mail_id);
  }

  private get tables() {
    return this.read.tables<Tables>();
  }
}

const entryOf = (row: SideListRow): SideListEntry => ({
  id: row.mail_id,
  kind: row.kind,
  sign: row.sign,
  from: row.sender,
  subject: row.subject,
  receivedAt: isoInstant(row.received_at.toISOString()),
  caseId: row.case_id,
  size: row.size,
});
