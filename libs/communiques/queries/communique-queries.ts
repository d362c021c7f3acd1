import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { freeDaysNow } from '#libs/calendar';
import { OfficeCalendar } from '#libs/deadlines';
import type { Signatory } from '#libs/drafts';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, decodeCursor, isoInstant, notFound, OFFICE_ZONE, pageOf, type Language, type Page } from '#libs/kernel';
import type { Then } from '#libs/manifest';
import { NameBook, type Named } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { TopicQueries } from '#libs/topics';
import { contentOf, faultsOf, type Content } from '../domain/content.js';
import type { Communique, CommuniqueState, Schedule } from '../domain/communique.js';
import { minutesLate } from '../domain/describe.js';
import type { CommuniqueKind, KeptVersion, RecordedCommuniqueEvent } from '../domain/events.js';
import type {
  CommuniquePictureRow,
  CommuniqueRow,
  CommuniqueTurnRow,
  LostPictureRow,
} from '../projections/communiques.js';
import { CommuniqueApprovals } from './communique-approvals.js';
import { PressEventQueries, type PressEventItem } from './press-event-queries.js';
import { communiqueEventsOf, communiqueOf, versionOf } from './communique-standing.js';

export interface Person {
  readonly id: string;
  readonly name: string | null;
}

/** What somebody should look at: it waits for approval longer than its ladder allows, or than a day where it goes by none, another appears within half an hour of it, a quote is not authorised, it did not appear at its minute, it quotes a line to take that does not hold today, a library withdrew a picture of it, it appears while the press is met or half an hour before. */
export const WARNINGS = [
  'waits-long',
  'two-at-once',
  'quote-unauthorised',
  'held',
  'picture-withdrawn',
  'event-then',
  'line-outdated',
] as const;
export type Warning = (typeof WARNINGS)[number];

export interface CommuniqueItem {
  readonly id: string;
  readonly kind: CommuniqueKind;
  readonly state: CommuniqueState;
  /** Null once its words were disposed of. */
  readonly headline: string | null;
  readonly lead: string | null;
  readonly topicId: string | null;
  readonly version: number;
  /** Who wrote the newest version. */
  readonly writer: Person;
  readonly since: string;
  readonly appearsAt: string | null;
  readonly mailsAt: string | null;
  readonly embargo: boolean;
  readonly releasedAt: string | null;
  /** An older version stands on its page while a correction is being written. */
  readonly standsReleased: boolean;
  readonly slug: string | null;
  /** The levels of its ladder whose turn is; empty where it goes by none, or does not wait. */
  readonly waitsFor: readonly Turn[];
  readonly warnings: readonly Warning[];
  readonly revision: number;
}

/** A level of a ladder that waits. */
export interface Turn {
  /** Counted from 0. */
  readonly level: number;
  /** Who was asked to sign it. */
  readonly people: readonly Person[];
  readonly since: string;
  /** The first instant that is too late; null where the level has no term. */
  readonly dueAt: string | null;
}

/** A level of a ladder. */
export interface Level {
  readonly signatory: Signatory;
  /** Whom it names, where it names one employee. */
  readonly employee: Person | null;
  readonly functionId: string | null;
  readonly signedBy: Person | null;
  readonly signedAt: string | null;
  /** Since when its turn is, or was; null where it has not come. */
  readonly askedAt: string | null;
  /** The first instant that is too late; null where the level has no term, or its turn has not come. */
  readonly dueAt: string | null;
}

export interface VersionLine {
  readonly version: number;
  readonly at: string;
  readonly by: Person;
  readonly hash: string;
  readonly correctionNote: string | null;
  readonly approvedBy: Person | null;
  /** When it came to stand on the page; null where it never did. */
  readonly releasedAt: string | null;
}

export interface CommuniqueView {
  readonly id: string;
  readonly kind: CommuniqueKind;
  readonly state: CommuniqueState;
  readonly topicId: string | null;
  readonly version: number;
  /** Of the version that was asked for: the newest where none was. */
  readonly shown: Content & { readonly version: number };
  /** What would keep that version from being released, by the codes of the refusals. */
  readonly faults: readonly string[];
  /** Pictures of that version, and of the one on the page, that their library withdrew. */
  readonly lostPictures: readonly LostPicture[];
  /** Oldest first. */
  readonly versions: readonly VersionLine[];
  readonly writers: readonly Person[];
  readonly approver: Person | null;
  readonly schedule: Schedule | null;
  readonly released: {
    readonly version: number;
    readonly slug: string;
    readonly at: string;
    readonly minutesLate: number;
  } | null;
  readonly withdrawal: { readonly at: string; readonly by: Person; readonly reason: string | null } | null;
  readonly returned: { readonly by: Person; readonly reason: string | null } | null;
  /** Why it did not appear at its minute, by the codes of the refusals. */
  readonly held: readonly string[];
  /** The name of the ladder that it goes by; null where four eyes are enough, or it was not submitted. */
  readonly ladder: string | null;
  readonly levels: readonly Level[];
  /** Who may sign the levels whose turn is; nobody where it goes by no ladder. */
  readonly waitsFor: readonly Person[];
  /** In whose names the viewer can approve it now, their own first. */
  readonly signsAs: readonly Person[];
  readonly mayReturn: boolean;
  readonly revision: number;
}

export interface LostPicture {
  readonly attachmentId: string;
  readonly name: string | null;
  /** It stands on the page. */
  readonly released: boolean;
}

export interface CommuniqueFilter {
  readonly states?: readonly CommuniqueState[] | undefined;
  /** In the headline. */
  readonly q?: string | undefined;
  readonly topicId?: string | undefined;
}

export interface PlanDay {
  /** `YYYY-MM-DD`, in Warsaw. */
  readonly day: string;
  /** Why nobody works then; null of a working day. */
  readonly free: Readonly<Record<Language, string>> | null;
  readonly items: readonly CommuniqueItem[];
  /** Meetings with the press that begin on it. */
  readonly events: readonly PressEventItem[];
}

interface Tables {
  communiques: CommuniqueRow;
  communique_turns: CommuniqueTurnRow;
  communique_pictures: CommuniquePictureRow;
  communique_lost_pictures: LostPictureRow;
}

/** What goes by no ladder and waits longer waits too long: the office's day. */
const LONGEST_WAIT = sql`interval '1 day'`;
const AT_ONCE = sql`interval '30 minutes'`;
const LONGEST_PLAN = 500;

/** Communiqués, for those of the press office. */
@Injectable()
export class CommuniqueQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly clock: Clock,
    private readonly topics: TopicQueries,
    private readonly approvals: CommuniqueApprovals,
  ) {}

  asOf({ journal, clock }: Then): CommuniqueQueries {
    return new CommuniqueQueries(this.read, journal, this.names, clock, this.topics, this.approvals);
  }

  /** What changed last in front. @throws OfficeError invalid-cursor */
  async list(
    { states, q, topicId }: CommuniqueFilter,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<CommuniqueItem>> {
    let query = this.rows()
      .orderBy('since', 'desc')
      .orderBy('id')
      .limit(limit + 1);
    if (states && states.length > 0) query = query.where('state', 'in', states);
    if (q !== undefined && q !== '') query = query.where(holding(q));
    if (topicId !== undefined) query = query.where('topic_id', '=', topicId);
    if (cursor !== undefined) {
      const [since, id] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<SqlBool>`since < ${since} or (since = ${since} and id > ${id})`);
    }
    const rows = await query.execute();
    const items = new Map((await this.itemsOf(rows)).map((item) => [item.id, item]));
    return pageOf(
      rows,
      limit,
      ({ id }) => items.get(id)!,
      ({ since, id }) => [since.toISOString(), id],
    );
  }

  /** What appears, or appeared, on each of these days. Both ends are days of it. */
  async plan(from: string, to: string): Promise<readonly PlanDay[]> {
    const first = Temporal.PlainDate.from(from);
    const last = Temporal.PlainDate.from(to);
    const startOf = (day: Temporal.PlainDate) => isoInstant(day.toZonedDateTime(OFFICE_ZONE).toInstant());
    const [begins, ends] = [startOf(first), startOf(last.add({ days: 1 }))];
    const rows = await this.rows()
      .where('appears_at', '>=', new Date(begins))
      .where('appears_at', '<', new Date(ends))
      .where('state', '<>', 'withdrawn')
      .orderBy('appears_at')
      .orderBy('id')
      .limit(LONGEST_PLAN)
      .execute();
    const items = Map.groupBy(await this.itemsOf(rows), ({ appearsAt }) => dayOf(appearsAt!));
    const events = Map.groupBy(await new PressEventQueries(this.read).between(begins, ends), ({ startsAt }) =>
      dayOf(startsAt),
    );
    const calendar = new OfficeCalendar(await freeDaysNow(this.journal));
    const days: PlanDay[] = [];
    for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
      const free = calendar.describeFreeDay(day)?.name ?? null;
      const name = day.toString();
      days.push({ day: name, free, items: items.get(name) ?? [], events: events.get(name) ?? [] });
    }
    return days;
  }

  /** Those whose minute has come. */
  async due(limit: number): Promise<readonly string[]> {
    const rows = await this.read
      .tables<Tables>()
      .selectFrom('communiques')
      .select('id')
      .where('state', '=', 'scheduled')
      .where('appears_at', '<=', new Date(this.clock.nowIso()))
      .orderBy('appears_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Those whose newest version or page has a picture. */
  async showing(photoId: string): Promise<readonly string[]> {
    const rows = await this.read
      .tables<Tables>()
      .selectFrom('communique_pictures as picture')
      .innerJoin('communiques', 'communiques.id', 'picture.communique_id')
      .select('communiques.id')
      .distinct()
      .where('picture.photo_id', '=', photoId)
      .where(sql<SqlBool>`picture.version in (communiques.version, communiques.released_version)`)
      .where('communiques.state', '<>', 'withdrawn')
      .orderBy('communiques.id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** By words of the headline. */
  async search(q: string, limit: number): Promise<readonly CommuniqueItem[]> {
    return (await this.list({ q }, { limit })).items;
  }

  /** One with all its versions, from its own stream. @param viewer null: it is shown as it was, and nobody decides on it @throws OfficeError communique-not-found */
  async view(id: string, viewer: Viewer | null, version?: number): Promise<CommuniqueView> {
    const events = await communiqueEventsOf(this.journal, id);
    const communique = communiqueOf(events);
    if (!communique) throw notFound('communique-not-found');
    const wanted = version ?? communique.version;
    const kept = wanted === 0 ? NOTHING_KEPT : versionOf(events, wanted);
    if (!kept) throw notFound('communique-not-found');
    const { kind, state, writerIds, approved, schedule, released } = communique;
    const withdrawal = last(events, 'CommuniqueWithdrawn');
    const deciding = viewer ? await this.approvals.deciding(communique, viewer) : null;
    const waitsFor = viewer ? await this.approvals.waitsFor(communique) : [];
    const named = await this.names.of([
      ...writerIds,
      ...events.map(({ metadata }) => metadata.actor),
      ...events.flatMap((event) => (event.type === 'CommuniqueApproved' ? [event.data.approverId] : [])),
      ...[...waitsFor, ...(deciding?.ids ?? []), ...namedOn(communique)],
    ]);
    const person = (personId: string): Person => ({ id: personId, name: named.get(personId)?.name ?? null });
    const content = contentOf(kept);
    const lostPictures = lostPicturesOf(communique, kept, released ? versionOf(events, released.version) : undefined);
    return {
      ...{ id, kind, state, topicId: kept.topicId, version: communique.version },
      shown: { version: kept.version, ...content },
      faults: [...faultsOf(content), ...(lostPictures.some(({ shown }) => shown) ? ['picture-withdrawn'] : [])],
      lostPictures: lostPictures.map(({ attachmentId, name, released: stands }) => ({
        ...{ attachmentId, name, released: stands },
      })),
      versions: versionLines(events, person),
      writers: writerIds.map(person),
      approver: approved && person(approved.approverId),
      schedule,
      released: released && { version: released.version, slug: released.slug, ...appearance(events) },
      withdrawal: withdrawal && {
        at: withdrawal.metadata.occurredAt,
        by: person(withdrawal.metadata.actor),
        reason: withdrawal.data.reason,
      },
      returned: returnedBy(events, person),
      held: heldFor(events),
      ladder: communique.ladder?.name ?? null,
      levels: levelsOf(communique, events, person),
      waitsFor: waitsFor.map(person),
      signsAs: (deciding?.ids ?? []).map(person),
      mayReturn: deciding?.mayReturn ?? false,
      revision: events.at(-1)!.revision,
    };
  }

  /** A file of any of its versions. @throws OfficeError communique-not-found, attachment-not-found */
  async file(id: string, attachmentId: string): Promise<KeptVersion['files'][number]> {
    const events = await communiqueEventsOf(this.journal, id);
    if (events.length === 0) throw notFound('communique-not-found');
    const files = events.flatMap((event) => (event.type === 'CommuniqueVersionKept' ? event.data.files : []));
    const file = files.findLast((one) => one.attachmentId === attachmentId);
    if (!file) throw notFound('attachment-not-found');
    return file;
  }

  private rows() {
    const now = new Date(this.clock.nowIso());
    const others = this.read.table('communiques');
    const turns = this.read.table('communique_turns');
    const pictures = this.read.table('communique_pictures');
    const lost = this.read.table('communique_lost_pictures');
    const events = this.read.table('press_events');
    return this.read
      .tables<Tables>()
      .selectFrom('communiques')
      .selectAll()
      .select([
        sql<boolean>`state = 'submitted' and case when ladder is null then since < ${now}::timestamptz - ${LONGEST_WAIT}
          else exists (select 1 from ${turns} turn where turn.communique_id = communiques.id
            and turn.due_at <= ${now}::timestamptz) end`.as('waits_long'),
        sql<boolean>`state = 'scheduled' and exists (select 1 from ${others} other where other.id <> communiques.id
          and other.state in ('scheduled', 'released')
          and other.appears_at between communiques.appears_at - ${AT_ONCE} and communiques.appears_at + ${AT_ONCE})`.as(
          'two_at_once',
        ),
        sql<boolean>`state <> 'withdrawn' and exists (select 1 from ${lost} lost
          join ${pictures} picture using (communique_id, photo_id)
          where lost.communique_id = communiques.id
            and picture.version in (communiques.version, communiques.released_version))`.as('picture_withdrawn'),
        sql<boolean>`state = 'scheduled' and exists (select 1 from ${events} event where not event.cancelled
          and appears_at >= event.starts_at - ${AT_ONCE} and appears_at < event.ends_at)`.as('event_then'),
      ]);
  }

  private async itemsOf(rows: readonly CommuniqueItemRow[]): Promise<readonly CommuniqueItem[]> {
    const turns = await this.turnsOf(rows.flatMap(({ id, state }) => (state === 'submitted' ? [id] : [])));
    const named = await this.names.of([...rows.map(({ writer_id }) => writer_id), ...turns.flatMap(({ ids }) => ids)]);
    const outdated = await this.topics.outdatedCommuniques(rows.map(({ id }) => id));
    const turnsOf = Map.groupBy(turns, ({ communique_id }) => communique_id);
    return rows.map((row) => {
      const its = { ...row, line_outdated: outdated.has(row.id) };
      return itemOf(its, turnsOf.get(row.id) ?? [], named);
    });
  }

  private async turnsOf(ids: readonly string[]): Promise<readonly CommuniqueTurnRow[]> {
    if (ids.length === 0) return [];
    return this.read
      .tables<Tables>()
      .selectFrom('communique_turns')
      .selectAll()
      .where('communique_id', 'in', ids)
      .orderBy('level')
      .execute();
  }
}

type WarnedRow = CommuniqueItemRow & { line_outdated: boolean };
type CommuniqueItemRow = CommuniqueRow & {
  waits_long: boolean;
  two_at_once: boolean;
  picture_withdrawn: boolean;
  event_then: boolean;
};

function itemOf(
  row: WarnedRow,
  turns: readonly CommuniqueTurnRow[],
  named: ReadonlyMap<string, Named>,
): CommuniqueItem {
  const { id, kind, state, headline, lead, version, embargo, slug, revision } = row;
  const person = (personId: string): Person => ({ id: personId, name: named.get(personId)?.name ?? null });
  return {
    ...{ id, kind, state, headline, lead, topicId: row.topic_id, version, embargo, slug, revision },
    writer: person(row.writer_id),
    since: row.since.toISOString(),
    appearsAt: row.appears_at?.toISOString() ?? null,
    mailsAt: row.mails_at?.toISOString() ?? null,
    releasedAt: row.released_at?.toISOString() ?? null,
    standsReleased: row.released_version !== null && state !== 'withdrawn',
    waitsFor: turns.map(({ level, ids, since, due_at }) => ({
      ...{ level, people: ids.map(person), since: since.toISOString(), dueAt: due_at?.toISOString() ?? null },
    })),
    warnings: warningsOf(row),
  };
}

function warningsOf({ state, unauthorised, held_for, ...row }: WarnedRow): readonly Warning[] {
  const holds: Readonly<Record<Warning, boolean>> = {
    'waits-long': row.waits_long,
    'two-at-once': row.two_at_once,
    'quote-unauthorised': unauthorised > 0 && state !== 'withdrawn',
    held: held_for !== null,
    'picture-withdrawn': row.picture_withdrawn,
    'event-then': row.event_then,
    'line-outdated': row.line_outdated && state !== 'withdrawn',
  };
  return WARNINGS.filter((warning) => holds[warning]);
}

const holding = (q: string) => sql<SqlBool>`headline ilike ${`%${q.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`}`;

const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();

const namedOn = ({ ladder, approvals }: Communique): readonly string[] => [
  ...(ladder?.levels ?? []).flatMap(({ employeeId }) => employeeId ?? []),
  ...approvals.map(({ approverId }) => approverId),
];

/** Of the ladder that it goes by. */
function levelsOf(
  { ladder, approvals }: Communique,
  events: readonly RecordedCommuniqueEvent[],
  person: (id: string) => Person,
): readonly Level[] {
  const steps = events.slice(events.findLastIndex(({ type }) => type === 'CommuniqueSubmitted'));
  const asked = new Map(
    steps.flatMap((event) => {
      if (event.type !== 'CommuniqueSubmitted' && event.type !== 'CommuniqueSigned') return [];
      const at = event.metadata.occurredAt;
      return (event.data.waitsFor ?? []).map(({ level, dueAt }) => [level, { at, dueAt: dueAt ?? null }] as const);
    }),
  );
  const signedAt = (level: number) =>
    steps.find((event) => event.type === 'CommuniqueSigned' && event.data.level === level)?.metadata.occurredAt;
  return (ladder?.levels ?? []).map(({ signatory, employeeId, functionId }, level) => {
    const signature = approvals.find((one) => one.level === level);
    const turn = asked.get(level);
    return {
      ...{ signatory, employee: employeeId === null ? null : person(employeeId), functionId: functionId ?? null },
      signedBy: signature ? person(signature.approverId) : null,
      signedAt: signedAt(level) ?? null,
      ...{ askedAt: turn?.at ?? null, dueAt: turn?.dueAt ?? null },
    };
  });
}

type Recorded<Type extends RecordedCommuniqueEvent['type']> = Extract<RecordedCommuniqueEvent, { type: Type }>;

const last = <Type extends RecordedCommuniqueEvent['type']>(
  events: readonly RecordedCommuniqueEvent[],
  type: Type,
): Recorded<Type> | null => (events.findLast((event) => event.type === type) as Recorded<Type> | undefined) ?? null;

function versionLines(
  events: readonly RecordedCommuniqueEvent[],
  person: (id: string) => Person,
): readonly VersionLine[] {
  const about = <Type extends 'CommuniqueApproved' | 'CommuniqueReleased'>(type: Type, version: number) =>
    events.findLast((event) => event.type === type && event.data.version === version) as Recorded<Type> | undefined;
  return events.flatMap((event) => {
    if (event.type !== 'CommuniqueVersionKept') return [];
    const { version, hash, correctionNote } = event.data;
    const approval = about('CommuniqueApproved', version);
    return [
      {
        ...{ version, hash, correctionNote, at: event.metadata.occurredAt, by: person(event.metadata.actor) },
        approvedBy: approval ? person(approval.data.approverId) : null,
        releasedAt: about('CommuniqueReleased', version)?.metadata.occurredAt ?? null,
      },
    ];
  });
}

function appearance(events: readonly RecordedCommuniqueEvent[]): { readonly at: string; readonly minutesLate: number } {
  const { data, metadata } = last(events, 'CommuniqueReleased')!;
  return { at: metadata.occurredAt, minutesLate: minutesLate(data.dueAt, metadata.occurredAt) };
}

/** Null since another version was kept. */
function returnedBy(
  events: readonly RecordedCommuniqueEvent[],
  person: (id: string) => Person,
): CommuniqueView['returned'] {
  const event = events.findLast(({ type }) => type === 'CommuniqueReturned' || type === 'CommuniqueVersionKept');
  return event?.type === 'CommuniqueReturned' ? { by: person(event.metadata.actor), reason: event.data.reason } : null;
}

/** Of one that was begun in this moment: it is seen in a replay alone, since its first version is kept with it. */
const NOTHING_KEPT: Content & Pick<KeptVersion, 'version' | 'topicId'> = {
  ...{ version: 0, topicId: null, headline: '', lead: '', html: '', text: '', quotes: [], boilerplate: '' },
  ...{ pressContact: '', place: '', dateLine: null, audience: '', translations: [], files: [] },
};

function lostPicturesOf(communique: Communique, shown: Pick<KeptVersion, 'files'>, released: KeptVersion | undefined) {
  const holds = (version: Pick<KeptVersion, 'files'> | undefined, id: string) =>
    version?.files.some(({ attachmentId }) => attachmentId === id) ?? false;
  const files = [...shown.files, ...(released?.files ?? [])];
  return communique.lostPictures.flatMap((attachmentId) => {
    const file = files.find((one) => one.attachmentId === attachmentId);
    return file
      ? [{ attachmentId, name: file.name, shown: holds(shown, attachmentId), released: holds(released, attachmentId) }]
      : [];
  });
}

/** Nothing since somebody decided anew. */
function heldFor(events: readonly RecordedCommuniqueEvent[]): readonly string[] {
  const event = events.findLast(({ type }) => !type.startsWith('CommuniquePicture'));
  return event?.type === 'CommuniqueReleaseHeld' ? event.data.faults : [];
}
