import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { personOf, selvesOf, type Self, type Viewer } from '#libs/http';
import { notFound } from '#libs/kernel';
import { everyone, Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import type { KeptPositions } from '#libs/office';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import type { NotificationRow } from '../projections/notifications.js';

/**
 * How far each employee has read: a preference, no fact. Of a kind (`line` is empty), or of one line of it, which then counts instead. `before` is what
 * marking the kind replaced, so that it can be undone.
 */
export const NOTIFICATION_TABLES = `
CREATE SCHEMA IF NOT EXISTS notifications;
CREATE TABLE IF NOT EXISTS notifications.read_marks (
  employee_id text NOT NULL,
  kind text NOT NULL,
  line text NOT NULL,
  read_up_to text NOT NULL,
  before jsonb,
  PRIMARY KEY (employee_id, kind, line)
);
`;

/** Shown as unread once more: rather that than one which nobody has read shown as read. */
export const NOTIFICATIONS_KEPT_POSITIONS: readonly KeptPositions[] = [
  { table: 'notifications.read_marks', forget: 'DELETE FROM notifications.read_marks' },
];

interface Person {
  readonly id: string;
  readonly name: string | null;
}

/** A line of the bell: what was told of one part of one thing. */
export interface NotificationItem {
  readonly id: string;
  readonly kind: string;
  readonly line: string;
  readonly level: number | null;
  readonly count: number;
  readonly about: {
    readonly kind: string;
    readonly id: string;
    readonly number: string | null;
    readonly name: string | null;
  };
  readonly part: {
    readonly id: string;
    readonly namePl: string | null;
    readonly nameEn: string | null;
    readonly until: string | null;
  } | null;
  readonly holder: Person | null;
  /** Whoever is away, for whom the reader is told. */
  readonly actingFor: Person | null;
  readonly waits: boolean;
  readonly takenBy: Person | null;
  readonly at: string;
  readonly read: boolean;
}

export interface NotificationGroup {
  readonly kind: string;
  readonly lines: number;
  readonly unread: number;
  readonly waiting: number;
  readonly newest: string;
}

export interface Bell {
  readonly items: readonly NotificationItem[];
  readonly groups: readonly NotificationGroup[];
  readonly unread: number;
  readonly waiting: number;
}

/** What stood where marking a kind replaced it. */
interface Before {
  readonly readUpTo: string | null;
  readonly lines: readonly { readonly line: string; readonly readUpTo: string }[];
}

interface Tables {
  'notifications.read_marks': {
    employee_id: string;
    kind: string;
    line: string;
    read_up_to: string;
    before: unknown;
  };
}

type Condition = RawBuilder<SqlBool>;

const LINE = sql`notifications.about_id || ':' || notifications.part`;
const READ_UP_TO = sql`coalesce(line_mark.read_up_to, kind_mark.read_up_to, '')`;

@Injectable()
export class NotificationQueries {
  constructor(
    private readonly database: Database,
    private readonly read: ReadTables,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
  ) {}

  /**
   * What they see today and nobody has settled: how many lines of each kind there are, exactly, and of each kind the latest ones, those that wait
   * for somebody first. @param linesOfKind how many of each kind
   */
  async bell(reader: Viewer, linesOfKind: number): Promise<Bell> {
    const groups = await this.groups(reader);
    const rows = await this.rows(
      reader,
      groups.map(({ kind }) => kind),
      linesOfKind,
    );
    const names = await this.names.of(
      rows.flatMap(({ about_id, holder, taken_by, recipient }) =>
        [about_id, holder, taken_by, absentOf(reader, recipient)].filter((id) => id !== null),
      ),
    );
    const person = (id: string | null): Person | null =>
      id === null ? null : { id, name: names.get(id)?.name ?? null };
    const items = rows.map((row): NotificationItem => ({
      id: row.position,
      kind: row.kind,
      line: `${row.about_id}:${row.part}`,
      level: row.level,
      count: Math.max(1, row.times),
      about: {
        kind: row.about_kind,
        id: row.about_id,
        number: names.get(row.about_id)?.number ?? null,
        name: names.get(row.about_id)?.name ?? null,
      },
      part:
        row.part === ''
          ? null
          : { id: row.part, namePl: row.part_pl, nameEn: row.part_en, until: row.until?.toISOString() ?? null },
      holder: person(row.holder),
      actingFor: person(absentOf(reader, row.recipient)),
      waits: row.waits,
      takenBy: person(row.taken_by),
      at: row.at.toISOString(),
      read: row.position <= row.read_up_to,
    }));
    return { items, groups, ...sums(groups) };
  }

  /** Of a kind: all up to that position, where `line` is left out. @throws OfficeError notification-not-found */
  async markRead(reader: Viewer, kind: string, upTo: string, line?: string): Promise<Pick<Bell, 'unread' | 'waiting'>> {
    await this.require(reader, kind, sql<SqlBool>`position = ${upTo}`, line);
    if (line === undefined) await this.markKind(reader.id, kind, upTo);
    else await this.mark(reader.id, kind, line, sql`${upTo}`);
    return sums(await this.groups(reader));
  }

  /** The line's latest time is unread again. @throws OfficeError notification-not-found */
  async markUnread(reader: Viewer, kind: string, line: string): Promise<Pick<Bell, 'unread' | 'waiting'>> {
    await this.require(reader, kind, sql<SqlBool>`true`, line);
    const times = sql`(select position from ${this.read.table('notification_times')}
      where about_id || ':' || part = ${line} and about_id = ${line.slice(0, line.indexOf(':'))} and kind = ${kind}
      order by position desc offset 1 limit 1)`;
    await this.mark(reader.id, kind, line, sql`coalesce(${times}, '')`);
    return sums(await this.groups(reader));
  }

  /** What marking the kind read replaced stands again; nothing, where that was undone already. */
  async undo(reader: Viewer, kind: string): Promise<Pick<Bell, 'unread' | 'waiting'>> {
    await this.tables()
      .transaction()
      .execute(async (marks) => {
        const of = { employee_id: reader.id, kind };
        const mark = await marks
          .selectFrom('notifications.read_marks')
          .select('before')
          .where('employee_id', '=', reader.id)
          .where('kind', '=', kind)
          .where('line', '=', '')
          .forUpdate()
          .executeTakeFirst();
        const before = mark?.before as Before | null | undefined;
        if (!before) return;
        await marks
          .deleteFrom('notifications.read_marks')
          .where('employee_id', '=', reader.id)
          .where('kind', '=', kind)
          .execute();
        const restored = [
          ...(before.readUpTo === null ? [] : [{ line: '', readUpTo: before.readUpTo }]),
          ...before.lines,
        ];
        if (restored.length > 0)
          await marks
            .insertInto('notifications.read_marks')
            .values(restored.map(({ line, readUpTo }) => ({ ...of, line, read_up_to: readUpTo, before: null })))
            .execute();
      });
    return sums(await this.groups(reader));
  }

  /** The marks of its lines go into the kind's own, to be had back. */
  private async markKind(employeeId: string, kind: string, upTo: string): Promise<void> {
    await sql`with gone as (
        delete from notifications.read_marks where employee_id = ${employeeId} and kind = ${kind} and line <> ''
        returning line, read_up_to)
      insert into notifications.read_marks as mark (employee_id, kind, line, read_up_to, before)
      select ${employeeId}, ${kind}, '', ${upTo}::text, jsonb_build_object('readUpTo', null, 'lines',
        coalesce(jsonb_agg(jsonb_build_object('line', line, 'readUpTo', read_up_to)), '[]')) from gone
      on conflict (employee_id, kind, line) do update set
        read_up_to = greatest(mark.read_up_to, excluded.read_up_to),
        before = jsonb_set(excluded.before, '{readUpTo}', to_jsonb(mark.read_up_to))
      where mark.read_up_to < excluded.read_up_to or excluded.before -> 'lines' <> '[]'`.execute(this.tables());
  }

  private async mark(employeeId: string, kind: string, line: string, upTo: RawBuilder<unknown>): Promise<void> {
    await sql`insert into notifications.read_marks (employee_id, kind, line, read_up_to)
      values (${employeeId}, ${kind}, ${line}, ${upTo})
      on conflict (employee_id, kind, line) do update set read_up_to = excluded.read_up_to`.execute(this.tables());
  }

  private async groups(reader: Viewer): Promise<readonly NotificationGroup[]> {
    const { rows } = await sql<NotificationGroup>`select notifications.kind, count(*)::integer as lines,
        (count(*) filter (where waits))::integer as waiting,
        (count(*) filter (where position > ${READ_UP_TO}))::integer as unread, max(position) as newest
      from ${this.read.table('notifications')} ${this.marks(reader)}
      where ${this.lines(reader)} group by notifications.kind order by max(position) desc`.execute(this.tables());
    return rows;
  }

  private async rows(reader: Viewer, kinds: readonly string[], limit: number): Promise<readonly Told[]> {
    const order = sql`notifications.waits desc, ${await this.crisesFirst()} notifications.position desc`;
    const { rows } = await sql<Told>`select notifications.*, ${READ_UP_TO} as read_up_to,
        (select count(*) from ${this.read.table('notification_times')} times where times.about_id = notifications.about_id
          and times.kind = notifications.kind and times.part = notifications.part
          and times.position > ${READ_UP_TO})::integer as times
      from unnest(${kinds}::text[]) asked (kind) cross join lateral (
        select * from ${this.read.table('notifications')}
        where notifications.kind = asked.kind and ${this.lines(reader)}
        order by ${order} limit ${limit}) notifications ${this.marks(reader)}
      order by ${order}`.execute(this.tables());
    return rows;
  }

  /** What is told of cases in a crisis, before what is told of others. As long as there are none, the index alone gives the order. */
  private async crisesFirst(): Promise<RawBuilder<unknown>> {
    const crises = sql`select id from ${this.read.table('case_list')} where in_crisis`;
    const { rows } = await sql`${crises} limit 1`.execute(this.tables());
    return rows.length === 0 ? sql`` : sql`(notifications.about_id in (${crises})) desc,`;
  }

  private marks({ id }: Viewer): RawBuilder<unknown> {
    return sql`left join notifications.read_marks line_mark
        on line_mark.employee_id = ${id} and line_mark.kind = notifications.kind and line_mark.line = ${LINE}
      left join notifications.read_marks kind_mark
        on kind_mark.employee_id = ${id} and kind_mark.kind = notifications.kind and kind_mark.line = ''`;
  }

  /**
   * The lines of their bell, and of those for whom they stand in: for approvals alone, what asks for a signature. What they are told of by a role too is
   * there once. Whoever had a case last year and may not see it any more reads nothing of it in what they were told then.
   */
  private lines(reader: Viewer): Condition {
    const { whole, approving } = partsOf(reader);
    const recipients = [...new Set([...recipientsOf(whole), ...approving.map(personOf)])];
    const earlier = recipients.map(
      (recipient, place) => sql`when ${recipient} then exists (
        select from ${this.read.table('notifications')} twin where twin.id in (${sql.join(
          recipients
            .slice(0, place)
            .map(
              (other) =>
                sql`notifications.about_id || ':' || notifications.kind || ':' || notifications.part || ':' || ${other}`,
            ),
        )}) and twin.position is not null and not twin.settled)`,
    );
    const once =
      earlier.length < 2
        ? sql<SqlBool>`true`
        : sql<SqlBool>`not case recipient ${sql.join(earlier.slice(1), sql` `)} else false end`;
    const seenBy = (viewer: Viewer) =>
      this.visibility.ofAny(viewer, sql.ref('notifications.about_kind'), sql.ref('notifications.about_id'));
    const own = sql<SqlBool>`recipient = any (${recipientsOf(whole)}) and ${seenBy(whole)}`;
    const told =
      approving.length === 0
        ? own
        : sql<SqlBool>`((${own}) or (approval and recipient = any (${approving.map(personOf)}) and ${seenBy(reader)}))`;
    return sql<SqlBool>`recipient = any (${recipients}) and position is not null and not settled and ${once} and ${told}`;
  }

  private async require(reader: Viewer, kind: string, condition: Condition, line?: string): Promise<void> {
    const { rows } = await sql`select from ${this.read.table('notifications')} where kind = ${kind} and ${condition}
      and ${line === undefined ? sql<SqlBool>`true` : sql<SqlBool>`${LINE} = ${line}`} and ${this.lines(reader)}
      limit 1`.execute(this.tables());
    if (rows.length === 0) throw notFound('notification-not-found');
  }

  private tables() {
    return this.database.tables<Tables>();
  }
}

/** Whoever is away, where the reader is told in their place; null where they are told themselves. */
const absentOf = (reader: Viewer, recipient: string): string | null =>
  selvesOf(reader).find((self) => namesOf(self).includes(recipient))?.actingFor ?? null;

/** As whom a right is told: whoever stands in for approvals alone hears nothing of what goes to a role. */
const namesOf = (self: Self): readonly string[] =>
  self.onlyApproves ? [personOf(self)] : [personOf(self), ...self.roles.map(everyone)];

/** What they are wholly, and for whom they stand in for approvals alone. */
function partsOf(reader: Viewer): { readonly whole: Viewer; readonly approving: readonly Self[] } {
  const { standsInFor = [] } = reader;
  return {
    whole: { ...reader, standsInFor: standsInFor.filter((self) => !self.onlyApproves) },
    approving: standsInFor.filter((self) => self.onlyApproves),
  };
}

/** As whom they are told: by their roles, by name, then as those who are away. */
const recipientsOf = (reader: Viewer): readonly string[] => [
  ...new Set([...reader.roles.map(everyone), ...selvesOf(reader).flatMap(namesOf)]),
];

type Told = NotificationRow & {
  readonly at: Date;
  readonly position: string;
  readonly read_up_to: string;
  readonly times: number;
};

const sums = (groups: readonly NotificationGroup[]) => ({
  unread: groups.reduce((sum, { unread }) => sum + unread, 0),
  waiting: groups.reduce((sum, { waiting }) => sum + waiting, 0),
});
