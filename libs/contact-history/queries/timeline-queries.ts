import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { CaseKind } from '#libs/cases';
import { ContactQueries } from '#libs/contacts';
import type { Viewer } from '#libs/http';
import { Clock, notFound, pageOf, type Language, type Page } from '#libs/kernel';
import { Manifests, Visibility } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { ENCOUNTER_TYPES, type EncounterType } from '../domain/events.js';
import {
  TIMELINE_WORDS,
  type BodyNameRow,
  type EncounterRow,
  type EntryKind,
  type TimelineCaseRow,
  type TimelineRow,
} from '../projections/timeline.js';
import {
  firstOfMonths,
  medianHours,
  monthOf,
  MONTHS,
  monthsFrom,
  ofPage,
  within,
  type FirstMonth,
  type TextFilter,
} from './line-of-time.js';

/** Whose history: a person's, or a newsroom's, over all who belonged to it then. */
export type Party = { readonly kind: 'contact' | 'newsroom'; readonly id: string };

/** The same, with the ids of all contacts that show as this person. */
interface WholeParty {
  readonly kind: Party['kind'];
  readonly ids: readonly string[];
  /** Of a public body: cases were passed on to it by one of these names. */
  readonly bodyKeys: readonly string[];
}

export const TIMELINE_TYPES = ['cases', 'messages', 'calls', 'meetings', 'notes', 'mentions'] as const;
export type TimelineType = (typeof TIMELINE_TYPES)[number];

const KINDS: Record<Exclude<TimelineType, 'mentions'>, readonly EntryKind[]> = {
  cases: ['case'],
  // The first message of a case stands in the line of the case.
  messages: ['case', 'message', 'answer'],
  calls: ['call'],
  meetings: ['meeting', 'pressBreakfast'],
  notes: ['note'],
};

export interface TimelineFilter extends TextFilter {
  /** All, where none is named. */
  readonly types?: readonly TimelineType[] | undefined;
}

export interface Named {
  readonly id: string;
  /** Null once they were erased. */
  readonly name: string | null;
}

export interface TimelineEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly at: string;
  readonly contact: Named | null;
  readonly case: { readonly id: string; readonly number: string | null } | null;
  /** It stands in a case of somebody else. */
  readonly mention: boolean;
  /** With it the case was passed on to the body whose history this is. */
  readonly forwarded: boolean;
  readonly encounterId: string | null;
  readonly title: string | null;
  readonly excerpt: string | null;
}

export interface Statistics {
  readonly cases: number;
  readonly encounters: number;
  /** Of others, that were passed on to the body. */
  readonly forwarded: number;
  /** The last twelve months, the oldest first. */
  readonly months: readonly { readonly month: string; readonly cases: number; readonly encounters: number }[];
  /** The most frequent first. */
  readonly kinds: readonly { readonly kind: CaseKind; readonly name: string; readonly count: number }[];
  readonly answered: number;
  /** From the receipt to the first final answer that went out; null where there is none. */
  readonly medianHoursToAnswer: number | null;
}

export interface EncounterView {
  readonly id: string;
  readonly type: EncounterType;
  readonly at: string;
  readonly topic: string | null;
  readonly text: string | null;
  readonly participants: readonly { readonly contact: Named; readonly newsroom: Named | null }[];
  readonly notedBy: Named;
  readonly notedAt: string;
  readonly correctedBy: Named | null;
  readonly correctedAt: string | null;
  readonly case: { readonly id: string; readonly number: string | null } | null;
  readonly revision: number;
}

interface Tables {
  contact_timeline: TimelineRow;
  timeline_cases: TimelineCaseRow;
  body_names: BodyNameRow;
  encounters: EncounterRow;
}

const WORDS = sql.raw(TIMELINE_WORDS);

/** What happened between the office and somebody outside, newest first, and what it comes to. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly manifests: Manifests,
    private readonly clock: Clock,
    private readonly contacts: ContactQueries,
  ) {}

  /** Without the cases that they may not see. @throws OfficeError contact-not-found, newsroom-not-found, invalid-cursor */
  async timeline(
    party: Party,
    { types = [], ...filter }: TimelineFilter,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    viewer: Viewer,
  ): Promise<Page<TimelineEntry>> {
    const whose = await this.whole(party);
    let query = this.tables()
      .selectFrom('contact_timeline')
      .selectAll()
      .where(inHistoryOf(whose))
      .where(this.seen(viewer, 'contact_timeline'))
      .where(within(filter, WORDS))
      .where(ofPage(cursor))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (types.length > 0) query = query.where(ofTypes(types, whose));
    const rows = await query.execute();
    const names = await this.namesOf(rows.flatMap(({ contact_id, case_id }) => [contact_id, case_id]));
    return pageOf(
      rows,
      limit,
      (row): TimelineEntry => ({
        id: row.id,
        kind: row.kind,
        at: row.at.toISOString(),
        contact: row.contact_id === null ? null : named(row.contact_id, names),
        case: row.case_id === null ? null : { id: row.case_id, number: names.get(row.case_id) ?? null },
        mention: row.case_id !== null && row.case_contact_id !== row.contact_id && !isBoth(whose, row),
        forwarded: row.body_key !== null && whose.bodyKeys.includes(row.body_key),
        encounterId: row.encounter_id,
        title: row.title,
        excerpt: row.excerpt || null,
      }),
      ({ at, id }) => [at.toISOString(), id],
    );
  }

  /** Of the cases that they see; what was no case does not count. @throws OfficeError contact-not-found, newsroom-not-found */
  async statistics(party: Party, viewer: Viewer, language: Language): Promise<Statistics> {
    const whose = await this.whole(party);
    const first = firstOfMonths(this.clock);
    const [cases, answers, months, encounters, forwarded] = await Promise.all([
      this.casesByKind(whose, viewer, language),
      this.answers(whose, viewer),
      this.months(whose, viewer, first),
      this.encounters(whose),
      this.forwardedTo(whose, viewer),
    ]);
    return {
      cases: cases.reduce((sum, { count }) => sum + count, 0),
      encounters,
      forwarded,
      months: monthsFrom(first.day, MONTHS).map((month) => {
        const count = (of: 'case' | 'encounter') =>
          months.find((one) => one.month === month && one.of === of)?.count ?? 0;
        return { month, cases: count('case'), encounters: count('encounter') };
      }),
      kinds: cases,
      ...answers,
    };
  }

  /** @throws OfficeError encounter-not-found */
  async encounter(id: string, viewer: Viewer): Promise<EncounterView> {
    const row = await this.tables().selectFrom('encounters').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw notFound('encounter-not-found');
    const names = await this.namesOf([
      row.noted_by,
      row.corrected_by,
      row.case_id,
      ...row.participants.flatMap(({ contactId, newsroomId }) => [contactId, newsroomId]),
    ]);
    const seesCase = row.case_id !== null && (await this.visibility.sees(viewer, 'case', row.case_id));
    return {
      id,
      type: row.type,
      at: row.at.toISOString(),
      topic: row.topic,
      text: row.text,
      participants: row.participants.map(({ contactId, newsroomId }) => ({
        contact: named(contactId, names),
        newsroom: newsroomId === null ? null : named(newsroomId, names),
      })),
      notedBy: named(row.noted_by, names),
      notedAt: row.noted_at.toISOString(),
      correctedBy: row.corrected_by === null ? null : named(row.corrected_by, names),
      correctedAt: row.corrected_at?.toISOString() ?? null,
      case: seesCase ? { id: row.case_id!, number: names.get(row.case_id!) ?? null } : null,
      revision: row.revision,
    };
  }

  /** Ids of the encounters in which they took part. */
  async encountersOf(contactId: string): Promise<readonly string[]> {
    const rows = await this.tables()
      .selectFrom('contact_timeline')
      .select('encounter_id')
      .where('contact_id', '=', contactId)
      .where('encounter_id', 'is not', null)
      .execute();
    return rows.flatMap(({ encounter_id }) => encounter_id ?? []);
  }

  /** Which of them have anything in their history: whoever has is no mere entry in the register any more. */
  async withHistory(kind: Party['kind'], ids: readonly string[]): Promise<ReadonlySet<string>> {
    const their = sql.ref(kind === 'contact' ? 'contact_id' : 'newsroom_id');
    const { rows } = await sql<{ id: string }>`
      select distinct ${their} as id from ${this.table('contact_timeline')} where ${their} = any(${[...ids]})`.execute(
      this.tables(),
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async casesByKind(party: WholeParty, viewer: Viewer, language: Language): Promise<Statistics['kinds']> {
    const { rows } = await sql<{ kind: CaseKind; count: string }>`
      select kind, count(*) from ${this.table('timeline_cases')} where ${this.counted(party, viewer)}
      group by kind order by count(*) desc, kind`.execute(this.tables());
    return rows.map(({ kind, count }) => ({
      kind,
      name: this.manifests.kinds.get(kind)?.name[language] ?? kind,
      count: Number(count),
    }));
  }

  private async answers(
    party: WholeParty,
    viewer: Viewer,
  ): Promise<Pick<Statistics, 'answered' | 'medianHoursToAnswer'>> {
    const { rows } = await sql<{ answered: string; median: number | null }>`
      with first_answers as (
        select case_id, min(sent_at) as sent_at from ${this.table('contact_timeline')}
        where ${isOf(party, `${party.kind}_id`)} and sent_at is not null group by case_id)
      select count(*) as answered, ${medianHours('timeline_cases.received_at', 'first_answers.sent_at')} as median
        from ${this.table('timeline_cases')} join first_answers on first_answers.case_id = timeline_cases.case_id
        where ${this.counted(party, viewer)} and not timeline_cases.begun_by_us`.execute(this.tables());
    const { answered, median } = rows[0]!;
    return { answered: Number(answered), medianHoursToAnswer: median === null ? null : Number(median) };
  }

  private async months(party: WholeParty, viewer: Viewer, { day, since }: FirstMonth) {
    const { rows } = await sql<{ of: 'case' | 'encounter'; month: string; count: string }>`
      select 'case' as of, ${monthOf('received_at', day)} as month, count(*) from ${this.table('timeline_cases')}
        where ${this.counted(party, viewer)} and received_at >= ${since} group by 2
      union all
      select 'encounter', ${monthOf('at', day)}, count(distinct encounter_id) from ${this.table('contact_timeline')}
        where ${isOf(party, `${party.kind}_id`)} and kind in (${sql.join([...ENCOUNTER_TYPES])}) and at >= ${since}
        group by 2`.execute(this.tables());
    return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
  }

  private async encounters(party: WholeParty): Promise<number> {
    const { rows } = await sql<{ count: string }>`
      select count(distinct encounter_id) from ${this.table('contact_timeline')}
      where ${isOf(party, `${party.kind}_id`)} and kind in (${sql.join([...ENCOUNTER_TYPES])})`.execute(this.tables());
    return Number(rows[0]!.count);
  }

  private async forwardedTo({ bodyKeys: keys }: WholeParty, viewer: Viewer): Promise<number> {
    if (keys.length === 0) return 0;
    const { rows } = await sql<{ count: number }>`
      select count(distinct case_id)::integer as count from ${this.table('contact_timeline')}
      where body_key = any(${[...keys]}) and ${this.seen(viewer, 'contact_timeline')}`.execute(this.tables());
    return rows[0]!.count;
  }

  private counted(party: WholeParty, viewer: Viewer): RawBuilder<SqlBool> {
    const whose = party.kind === 'contact' ? 'case_contact_id' : 'newsroom_id';
    return sql<SqlBool>`${isOf(party, `timeline_cases.${whose}`)} and not timeline_cases.dismissed
      and ${this.seen(viewer, 'timeline_cases')}`;
  }

  private seen(viewer: Viewer, table: 'contact_timeline' | 'timeline_cases'): RawBuilder<SqlBool> {
    if (this.visibility.seesAll(viewer, 'case')) return sql<SqlBool>`true`;
    const its = sql.ref(`${table}.case_id`);
    return sql<SqlBool>`(${its} is null or ${this.visibility.of(viewer, 'case', its)})`;
  }

  /** With everybody who was merged into the person, or into whom they were. @throws OfficeError contact-not-found, newsroom-not-found */
  private async whole({ kind, id }: Party): Promise<WholeParty> {
    if (!(await this.names.knows(kind, id))) throw notFound(`${kind}-not-found`);
    if (kind === 'contact') return { kind, ids: await this.contacts.samePerson(id), bodyKeys: [] };
    return { kind, ids: [id], bodyKeys: await this.bodyKeysOf(id) };
  }

  /** A former name counts until another body bears it. */
  private async bodyKeysOf(newsroomId: string): Promise<readonly string[]> {
    const { rows } = await sql<{ body_key: string }>`
      select body_key from ${this.table('body_names')} as own where newsroom_id = ${newsroomId} and (current or not exists (
        select from ${this.table('body_names')} as other where other.body_key = own.body_key and other.current))`.execute(
      this.tables(),
    );
    return rows.map(({ body_key }) => body_key);
  }

  private async namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string | null>> {
    const known = await this.names.of(ids.filter((id) => id !== null));
    return new Map([...known].map(([id, each]) => [id, labelOf(each)]));
  }

  private table(name: keyof Tables): RawBuilder<unknown> {
    return this.read.table(name);
  }

  private tables() {
    return this.read.tables<Tables>();
  }
}

const isOf = ({ ids }: WholeParty, column: string): RawBuilder<SqlBool> =>
  ids.length === 1
    ? sql<SqlBool>`${sql.ref(column)} = ${ids[0]}`
    : sql<SqlBool>`${sql.ref(column)} in (${sql.join([...ids])})`;

/** Whose rows: of a body also those that passed a case on to it, of which there are few. */
const inHistoryOf = (party: WholeParty): RawBuilder<SqlBool> =>
  party.bodyKeys.length === 0
    ? isOf(party, `${party.kind}_id`)
    : sql<SqlBool>`(${isOf(party, `${party.kind}_id`)} or body_key = any(${[...party.bodyKeys]}))`;

/** Whether both are contacts of the one person: nobody is mentioned in their own case. */
const isBoth = ({ kind, ids }: WholeParty, { contact_id, case_contact_id }: TimelineRow): boolean =>
  kind === 'contact' && [contact_id, case_contact_id].every((id) => id !== null && ids.includes(id));

function ofTypes(types: readonly TimelineType[], whose: WholeParty): RawBuilder<SqlBool> {
  const kinds = [...new Set(types.flatMap((type) => (type === 'mentions' ? [] : KINDS[type])))];
  const others = whose.ids.length === 1 ? sql`true` : sql`coalesce(not ${isOf(whose, 'case_contact_id')}, true)`;
  const mentions = sql<SqlBool>`(contact_id is distinct from case_contact_id and case_id is not null and ${others})`;
  if (kinds.length === 0) return mentions;
  const among = sql<SqlBool>`kind in (${sql.join(kinds)})`;
  return types.includes('mentions') ? sql<SqlBool>`(${among} or ${mentions})` : among;
}

const named = (id: string, names: ReadonlyMap<string, string | null>): Named => ({ id, name: names.get(id) ?? null });
