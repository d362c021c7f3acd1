import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import { notFound } from '#libs/kernel';
import { everyone, Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import type { KeptPositions } from '#libs/office';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import type { NotificationRow } from '../projections/notifications.js';

/** How far each employee has read: a preference, no fact. */
export const NOTIFICATION_TABLES = `
CREATE SCHEMA IF NOT EXISTS notifications;
CREATE TABLE IF NOT EXISTS notifications.read_marks (
  employee_id text PRIMARY KEY,
  read_up_to text NOT NULL
);
`;

/** Shown as unread once more: rather that than one which nobody has read shown as read. */
export const NOTIFICATIONS_KEPT_POSITIONS: readonly KeptPositions[] = [
  { table: 'notifications.read_marks', forget: 'DELETE FROM notifications.read_marks' },
];

export interface NotificationItem {
  readonly id: string;
  readonly kind: string;
  /** Of an escalation. */
  readonly level: number | null;
  readonly about: {
    readonly kind: string;
    readonly id: string;
    readonly number: string | null;
    readonly name: string | null;
  };
  readonly at: string;
  readonly read: boolean;
}

/** What is shown at once; older ones can be found in the cases. */
const SHOWN = 50;
/** Counted no further: more reads "99+". */
export const UNREAD_LIMIT = 100;

interface Tables {
  'notifications.read_marks': { employee_id: string; read_up_to: string };
}

@Injectable()
export class NotificationQueries {
  constructor(
    private readonly database: Database,
    private readonly read: ReadTables,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
  ) {}

  /** The latest ones of what they see today, newest first, and how many are unread, at most UNREAD_LIMIT. */
  async latest(reader: Viewer): Promise<{ readonly items: NotificationItem[]; readonly unread: number }> {
    const readUpTo = await this.readUpTo(reader.id);
    const [rows, unread] = await Promise.all([this.rows(reader), this.unread(reader, readUpTo)]);
    const names = await this.names.of(rows.map(({ about_id }) => about_id));
    const items = rows.map(({ position, kind, level, about_kind, about_id, at }) => ({
      id: position,
      kind,
      level,
      about: {
        kind: about_kind,
        id: about_id,
        number: names.get(about_id)?.number ?? null,
        name: names.get(about_id)?.name ?? null,
      },
      at: at.toISOString(),
      read: position <= readUpTo,
    }));
    return { items, unread };
  }

  /** Remembers that this notification and all before it were read. @throws OfficeError notification-not-found */
  async markRead(reader: Viewer, upTo: string): Promise<{ readonly unread: number }> {
    const { rows } = await sql`select from ${this.read.table('notifications')}
      where recipient = any (${recipientsOf(reader)}) and position = ${upTo} and ${this.seen(reader)} limit 1`.execute(
      this.tables(),
    );
    if (rows.length === 0) throw notFound('notification-not-found');
    await this.tables()
      .insertInto('notifications.read_marks')
      .values({ employee_id: reader.id, read_up_to: upTo })
      .onConflict((conflict) =>
        conflict
          .column('employee_id')
          .doUpdateSet({ read_up_to: sql<string>`greatest(notifications.read_marks.read_up_to, excluded.read_up_to)` }),
      )
      .execute();
    return { unread: await this.unread(reader, await this.readUpTo(reader.id)) };
  }

  private async rows(reader: Viewer) {
    const parts = recipientsOf(reader).map(
      (recipient) => sql`(select * from ${this.read.table('notifications')}
        where recipient = ${recipient} and position is not null and ${this.seen(reader)}
        order by position desc limit ${SHOWN})`,
    );
    const { rows } = await sql<Told>`
      select told.* from (${sql.join(parts, sql` union all `)}) told
      order by told.position desc limit ${SHOWN}`.execute(this.tables());
    return rows;
  }

  private async unread(reader: Viewer, readUpTo: string): Promise<number> {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from (
      select from ${this.read.table('notifications')}
      where recipient = any (${recipientsOf(reader)}) and position > ${readUpTo} and ${this.seen(reader)}
      limit ${UNREAD_LIMIT}) unread`.execute(this.tables());
    return rows[0]?.count ?? 0;
  }

  /** Whoever had a case last year and may not see it any more reads nothing of it in what they were told then. */
  private seen(reader: Viewer) {
    return this.visibility.ofAny(reader, sql.ref('notifications.about_kind'), sql.ref('notifications.about_id'));
  }

  private async readUpTo(employeeId: string): Promise<string> {
    const mark = await this.tables()
      .selectFrom('notifications.read_marks')
      .select('read_up_to')
      .where('employee_id', '=', employeeId)
      .executeTakeFirst();
    return mark?.read_up_to ?? '';
  }

  private tables() {
    return this.database.tables<Tables>();
  }
}

type Told = NotificationRow & {
  readonly at: Date;
  readonly position: string;
};

const recipientsOf = ({ id, roles }: Viewer): readonly string[] => [id, ...roles.map(everyone)];
