import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import {
  decodeCursor,
  nameOfActor,
  notFound,
  pageOf,
  type Language,
  type Names,
  type Page,
  type Period,
  type RecordedEvent,
} from '#libs/kernel';
import type { Viewer } from '#libs/http';
import { Manifests, Persons, Visibility, type OfficeThen } from '#libs/manifest';
import { idsIn, labelOf, NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { ACT_KINDS, NAMED_ACTS, type ActKind } from '../domain/act-kinds.js';
import type { AuditCaseRow, AuditEntryRow } from '../projections/audit.js';
import { OffHours } from './off-hours.js';

interface Tables {
  audit_entries: AuditEntryRow;
  audit_cases: AuditCaseRow;
}

/** One thing that an employee did. */
export interface AuditItem {
  readonly eventId: string;
  readonly occurredAt: string;
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string | null };
  readonly actingFor: string | null;
  readonly actingForName: string | null;
  readonly role: string | null;
  readonly summary: string;
  /** Who did it: the employee, or a deputy in their name. */
  readonly actor: { readonly id: string; readonly name: string | null };
  readonly case: { readonly id: string; readonly number: string | null } | null;
}

/** One thing that happened with somebody outside. */
export interface ContactHistoryItem {
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly actor: {
    readonly id: string;
    readonly name: string | null;
    readonly actingFor?: string;
    readonly actingForName?: string | null;
  };
  readonly case: { readonly id: string; readonly number: string | null } | null;
  readonly summary: string;
}

/** Which of the acts of an employee. */
export interface AuditFilter extends Period {
  /** Their own acts, or what deputies did in their name. */
  readonly by: 'own' | 'deputies';
  readonly acts?: readonly ActKind[] | undefined;
  readonly caseId?: string | undefined;
  /** About cases that stand in this unit now. */
  readonly unitId?: string | undefined;
  /** About cases that came by one of these. */
  readonly channels?: readonly string[] | undefined;
  /** On free days, or outside of the office's hours. */
  readonly offHours?: boolean | undefined;
  /** Acts that hold words of a person. */
  readonly personal?: boolean | undefined;
}

/** How much somebody did in one case. */
export interface AuditCase {
  readonly case: { readonly id: string; readonly number: string | null };
  readonly acts: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** What happened after this position of the log is left out. */
  readonly upTo?: string | undefined;
}

const PAGE = 200;

/** The case of an entry, where it is of one: by its stream, by whose words it holds, or by its subject. */
const ITS_CASE = sql`coalesce(audit_entries.case_id, audit_entries.texts_case_id,
  case when audit_entries.subject_kind = 'case' then audit_entries.subject_id end)`;
const MOST_CASES = 200;

/** What was done, by whom, about what: from the events of all modules. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly nameBook: NameBook,
    private readonly manifests: Manifests,
    private readonly visibility: Visibility,
    private readonly persons: Persons,
    private readonly hours: OffHours,
  ) {}

  /** The same of the office as it was; its hours and free days are those of today. */
  at({ read, visibility }: OfficeThen): AuditQueries {
    return new AuditQueries(read, new NameBook(read), this.manifests, visibility, this.persons, this.hours);
  }

  /**
   * Everything that an employee did, or that was done in their name, newest first.
   * @param viewer who sees of it no case that they do not see elsewhere
   * @param whole whether they answer for what others do, and read also of things that their roles show them nowhere else
   * @throws OfficeError employee-unknown, invalid-cursor
   */
  async employeeAudit(
    employeeId: string,
    filter: AuditFilter,
    { limit, cursor, upTo }: PageRequest,
    language: Language,
    viewer: Viewer,
    whole: boolean,
  ): Promise<Page<AuditItem>> {
    await this.require('employee', employeeId, 'employee-unknown');
    let query = this.tables()
      .selectFrom('audit_entries')
      .selectAll()
      .where(await this.chosen(employeeId, filter, viewer, whole))
      .orderBy('occurred_at', 'desc')
      .orderBy('position', 'desc')
      .limit(limit + 1);
    if (upTo !== undefined) query = query.where('position', '<=', upTo);
    if (cursor !== undefined) {
      const [occurredAt, position] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<SqlBool>`(occurred_at, position) < (${occurredAt}, ${position})`);
    }
    const rows = await query.execute();
    const names = await this.namesFor(rows);
    return pageOf(
      rows,
      limit,
      (row) => ({
        eventId: row.event_id,
        occurredAt: row.occurred_at.toISOString(),
        type: row.type,
        subject: { kind: row.subject_kind, id: row.subject_id, label: names.get(row.subject_id) ?? null },
        actingFor: row.acting_for,
        actingForName: row.acting_for === null ? null : (names.get(row.acting_for) ?? null),
        role: row.role,
        summary: this.manifests.describe(eventOf(row), names, language),
        actor: { id: row.actor_id, name: nameOfActor(row.actor_id, names) },
        case: caseOf(row, names),
      }),
      place,
    );
  }

  /** The cases in which they did something, those with most of it in front; at most 200. @throws OfficeError employee-unknown */
  async employeeCases(
    employeeId: string,
    filter: AuditFilter,
    viewer: Viewer,
    whole: boolean,
  ): Promise<readonly AuditCase[]> {
    await this.require('employee', employeeId, 'employee-unknown');
    const { rows } = await sql<{ id: string; acts: number; first_at: Date; last_at: Date }>`
      select ${ITS_CASE} as id, count(*)::integer as acts, min(occurred_at) as first_at, max(occurred_at) as last_at
      from ${this.read.table('audit_entries')}
      where ${await this.chosen(employeeId, filter, viewer, whole)} and ${ITS_CASE} is not null
      group by 1 order by acts desc, id limit ${MOST_CASES}`.execute(this.tables());
    const names = await this.nameBook.of(rows.map(({ id }) => id));
    return rows.map(({ id, acts, first_at, last_at }) => ({
      case: { id, number: names.get(id)?.number ?? null },
      acts,
      firstAt: first_at.toISOString(),
      lastAt: last_at.toISOString(),
    }));
  }

  /** The whole history of contact with somebody, without the cases that they may not see, oldest first. @throws OfficeError contact-not-found, invalid-cursor */
  async contactHistory(
    contactId: string,
    page: PageRequest,
    language: Language,
    viewer: Viewer,
  ): Promise<Page<ContactHistoryItem>> {
    await this.require('contact', contactId, 'contact-not-found');
    const ids = await this.persons.idsOf(contactId);
    return this.history(sql`contact_id = any(${ids}) and ${this.told(ids)}`, page, language, viewer);
  }

  /** What happened in the cases of a newsroom that they see, and with itself, oldest first. @throws OfficeError newsroom-not-found, invalid-cursor */
  async newsroomHistory(
    newsroomId: string,
    page: PageRequest,
    language: Language,
    viewer: Viewer,
  ): Promise<Page<ContactHistoryItem>> {
    await this.require('newsroom', newsroomId, 'newsroom-not-found');
    return this.history(sql`newsroom_id = ${newsroomId}`, page, language, viewer);
  }

  /**
   * What others did in an employee's name, or what they did that concerns the employee (gave them a case), as far as the viewer sees it; oldest first.
   * @throws OfficeError employee-unknown, invalid-cursor
   */
  async meanwhile(
    employeeId: string,
    { since, before }: Period,
    page: PageRequest,
    language: Language,
    viewer: Viewer,
  ): Promise<Page<ContactHistoryItem>> {
    await this.require('employee', employeeId, 'employee-unknown');
    const subject = this.visibility.ofAny(
      viewer,
      sql.ref('audit_entries.subject_kind'),
      sql.ref('audit_entries.subject_id'),
    );
    const its = sql`(acting_for = ${employeeId} or facts ->> 'employeeId' = ${employeeId}) and actor_id <> ${employeeId}
      and (${since}::timestamptz is null or occurred_at >= ${since})
      and (${before}::timestamptz is null or occurred_at < ${before}) and ${subject}`;
    return this.history(its, page, language, viewer);
  }

  /** By whom and when an employee's absences were planned, changed and withdrawn. */
  async absencesOf(employeeId: string, language: Language, viewer: Viewer): Promise<readonly ContactHistoryItem[]> {
    const items: ContactHistoryItem[] = [];
    const its = sql`facts ->> 'employeeId' = ${employeeId} and subject_kind = 'absence'`;
    for (let cursor: string | undefined; ;) {
      const page = await this.history(its, { limit: PAGE, cursor }, language, viewer);
      items.push(...page.items);
      if (page.nextCursor === null) return items;
      cursor = page.nextCursor;
    }
  }

  /** @throws OfficeError contact-not-found */
  async requireContact(contactId: string): Promise<void> {
    await this.require('contact', contactId, 'contact-not-found');
  }

  /** @throws OfficeError newsroom-not-found */
  async requireNewsroom(newsroomId: string): Promise<void> {
    await this.require('newsroom', newsroomId, 'newsroom-not-found');
  }

  /** @throws OfficeError employee-unknown */
  async requireEmployee(employeeId: string): Promise<void> {
    await this.require('employee', employeeId, 'employee-unknown');
  }

  private async chosen(
    employeeId: string,
    { by, since, before, acts, caseId, unitId, channels, offHours, personal }: AuditFilter,
    viewer: Viewer,
    whole: boolean,
  ): Promise<RawBuilder<SqlBool>> {
    const [kind, subject] = [sql.ref('audit_entries.subject_kind'), sql.ref('audit_entries.subject_id')];
    const ofCase = (condition: RawBuilder<unknown>) => sql<SqlBool>`exists (
      select 1 from ${this.read.table('case_list')} its_case where its_case.id = ${ITS_CASE} and ${condition})`;
    const conditions: RawBuilder<SqlBool>[] = [
      // Each as the index that it goes by has it.
      by === 'own'
        ? sql<SqlBool>`actor_id = ${employeeId} and actor_id <> 'system'`
        : sql<SqlBool>`acting_for = ${employeeId} and acting_for is not null`,
      this.seen(viewer),
    ];
    if (!whole) conditions.push(this.visibility.ofAny(viewer, kind, subject));
    if (since !== null) conditions.push(sql<SqlBool>`occurred_at >= ${since}`);
    if (before !== null) conditions.push(sql<SqlBool>`occurred_at < ${before}`);
    if (acts && acts.length > 0) conditions.push(isOf(acts));
    if (caseId !== undefined) conditions.push(sql<SqlBool>`${ITS_CASE} = ${caseId}`);
    if (unitId !== undefined) conditions.push(ofCase(sql`its_case.unit_id = ${unitId}`));
    if (channels && channels.length > 0) conditions.push(ofCase(sql`its_case.channel = any(${[...channels]}::text[])`));
    if (offHours !== undefined) {
      const isOff = await this.hours.condition(sql.ref('occurred_at'), { since, before });
      conditions.push(offHours ? isOff : sql<SqlBool>`not ${isOff}`);
    }
    if (personal !== undefined) conditions.push(sql<SqlBool>`(texts is not null) = ${personal}`);
    return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
  }

  /** Without cases in which this person asked for confidence: neither what happened in them nor the mails about them. */
  private told(ids: readonly string[]): RawBuilder<SqlBool> {
    return sql`not exists (select from ${this.read.table('audit_cases')} one
      where one.case_id = ${ITS_CASE} and one.withheld_from = any(${ids}))`;
  }

  private async history(
    whose: RawBuilder<unknown>,
    page: PageRequest,
    language: Language,
    viewer: Viewer,
  ): Promise<Page<ContactHistoryItem>> {
    const { rows } = await sql<AuditEntryRow>`select * from ${this.read.table('audit_entries')}
      where ${whose} and ${after(page)} and (${page.upTo ?? null}::text is null or position <= ${page.upTo ?? null})
        and ${this.seen(viewer)}
      order by occurred_at, position limit ${page.limit + 1}`.execute(this.tables());
    const names = await this.namesFor(rows);
    return pageOf(
      rows,
      page.limit,
      (row) => ({
        eventId: row.event_id,
        type: row.type,
        occurredAt: row.occurred_at.toISOString(),
        actor: {
          id: row.actor_id,
          name: nameOfActor(row.actor_id, names),
          ...(row.acting_for !== null && {
            actingFor: row.acting_for,
            actingForName: names.get(row.acting_for) ?? null,
          }),
        },
        case: row.subject_kind === 'case' ? { id: row.subject_id, number: names.get(row.subject_id) ?? null } : null,
        summary: this.manifests.describe(eventOf(row), names, language),
      }),
      place,
    );
  }

  /** Whether they see the case of an entry, where it is of one: by its stream, by its subject, or by whose words it holds. */
  private seen(viewer: Viewer): RawBuilder<SqlBool> {
    if (this.visibility.seesAll(viewer, 'case')) return sql<SqlBool>`true`;
    return sql<SqlBool>`(${ITS_CASE} is null or ${this.visibility.of(viewer, 'case', ITS_CASE)})`;
  }

  private async require(kind: string, id: string, code: string): Promise<void> {
    if (!(await this.nameBook.knows(kind, id))) throw notFound(code);
  }

  /** Of everybody and everything that these entries mention. */
  private async namesFor(rows: readonly AuditEntryRow[]): Promise<Names> {
    const ids = rows.flatMap((row) => [
      row.actor_id,
      row.subject_id,
      ...(row.acting_for === null ? [] : [row.acting_for]),
      row.case_id ?? row.texts_case_id ?? row.subject_id,
      ...idsIn(row.facts),
    ]);
    const named = await this.nameBook.of(ids);
    return new Map([...named].map(([id, each]) => [id, labelOf(each)]));
  }

  private tables() {
    return this.read.tables<Tables>();
  }
}

/** Entries after the page before. */
function after({ cursor }: PageRequest): RawBuilder<SqlBool> {
  if (cursor === undefined) return sql<SqlBool>`true`;
  const [occurredAt, position] = decodeCursor(cursor, ['instant', 'text']);
  return sql<SqlBool>`(occurred_at, position) > (${occurredAt}, ${position})`;
}

/** The event as far as its words need it. */
const eventOf = ({ type, facts, texts }: AuditEntryRow): RecordedEvent =>
  ({ type, data: { ...facts, ...texts } }) as unknown as RecordedEvent;

const place = ({ occurred_at, position }: AuditEntryRow) => [occurred_at.toISOString(), position];

function caseOf({ case_id, texts_case_id, subject_kind, subject_id }: AuditEntryRow, names: Names): AuditItem['case'] {
  const id = case_id ?? texts_case_id ?? (subject_kind === 'case' ? subject_id : null);
  return id === null ? null : { id, number: names.get(id) ?? null };
}

function isOf(acts: readonly ActKind[]): RawBuilder<SqlBool> {
  const types = acts.flatMap((act) => (act === 'other' ? [] : ACT_KINDS[act]));
  const isNamed = sql<SqlBool>`audit_entries.type = any(${types}::text[])`;
  if (!acts.includes('other')) return isNamed;
  return sql<SqlBool>`(${isNamed} or audit_entries.type <> all(${[...NAMED_ACTS]}::text[]))`;
}
