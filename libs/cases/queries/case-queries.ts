import { Injectable } from '@nestjs/common';
import { sql, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import { ContactQueries, type AddressedContact, type Addressee } from '#libs/contacts';
import { personOf, selvesOf, type Self, type Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import {
  Clock,
  decodeCursor,
  OFFICE_ZONE,
  pageOf,
  period,
  SYSTEM_ACTOR,
  type Page,
  type Sensitivity,
} from '#libs/kernel';
import { Visibility, type OfficeThen } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { CurrentUnits } from '#libs/organization';
import { SubjectErased, subjectStream } from '#libs/personal-data';
import { holds, needlesOf, plainLettersOf, rareIds, type Needles } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { crisisFirst, frontOf } from './crisis-first.js';
import { PRIORITIES, type AwaitedStanding, type Channel, type Priority, type SenderMark } from '../domain/events.js';
import type { CaseStatus } from '../domain/case.js';
import { naturalKey } from '../domain/case-number.js';
import { CASE_KINDS, type CaseKind, type Outcome } from '../domain/kinds.js';
import type { CaseAlarmRow } from '../projections/case-alarms.js';
import { NO_TERM, type CaseListRow } from '../projections/case-list.js';
import type { CaseAssignmentTermRow } from '../projections/case-assignment-terms.js';
import type { CaseMailIdRow } from '../projections/case-mail-ids.js';
import type { CaseRequestRow } from '../projections/case-requests.js';
import type { HeldReplyRow } from '../projections/held-replies.js';
import { WatchedCases } from './watched-cases.js';
import { lateContact, lateEmployee, lateNewsroom } from './late-names.js';

export interface CaseTables {
  case_list: CaseListRow;
  case_alarms: CaseAlarmRow;
  case_assignment_terms: CaseAssignmentTermRow;
  case_mail_ids: CaseMailIdRow;
  case_held_replies: HeldReplyRow;
  case_requests: CaseRequestRow;
}

export interface NamedReference {
  readonly id: string;
  readonly name: string | null;
}

/** A row of the inbox. */
export interface CaseItem {
  readonly id: string;
  readonly kind: CaseKind;
  readonly number: string;
  readonly subject: string | null;
  readonly status: CaseStatus;
  readonly dismissed: boolean;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  /** No clock runs, and at least one is paused. */
  readonly clockStands: boolean;
  readonly requestedBy: string | null;
  /** What the first message asks for, as long as nobody has said it and it is to come. */
  readonly requestedByProposal: string | null;
  readonly overdue: boolean;
  readonly escalationLevel: number;
  readonly assignee: NamedReference | null;
  /** Where it stands; null at the press office. */
  readonly unit: NamedReference | null;
  /** The term of its assignment: the first instant that is too late. */
  readonly assignmentDueAt: string | null;
  /** Null where nobody knows who wrote. */
  readonly contact: (NamedReference & { readonly email: string | null }) | null;
  /** The contact is its addressee. */
  readonly begunByUs: boolean;
  readonly newsroom: NamedReference | null;
  readonly marks: SenderMark[];
  readonly awaited: AwaitedInputs;
  readonly sensitivity: Sensitivity;
  /** A topic of it has a crisis: it stands in front of all others. */
  readonly inCrisis: boolean;
  readonly revision: number;
}

/** What units were asked about a case and have not said yet. */
export interface AwaitedInputs {
  readonly count: number;
  /** Those due first. */
  readonly first: AwaitedUnit[];
}

export interface AwaitedUnit extends NamedReference {
  readonly dueAt: string;
  /** Its term, once that is over. */
  readonly lateSince: string | null;
}

/** A case that has not ended, without a word of what it is about. */
export interface OpenCase {
  readonly id: string;
  readonly number: string;
  readonly dueAt: string | null;
}

export interface KindCount {
  readonly kind: CaseKind;
  readonly count: number;
}

export const VIEWS = ['mine', 'unassigned', 'inUnit', 'dueThisWeek', 'overdue', 'escalated', 'all'] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = [
  'dueAt',
  '-dueAt',
  'requestedBy',
  '-requestedBy',
  'receivedAt',
  '-receivedAt',
  'priority',
  '-priority',
  'number',
  '-number',
] as const;
export type Sort = (typeof SORTS)[number];

export interface CaseFilter {
  readonly view?: View;
  readonly kind?: readonly CaseKind[];
  readonly status?: readonly CaseStatus[];
  readonly priority?: readonly Priority[];
  readonly channel?: readonly Channel[];
  readonly assignee?: string;
  readonly contact?: string;
  readonly newsroom?: string;
  readonly overdue?: boolean;
  /** The days on which the running term ends, both included. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** The days on which it came in, both included. */
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  /** In Warsaw: 0 to 23. */
  readonly receivedHour?: number;
  /** In Warsaw: 1 is Monday. */
  readonly receivedWeekday?: number;
  readonly unit?: string;
  readonly outcome?: Outcome;
  /** Of which a term of ours was missed, also where it still runs. */
  readonly missedTerm?: boolean;
  /** Those that the viewer watches. */
  readonly watched?: boolean;
  /** What was found to be no case: left out of every list unless asked for. */
  readonly dismissed?: boolean;
  readonly q?: string;
  /** None but these, of whatever else is asked. */
  readonly among?: readonly string[];
}

export interface FoundCase {
  readonly id: string;
  readonly number: string;
  readonly subject: string | null;
  readonly contactName: string | null;
}

/** Counts stop here: past it, a list says "10000+" and stays fast. */
export const COUNT_LIMIT = 10_000;

const SORT_COLUMNS = {
  dueAt: 'due_at',
  requestedBy: 'requested_by',
  receivedAt: 'received_at',
  priority: 'priority_rank',
  number: 'number_key',
} as const;
const CURSOR_KINDS = {
  dueAt: 'instant',
  requestedBy: 'instant',
  receivedAt: 'instant',
  priority: 'integer',
  number: 'text',
} as const;
/** What is found in no more cases than these is looked up case by case; the rest is met soon in any order. */
const RARE = 2_000;
/** Contacts who are no more than these are named in a statement; of more, each case that is met is asked for its own. */
const FEW_PEOPLE = 1_000;

/** As the indexes have them. */
const SUBJECT = sql`subject_plain`;
const CAME_FROM = sql.raw(plainLettersOf('came_from'));
/** In an index of its own: of most cases nobody noted where they came from. */
const cameFromHolds = (needles: Needles): RawBuilder<SqlBool> =>
  sql`(came_from is not null and ${holds(CAME_FROM, needles)})`;

/** What somebody works through: there, a case whose answer went out waits behind those whose clock runs. */
const isQueue = (view: View | undefined): boolean =>
  view === 'mine' || view === 'unassigned' || view === 'inUnit' || view === 'escalated';
const RUNNING_FIRST = sql`case when open_due_at is null then due_at + interval '1000 years' else due_at end`;

const termOf = (due: Date): string | null => {
  const instant = due.toISOString();
  return instant === NO_TERM ? null : instant;
};

/** As long as it is to come, and an answer is owed. */
const stillProposed = (row: CaseListRow, now: number): string | null => {
  const { proposed_by, answered, closed, reply_under_way } = row;
  const owed = !answered && (!closed || reply_under_way);
  return owed && proposed_by !== null && proposed_by.getTime() > now ? proposed_by.toISOString() : null;
};

/** With the names of the units, and what is late by now. */
export const awaitedInputs = (
  { count, first }: AwaitedStanding,
  units: ReadonlyMap<string, { readonly name: string }>,
  now: string,
): AwaitedInputs => ({
  count,
  first: first.map(({ unitId: id, dueAt }) => ({
    id,
    name: units.get(id)?.name ?? null,
    dueAt,
    lateSince: dueAt <= now ? dueAt : null,
  })),
});

type Where = ExpressionBuilder<CaseTables, 'case_list'>;

const APPEALS_SHOWN = 50;

@Injectable()
export class CaseQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly units: CurrentUnits,
    private readonly nameBook: NameBook,
    private readonly contacts: ContactQueries,
    private readonly watched: WatchedCases,
  ) {}

  /** The same of the office as it was, with the names of then. Who watches what is of today. */
  at({ read, journal, clock, visibility }: OfficeThen): CaseQueries {
    const [units, names] = [new CurrentUnits(journal), new NameBook(read)];
    return new CaseQueries(read, journal, clock, visibility, units, names, new ContactQueries(read), this.watched);
  }

  /** One page of the cases that they see. @throws OfficeError invalid-cursor */
  async list(
    filter: CaseFilter,
    sort: Sort,
    limit: number,
    cursor: string | undefined,
    viewer: Viewer,
  ): Promise<Page<CaseItem>> {
    const descending = sort.startsWith('-');
    const sortedBy = sort.replace('-', '') as keyof typeof SORT_COLUMNS;
    const key = sort === 'dueAt' && isQueue(filter.view) ? RUNNING_FIRST : sql.ref(SORT_COLUMNS[sortedBy]);
    const direction = descending ? 'desc' : 'asc';
    const selected = await this.selected(filter, viewer);
    const [front, value, id] = cursor
      ? decodeCursor(cursor, ['integer', CURSOR_KINDS[sortedBy], 'text'])
      : [undefined, null, null];
    const page = (inCrisis: boolean, wanted: number, isAfter: boolean) => {
      const part = selected
        .selectAll()
        .select(key.$castTo<Date | string | number>().as('sort_key'))
        .where('in_crisis', '=', inCrisis)
        .orderBy('sort_key', direction)
        .orderBy('id', direction)
        .limit(wanted);
      const after = descending ? sql`<` : sql`>`;
      return (isAfter ? part.where(sql<SqlBool>`(${key}, id) ${after} (${value}, ${id})`) : part).execute();
    };
    const rows = await crisisFirst(limit + 1, front as number | undefined, page);
    const [contacts, names] = await Promise.all([
      this.contactsOf(rows.flatMap((row) => row.contact_id ?? [])),
      this.namesOf({
        employees: rows.flatMap((row) => row.assignee_id ?? []),
        newsrooms: rows.flatMap((row) => row.newsroom_id ?? []),
      }),
    ]);
    const named = (id: string | null) => (id ? { id, name: names.get(id) ?? null } : null);
    const now = Date.parse(this.clock.nowIso());
    const units = await this.units.tree();
    return pageOf(
      rows,
      limit,
      (row) => ({
        id: row.id,
        kind: row.kind,
        number: row.number,
        subject: row.subject,
        status: row.status,
        dismissed: row.dismissed,
        priority: row.priority,
        channel: row.channel,
        receivedAt: row.received_at.toISOString(),
        dueAt: termOf(row.due_at),
        clockStands: row.clock_stands,
        requestedBy: termOf(row.requested_by),
        requestedByProposal: stillProposed(row, now),
        overdue: row.open_due_at !== null && row.open_due_at.getTime() <= now,
        escalationLevel: row.open_due_at === null ? 0 : row.escalation_level,
        assignee: named(row.assignee_id),
        unit: row.unit_id ? { id: row.unit_id, name: units.get(row.unit_id)?.name ?? null } : null,
        assignmentDueAt: row.assignment_due_at?.toISOString() ?? null,
        contact: row.contact_id === null ? null : contacts.get(row.contact_id)!,
        begunByUs: row.begun_by_us,
        newsroom: named(row.newsroom_id),
        marks: [...row.marks],
        awaited: awaitedInputs({ count: row.awaited_count, first: row.awaited }, units, this.clock.nowIso()),
        sensitivity: row.sensitivity,
        inCrisis: row.in_crisis,
        revision: row.revision,
      }),
      (row) => {
        const { sort_key: value, id } = row;
        return [frontOf(row), value instanceof Date ? value.toISOString() : value, id];
      },
    );
  }

  /** How many of the cases that they see match. */
  async countOf(filter: CaseFilter, viewer: Viewer): Promise<number> {
    const selected = await this.selected(filter, viewer);
    const { count } = await selected.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    return Number(count);
  }

  /** Ids of the cases that they see and that match, those that came in last in front. */
  async idsOf(filter: CaseFilter, limit: number, viewer: Viewer): Promise<readonly string[]> {
    const rows = await (
      await this.selected(filter, viewer)
    )
      .select('id')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** How many of the cases that they see each view of the inbox holds, each at most COUNT_LIMIT + 1. */
  async counts(viewer: Viewer): Promise<Record<View, number>> {
    const counts = await Promise.all(
      VIEWS.map(async (view) => {
        const { count } = await this.db()
          .selectFrom((from) =>
            from
              .selectFrom('case_list')
              .select('id')
              .where((where) => this.matches(where, { view }, viewer))
              .limit(COUNT_LIMIT + 1)
              .as('bounded'),
          )
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        return [view, Number(count)] as const;
      }),
    );
    return Object.fromEntries(counts) as Record<View, number>;
  }

  /** How many of the cases that they see in a view are of each kind, each at most COUNT_LIMIT + 1; kinds without a case are left out. */
  async countsByKind(view: View, viewer: Viewer): Promise<readonly KindCount[]> {
    // Each kind by its own index, and no further than it is counted.
    const ofKind = (kind: CaseKind) =>
      this.db()
        .selectFrom((from) =>
          from
            .selectFrom('case_list')
            .select('id')
            .where((where) => this.matches(where, { view, kind: [kind] }, viewer))
            .limit(COUNT_LIMIT + 1)
            .as('bounded'),
        )
        .select(({ fn }) => [sql<CaseKind>`${kind}::text`.as('kind'), fn.countAll<number>().as('count')]);
    const [first, ...others] = CASE_KINDS;
    const rows = await others.reduce((all, kind) => all.unionAll(ofKind(kind)), ofKind(first)).execute();
    return rows.map(({ kind, count }) => ({ kind, count: Number(count) })).filter(({ count }) => count > 0);
  }

  async byNumber(number: string): Promise<{ id: string; contactId: string | null } | undefined> {
    return this.db()
      .selectFrom('case_list')
      .select(['id', 'contact_id as contactId'])
      .where('number_key', '=', naturalKey(number))
      .where('number', '=', number)
      .executeTakeFirst();
  }

  /** What cases that came at these instants are about; what was found to be no case is left out. */
  async receivedAt(instants: readonly string[]): Promise<readonly { subject: string; receivedAt: string }[]> {
    const rows = await this.db()
      .selectFrom('case_list')
      .select(['subject', 'received_at'])
      .where(sql<SqlBool>`received_at = any(${[...instants]}::timestamptz[])`)
      .where('subject', 'is not', null)
      .where('dismissed', '=', false)
      .execute();
    return rows.map(({ subject, received_at }) => ({ subject: subject!, receivedAt: received_at.toISOString() }));
  }

  /** The address to which answers go. */
  async contactEmail(contactId: string): Promise<string | null> {
    return (await this.contactsOf([contactId])).get(contactId)!.email;
  }

  /** How letters to a contact begin; null: nobody knows who wrote. */
  addressee(contactId: string | null): Promise<Addressee> {
    if (contactId === null) return Promise.resolve({ language: null, salutation: null });
    return this.contacts.addressee(contactId);
  }

  /** When a person was erased, as their events say it; null where they were not. */
  async erasedAt(contactId: string): Promise<string | null> {
    const erasure = (await this.journal.read(subjectStream(contactId))).find(({ type }) => type === SubjectErased.type);
    return erasure?.metadata.occurredAt ?? null;
  }

  /** Open cases of a contact, those due first in front, and how many there are: at most 1,000 are counted. */
  async openCasesOf(
    contactId: string,
    limit: number,
  ): Promise<{ readonly items: readonly OpenCase[]; readonly count: number }> {
    const open = this.db()
      .selectFrom('case_list')
      .where('contact_id', 'in', await this.contacts.samePerson(contactId))
      .where('closed', '=', false);
    const [rows, counted] = await Promise.all([
      open
        .select(['id', 'number', 'due_at'])
        .orderBy(sql`open_due_at nulls last`)
        .orderBy('id')
        .limit(limit)
        .execute(),
      this.db()
        .selectFrom(open.select('id').limit(1_000).as('bounded'))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ]);
    const items = rows.map(({ id, number, due_at }) => ({ id, number, dueAt: termOf(due_at) }));
    return { items, count: Number(counted.count) };
  }

  async numberOf(id: string): Promise<string | undefined> {
    return (await this.db().selectFrom('case_list').select('number').where('id', '=', id).executeTakeFirst())?.number;
  }

  /** How these cases ended; those that have not are left out. */
  async outcomesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Outcome>> {
    const rows = await this.db()
      .selectFrom('case_list')
      .select(['id', 'outcome'])
      .where('id', 'in', [...ids, ''])
      .execute();
    return new Map(rows.flatMap(({ id, outcome }) => (outcome === null ? [] : [[id, outcome]])));
  }

  /** The appeals and urging motions against a case, oldest first. */
  async appealsOf(parentId: string): Promise<readonly Pick<CaseListRow, 'id' | 'number' | 'kind' | 'outcome'>[]> {
    return this.db()
      .selectFrom('case_list')
      .select(['id', 'number', 'kind', 'outcome'])
      .where('parent_id', '=', parentId)
      .orderBy('received_at')
      .limit(APPEALS_SHOWN)
      .execute();
  }

  /** Who claims these Message-IDs, in the order in which they are given. */
  async byMailMessageIds(ids: readonly string[]): Promise<readonly CaseMailIdRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.db().selectFrom('case_mail_ids').selectAll().where('mail_message_id', 'in', ids).execute();
    return ids.flatMap((id) => rows.filter(({ mail_message_id }) => mail_message_id === id));
  }

  /** By id. Whoever was entered a moment ago is in no read model yet and has their name from their own stream, as below. */
  async contactsOf(ids: readonly string[]): Promise<ReadonlyMap<string, AddressedContact>> {
    const contacts = new Map(await this.contacts.addressed([...new Set(ids)]));
    for (const id of ids) {
      if (contacts.has(id)) continue;
      const { id: personId, name, email } = await lateContact(this.journal, id);
      contacts.set(id, { id: personId, name, email });
    }
    return contacts;
  }

  /** By id: what employees, newsrooms and units are called. Null for whoever was erased. */
  async namesOf({
    employees = [],
    newsrooms = [],
    units = [],
  }: {
    readonly employees?: readonly string[];
    readonly newsrooms?: readonly string[];
    readonly units?: readonly string[];
  }): Promise<ReadonlyMap<string, string | null>> {
    const named = await this.nameBook.of([...employees, ...newsrooms]);
    const names = new Map([...named].map(([id, { name }]) => [id, name]));
    for (const id of employees)
      if (id !== SYSTEM_ACTOR && !names.has(id)) names.set(id, (await lateEmployee(this.journal, id)).name);
    for (const id of units) names.set(id, await this.units.name(id));
    for (const id of newsrooms) if (!names.has(id)) names.set(id, (await lateNewsroom(this.journal, id)).name);
    return names;
  }

  /** Alarms whose moment has come, soonest first. One that was set anew in a case that has ended waits until it is reopened. */
  async dueAlarms(limit: number): Promise<readonly CaseAlarmRow[]> {
    return this.db()
      .selectFrom('case_alarms')
      .innerJoin('case_list', 'case_list.id', 'case_alarms.case_id')
      .selectAll('case_alarms')
      .where('asleep', '=', false)
      .where('held', '=', false)
      .where('closed', '=', false)
      .where(sql<SqlBool>`at <= ${this.clock.nowIso()}`)
      .orderBy('at')
      .limit(limit)
      .execute();
  }

  /** Cases whose officers are to be reminded of when an answer is asked for, soonest first. */
  async requestsToRemindOf(limit: number): Promise<readonly CaseRequestRow[]> {
    return this.db()
      .selectFrom('case_requests')
      .innerJoin('case_list', 'case_list.id', 'case_requests.case_id')
      .selectAll('case_requests')
      .where('asleep', '=', false)
      .where('closed', '=', false)
      .where('answered', '=', false)
      .where(sql<SqlBool>`remind_at <= ${this.clock.nowIso()}`)
      .orderBy('remind_at')
      .limit(limit)
      .execute();
  }

  /** Ids of the open cases that a unit was given, and nobody of it has. */
  async waitingIn(unitId: string): Promise<readonly string[]> {
    const rows = await this.db()
      .selectFrom('case_list')
      .select('id')
      .where('unit_id', '=', unitId)
      .where('in_unit', '=', true)
      .where('closed', '=', false)
      .orderBy('received_at')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Whether the clock has anything still to raise or to remind of. */
  async anythingDue(): Promise<boolean> {
    const looks = [() => this.dueAlarms(1), () => this.requestsToRemindOf(1), () => this.assignmentTermsToTell(1)];
    for (const look of looks) if ((await look()).length > 0) return true;
    return false;
  }

  /** Assignments of whose terms somebody is to be told, soonest first. */
  async assignmentTermsToTell(limit: number): Promise<readonly CaseAssignmentTermRow[]> {
    return this.db()
      .selectFrom('case_assignment_terms')
      .innerJoin('case_list', 'case_list.id', 'case_assignment_terms.case_id')
      .selectAll('case_assignment_terms')
      .where('asleep', '=', false)
      .where('closed', '=', false)
      .where('answered', '=', false)
      .where(sql<SqlBool>`at <= ${this.clock.nowIso()}`)
      .orderBy('at')
      .limit(limit)
      .execute();
  }

  /** Held answers whose time is over, longest over first. */
  repliesToRelease(limit: number): Promise<readonly HeldReplyRow[]> {
    return this.db()
      .selectFrom('case_held_replies')
      .selectAll()
      .where(sql<SqlBool>`until <= ${this.clock.nowIso()}`)
      .orderBy('until')
      .limit(limit)
      .execute();
  }

  /** For the command palette: those that they see, by number, subject or person. */
  async search(q: string, viewer: Viewer, limit: number): Promise<readonly FoundCase[]> {
    const needles = needlesOf(q);
    if (needles === null) return [];
    const people = await this.peopleWith(needles);
    // Each by its own index: one condition for all of them would have none.
    const parts = [
      numberHolds(needles),
      holds(SUBJECT, needles),
      cameFromHolds(needles),
      this.isOneOf(people, needles),
    ].flatMap((condition) => [
      // Those of a crisis by an index of their own: they are few, and come first.
      this.foundBy(sql<SqlBool>`in_crisis and ${condition}`, viewer, limit),
      this.foundBy(condition, viewer, limit),
    ]);
    const { rows } = await sql<FoundCase & { contact_id: string | null }>`
      select found.id, found.number, found.subject, found.contact_id from (${sql.join(parts, sql` union `)}) found
      order by found.in_crisis desc, found.received_at desc limit ${limit}`.execute(this.db());
    const contacts = await this.contactsOf(rows.flatMap(({ contact_id }) => contact_id ?? []));
    return rows.map(({ contact_id, ...found }) => ({
      ...found,
      contactName: contact_id === null ? null : contacts.get(contact_id)!.name,
    }));
  }

  private foundBy(condition: RawBuilder<SqlBool>, viewer: Viewer, limit: number) {
    return sql`(select id, number, subject, contact_id, received_at, in_crisis from ${this.read.table('case_list')}
      where ${condition} and ${this.visibility.rows(viewer, 'case')} order by received_at desc limit ${limit})`;
  }

  private async selected(filter: CaseFilter, viewer: Viewer) {
    const needles = filter.q?.trim() ? needlesOf(filter.q) : undefined;
    const found = needles === null ? [] : needles && (await this.casesWith(needles));
    const watched = filter.watched ? await this.watched.idsOf(viewer.id) : undefined;
    const contactIds = filter.contact ? await this.contacts.samePerson(filter.contact) : [];
    const selected = this.db()
      .selectFrom(this.casesAmong([found, watched, filter.among].reduce(inBoth), filter).as('case_list'))
      .where((where) => this.matches(where, filter, viewer, contactIds));
    if (!needles || found) return selected;
    return selected.where(this.mentions(needles, await this.peopleWith(needles)));
  }

  private matches(where: Where, filter: CaseFilter, viewer: Viewer, contactIds: readonly string[] = []) {
    const now = this.clock.nowIso();
    const conditions = [
      where('dismissed', '=', filter.dismissed ?? false),
      this.visibility.rows(viewer, 'case'),
      ...this.inView(where, filter.view, selvesOf(viewer)),
      ...(filter.kind?.length ? [where('kind', 'in', filter.kind)] : []),
      ...(filter.status?.length ? [where('status', 'in', filter.status)] : []),
      ...(filter.priority?.length
        ? [
            where(
              'priority_rank',
              'in',
              filter.priority.map((priority) => PRIORITIES.indexOf(priority)),
            ),
          ]
        : []),
      ...(filter.channel?.length ? [where('channel', 'in', filter.channel)] : []),
      ...(filter.assignee ? [where('assignee_id', '=', filter.assignee)] : []),
      ...(contactIds.length > 0 ? [where('contact_id', 'in', contactIds)] : []),
      ...(filter.newsroom ? [where('newsroom_id', '=', filter.newsroom)] : []),
      ...dueWithin(filter),
      ...receivedWithin(filter),
      ...(filter.receivedHour === undefined ? [] : [receivedPart('hour', filter.receivedHour)]),
      ...(filter.receivedWeekday === undefined ? [] : [receivedPart('isodow', filter.receivedWeekday)]),
      ...(filter.unit ? [where('unit_id', '=', filter.unit)] : []),
      ...(filter.outcome ? [where('outcome', '=', filter.outcome)] : []),
      ...(filter.missedTerm ? [this.wasLate()] : []),
      ...(filter.overdue === true ? [this.isOverdue()] : []),
      ...(filter.overdue === false ? [sql<SqlBool>`(open_due_at is null or open_due_at > ${now})`] : []),
    ];
    return where.and(conditions);
  }

  private inView(where: Where, view: View | undefined, selves: readonly Self[]) {
    const open = where('closed', '=', false);
    switch (view) {
      case undefined:
      case 'all':
        return [];
      case 'mine':
        // What is theirs, and what is left to them by whoever is away.
        return [open, where.or(selves.map((self) => where('assignee_id', '=', personOf(self))))];
      case 'unassigned':
        return [open, where('assignee_id', 'is', null), where('in_unit', '=', false)];
      case 'inUnit':
        return [open, where('in_unit', '=', true)];
      case 'dueThisWeek':
        return [this.isDueThisWeek()];
      case 'overdue':
        return [this.isOverdue()];
      case 'escalated':
        return [open, where('escalation_level', '>', 0)];
    }
  }

  /** The cases whose number, subject or person holds every word. */
  private casesWith(needles: Needles): Promise<readonly string[] | undefined> {
    const cases = sql`select id from ${this.read.table('case_list')} where`;
    const casesOf = (people: RawBuilder<unknown>) =>
      sql`select its_case.id from (${people}) person
        join ${this.read.table('case_list')} its_case on its_case.contact_id = person.id`;
    return rareIds(
      this.read.tables<never>(),
      [
        sql`${cases} ${numberHolds(needles)}`,
        sql`${cases} ${holds(SUBJECT, needles)}`,
        sql`${cases} ${cameFromHolds(needles)}`,
        ...this.contacts.holding(needles).map(casesOf),
      ],
      RARE,
    );
  }

  /** All cases, or those that were found, or that are few: these are read before anything else is asked of them. */
  private casesAmong(ids: readonly string[] | undefined, filter: CaseFilter): RawBuilder<CaseListRow> {
    const cases = this.read.table('case_list');
    // Joined, not `= any`: that PostgreSQL may answer by skipping through a whole index of which the id is the last column.
    if (ids)
      return sql`(select found.* from unnest(${ids}::text[]) one(id) join ${cases} found on found.id = one.id offset 0)`;
    const few = this.areFew(filter);
    return few ? sql`(select * from ${cases} where ${few} offset 0)` : sql`${cases}`;
  }

  /** What few cases have, of which PostgreSQL guesses too many: it would look for them all along another order. */
  private areFew({ view, overdue }: CaseFilter): RawBuilder<SqlBool> | undefined {
    if (view === 'dueThisWeek') return this.isDueThisWeek();
    return view === 'overdue' || overdue === true ? this.isOverdue() : undefined;
  }

  private isOverdue(): RawBuilder<SqlBool> {
    return sql<SqlBool>`open_due_at <= ${this.clock.nowIso()}`;
  }

  /** As the view `cases` of `reporting` counts what is late. */
  private wasLate(): RawBuilder<SqlBool> {
    return sql<SqlBool>`exists (select from ${this.read.table('fact_cases')} fact where fact.case_id = case_list.id
      and (fact.term_missed or fact.term_missed_from <= ${this.clock.nowIso()}))`;
  }

  private isDueThisWeek(): RawBuilder<SqlBool> {
    return sql<SqlBool>`open_due_at > ${this.clock.nowIso()} and open_due_at <= ${this.endOfWeek()}`;
  }

  /** Whether a case's number, subject or person holds every word; asked of every case that is met. */
  private mentions(needles: Needles, people: readonly string[] | undefined): RawBuilder<SqlBool> {
    return sql`(${numberHolds(needles)} or ${holds(SUBJECT, needles)} or ${cameFromHolds(needles)} or ${this.isOneOf(people, needles)})`;
  }

  /** Ids of the contacts who hold every word; undefined where they are so many that a case of one of them is met soon. */
  private peopleWith(needles: Needles): Promise<readonly string[] | undefined> {
    return rareIds(this.read.tables<never>(), this.contacts.holding(needles), FEW_PEOPLE);
  }

  private isOneOf(people: readonly string[] | undefined, needles: Needles): RawBuilder<SqlBool> {
    return people
      ? sql<SqlBool>`contact_id = any(${people}::text[])`
      : this.contacts.holdsIn(sql.ref('case_list.contact_id'), needles);
  }

  /** Midnight after Sunday, in Warsaw: what is due by then is due this week. */
  private endOfWeek(): string {
    const today = this.clock.today();
    return today
      .add({ days: 8 - today.dayOfWeek })
      .toZonedDateTime(OFFICE_ZONE)
      .toInstant()
      .toString();
  }

  private db() {
    return this.read.tables<CaseTables>();
  }
}

/** However it was typed: `zi/2026/000012` is `ZI/2026/000012`. */
const numberHolds = (needles: Needles): RawBuilder<SqlBool> => holds(sql`number`, needles, 'ilike');

const inBoth = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  one && other ? one.filter((id) => other.includes(id)) : (one ?? other);

/** The first instant that is too late lies behind the first day's beginning, up to the last one's end. */
function dueWithin({ dueFrom, dueTo }: CaseFilter): RawBuilder<SqlBool>[] {
  const { since, before } = period(dueFrom, dueTo);
  return [
    ...(since === null ? [] : [sql<SqlBool>`open_due_at > ${since}`]),
    ...(before === null ? [] : [sql<SqlBool>`open_due_at <= ${before}`]),
  ];
}

function receivedWithin({ receivedFrom, receivedTo }: CaseFilter): RawBuilder<SqlBool>[] {
  const { since, before } = period(receivedFrom, receivedTo);
  return [
    ...(since === null ? [] : [sql<SqlBool>`received_at >= ${since}`]),
    ...(before === null ? [] : [sql<SqlBool>`received_at < ${before}`]),
  ];
}

const receivedPart = (part: 'hour' | 'isodow', value: number): RawBuilder<SqlBool> =>
  sql<SqlBool>`extract(${sql.raw(part)} from received_at at time zone ${OFFICE_ZONE}) = ${value}`;
