import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { caseStream, type CaseStatus } from '#libs/cases';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import {
  Clock,
  decodeCursor,
  encodeCursor,
  fold,
  isoInstant,
  notFound,
  pageOf,
  SYSTEM_ACTOR,
  type Language,
  type Page,
} from '#libs/kernel';
import { Manifests, Visibility, type Then } from '#libs/manifest';
import { idsIn, labelOf, NameBook } from '#libs/names';
import { holds, needlesOf } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { topicStream, type RecordedQuoteEvent, type RecordedTopicEvent } from '../domain/events.js';
import { quotesDecider, type Quote } from '../domain/quotes.js';
import { changeSince, holdsOn, quoteState, type QuoteState } from '../domain/standing.js';
import { topicDecider } from '../domain/topic.js';
import type { TopicCaseRow, TopicCommuniqueQuoteRow, TopicRow, TopicStatementRow } from '../projections/topics.js';
import { TopicApprovals } from './topic-approvals.js';
import {
  topicFile,
  type BySteps,
  type CrisisFile,
  type LineFile,
  type LineVersion,
  type TopicFile,
} from './topic-file.js';

export interface Reference {
  readonly id: string;
  readonly name: string | null;
}

/** Of the cases that the viewer sees. */
export interface TopicFigures {
  readonly cases: number;
  readonly open: number;
  readonly overdue: number;
  readonly answered: number;
}

export interface TopicItem {
  readonly id: string;
  readonly name: string;
  readonly owner: Reference;
  readonly closed: boolean;
  /** Since when a crisis goes on; null where none does. */
  readonly crisisSince: string | null;
  readonly openedAt: string;
  readonly figures: TopicFigures;
  readonly revision: number;
}

export interface TopicCase {
  readonly id: string;
  readonly number: string;
  /** Null once its words were erased. */
  readonly subject: string | null;
  readonly status: CaseStatus;
  readonly receivedAt: string;
  /** The end of the term that runs; null where none does. */
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** A topic of it, this one or another, has a crisis. */
  readonly inCrisis: boolean;
  readonly assignee: Reference | null;
}

export interface QuotedLine {
  readonly topic: Reference;
  readonly lineId: string;
  readonly title: string;
  readonly version: number;
  readonly state: QuoteState;
  /** The version that holds now; null where none does. */
  readonly current: number | null;
}

/** Ids of those who may say yes to something. */
interface Deciding {
  readonly signsAs: readonly string[];
  readonly waitsFor: readonly string[];
}

interface CaseRow {
  id: string;
  number: string;
  subject: string | null;
  status: CaseStatus;
  closed: boolean;
  answered: boolean;
  received_at: Date;
  open_due_at: Date | null;
  assignee_id: string | null;
  contact_id: string | null;
  in_crisis: boolean;
}
interface Tables {
  topics: TopicRow;
  topic_cases: TopicCaseRow;
  topic_communique_quotes: TopicCommuniqueQuoteRow;
  topic_statements: TopicStatementRow;
  case_list: CaseRow;
}

const NO_FIGURES: TopicFigures = { cases: 0, open: 0, overdue: 0, answered: 0 };

/** Topics: all of them for whoever reads topics, of their cases those that the viewer sees. */
@Injectable()
export class TopicQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly manifests: Manifests,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
    private readonly approvals: TopicApprovals,
  ) {}

  /** The newest first. @throws OfficeError invalid-cursor */
  async list(
    { closed, q }: { readonly closed: boolean; readonly q?: string | undefined },
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    viewer: Viewer,
  ): Promise<Page<TopicItem>> {
    let query = this.db()
      .selectFrom('topics')
      .selectAll()
      .where('closed', '=', closed)
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    const needles = q === undefined ? null : needlesOf(q);
    if (needles) query = query.where(holds(sql`name_plain`, needles));
    if (cursor !== undefined) {
      const [at, id] = decodeCursor(cursor, ['instant', 'text']);
      query = query.where(sql<SqlBool>`(opened_at, id) < (${at}, ${id})`);
    }
    const rows = await query.execute();
    const figures = await this.figures(
      rows.map(({ id }) => id),
      viewer,
    );
    const names = await this.names.of(rows.map(({ owner_id }) => owner_id));
    return pageOf(
      rows,
      limit,
      ({ id, name, owner_id, closed, crisis_at, opened_at, revision }) => ({
        id,
        name,
        owner: { id: owner_id, name: names.get(owner_id)?.name ?? null },
        closed,
        crisisSince: crisis_at?.toISOString() ?? null,
        openedAt: opened_at.toISOString(),
        figures: figures.get(id) ?? NO_FIGURES,
        revision,
      }),
      ({ opened_at, id }) => [opened_at.toISOString(), id],
    );
  }

  /** @throws OfficeError topic-not-found */
  async one(id: string, viewer: Viewer) {
    const file = await topicFile(this.journal, id);
    const figures = (await this.figures([id], viewer)).get(id) ?? NO_FIGURES;
    const deciding = await this.deciding(file, viewer);
    return { ...(await this.shown(file, { deciding })), figures, progress: await this.progress(file) };
  }

  /** The units that a topic concerns now, from its own stream; none where there is no such topic. */
  async unitsOf(id: string): Promise<readonly string[]> {
    const events = (await this.journal.read(topicStream(id))) as readonly RecordedTopicEvent[];
    return fold(topicDecider, events)?.unitIds ?? [];
  }

  /** As it was: of its cases those that the viewer sees now. @throws OfficeError topic-not-found */
  async asOf(id: string, { journal, clock }: Then, viewer: Viewer) {
    const file = await topicFile(journal, id);
    const cases = [...file.topic.caseIds].map((caseId) => ({ kind: 'case', id: caseId }));
    const seen = await this.visibility.among(viewer, cases);
    return { ...(await this.shown(file, { clock })), caseIds: seen.map((one) => one.id) };
  }

  /** Those of a crisis first, be it of another topic, then those received last. @throws OfficeError invalid-cursor */
  async cases(
    topicId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    viewer: Viewer,
  ): Promise<Page<TopicCase>> {
    await this.require(topicId);
    let query = this.db()
      .selectFrom('topic_cases')
      .innerJoin('case_list', 'case_list.id', 'topic_cases.case_id')
      .select([
        'case_list.id as id',
        'number',
        'subject',
        'status',
        'case_list.closed as closed',
        'received_at',
        'open_due_at',
        'assignee_id',
        'in_crisis',
      ])
      .where('topic_id', '=', topicId)
      .where(this.visibility.rows(viewer, 'case'))
      .orderBy('in_crisis', 'desc')
      .orderBy('received_at', 'desc')
      .orderBy('case_list.id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [inCrisis, at, id] = decodeCursor(cursor, ['integer', 'instant', 'text']);
      query = query.where(sql<SqlBool>`(in_crisis::integer, received_at, case_list.id) < (${inCrisis}, ${at}, ${id})`);
    }
    const rows = await query.execute();
    const names = await this.names.of(rows.flatMap(({ assignee_id }) => assignee_id ?? []));
    const now = this.clock.now().epochMilliseconds;
    return pageOf(
      rows,
      limit,
      ({ id, number, subject, status, received_at, open_due_at, assignee_id, in_crisis }) => ({
        id,
        number,
        subject,
        status,
        receivedAt: received_at.toISOString(),
        dueAt: open_due_at?.toISOString() ?? null,
        overdue: open_due_at !== null && open_due_at.getTime() <= now,
        inCrisis: in_crisis,
        assignee: assignee_id === null ? null : { id: assignee_id, name: names.get(assignee_id)?.name ?? null },
      }),
      ({ in_crisis, received_at, id }) => [Number(in_crisis), received_at.toISOString(), id],
    );
  }

  /** What happened with it, in words, the newest first. @throws OfficeError topic-not-found, invalid-cursor */
  async history(id: string, language: Language, limit: number, cursor?: string) {
    await this.require(id);
    const [before] = cursor === undefined ? [] : (decodeCursor(cursor, ['integer']) as number[]);
    const range = { direction: 'backwards' as const, ...(before !== undefined && { from: before - 1 }) };
    const read = before === 0 ? [] : await this.journal.read(topicStream(id), { ...range, limit: limit + 1 });
    const events = read.slice(0, limit);
    const known = await this.names.of(
      events.flatMap(({ data, metadata: { actor, actingFor } }) => [
        ...idsIn(data as Readonly<Record<string, unknown>>),
        ...[actor, actingFor].filter((one) => one !== undefined),
      ]),
    );
    const names = new Map([...known].map(([one, named]) => [one, labelOf(named) ?? '—']));
    const items = events.map((event) => {
      const { actor, actingFor, occurredAt } = event.metadata;
      return {
        eventId: event.id,
        type: event.type,
        occurredAt,
        actor: {
          id: actor,
          name: actor === SYSTEM_ACTOR ? null : (names.get(actor) ?? null),
          ...(actingFor !== undefined && { actingFor, actingForName: names.get(actingFor) ?? null }),
        },
        summary: this.manifests.describe(event, names, language),
      };
    });
    return { items, nextCursor: read.length > limit ? encodeCursor([events.at(-1)!.revision]) : null };
  }

  /** Under which topics a case stands, their lines that hold today, and what its letters quote of them. */
  async ofCase(caseId: string) {
    const rows = await this.db()
      .selectFrom('topic_cases')
      .innerJoin('topics', 'topics.id', 'topic_cases.topic_id')
      .select(['topics.id as id'])
      .where('case_id', '=', caseId)
      .orderBy('added_at')
      .orderBy('topics.id')
      .execute();
    const quotes = ((await this.journal.read(caseStream(caseId))) as readonly RecordedQuoteEvent[]).reduce(
      quotesDecider.evolve,
      quotesDecider.initialState,
    );
    const ids = new Set([...rows.map(({ id }) => id), ...quotes.map(({ topicId }) => topicId)]);
    const files = new Map<string, TopicFile>();
    for (const id of ids) files.set(id, await topicFile(this.journal, id));
    const today = this.clock.today().toString();
    return {
      topics: rows.map(({ id }) => {
        const { topic, lines } = files.get(id)!;
        return { id, name: topic.name, closed: topic.closed, lines: inForce(lines, today) };
      }),
      quotes: quotes.map((quote) => quotedLine(quote, files.get(quote.topicId)!, today)),
    };
  }

  /**
   * The lines of its topic that a communiqué may quote today, how what it quotes stands, and what became of the topic's other lines since its text was written.
   * @param since when its newest version was kept, ISO 8601
   */
  async ofCommunique(communiqueId: string, topicId: string | null, since: string) {
    const quotes = await this.db()
      .selectFrom('topic_communique_quotes')
      .select(['topic_id as topicId', 'line_id as lineId', 'version'])
      .where('communique_id', '=', communiqueId)
      .orderBy('line_id')
      .execute();
    const files = new Map<string, TopicFile>();
    for (const id of new Set([...quotes.map((one) => one.topicId), ...[topicId ?? []].flat()]))
      files.set(id, await topicFile(this.journal, id));
    const today = this.clock.today().toString();
    const own = topicId === null ? undefined : files.get(topicId);
    const others = own?.lines.filter(({ id }) => !quotes.some(({ lineId }) => lineId === id)) ?? [];
    return {
      topic: own ? { id: own.topic.id, name: own.topic.name } : null,
      lines: inForce(own?.lines ?? [], today).filter(({ use }) => use === 'quotable'),
      quotes: quotes.map((quote) => quotedLine(quote, files.get(quote.topicId)!, today)),
      changed: others.flatMap((line) => changeSince(line, since, today) ?? []),
    };
  }

  /** Those of these communiqués that quote a version of a line which does not hold today. */
  async outdatedCommuniques(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const lines = this.read.table('topic_lines');
    const today = this.clock.today().toString();
    const { rows } = await sql<{ id: string }>`
      select distinct quote.communique_id as id from ${this.read.table('topic_communique_quotes')} quote
      where quote.communique_id = any(${[...ids]}::text[]) and not exists (
        select from ${lines} line where line.line_id = quote.line_id and line.version = quote.version
          and line.state = 'approved' and line.withdrawn_at is null
          and coalesce(line.valid_from <= ${today}::date, true) and coalesce(line.valid_until >= ${today}::date, true)
          and not exists (select from ${lines} newer where newer.line_id = line.line_id and newer.version > line.version
            and newer.state = 'approved'))`.execute(this.read.tables());
    return new Set(rows.map(({ id }) => id));
  }

  /** Those that wait for an answer, whoever sees them. */
  async openCases(topicId: string): Promise<readonly string[]> {
    const rows = await this.db()
      .selectFrom('topic_cases')
      .innerJoin('case_list', 'case_list.id', 'topic_cases.case_id')
      .select('case_list.id as id')
      .where('topic_id', '=', topicId)
      .where('closed', '=', false)
      .where('answered', '=', false)
      .orderBy('received_at')
      .orderBy('case_list.id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Contacts who asked in cases under a topic. */
  async askers(topicId: string): Promise<readonly string[]> {
    const rows = await this.db()
      .selectFrom('topic_cases')
      .innerJoin('case_list', 'case_list.id', 'topic_cases.case_id')
      .select('case_list.contact_id as id')
      .distinct()
      .where('topic_id', '=', topicId)
      .where('case_list.contact_id', 'is not', null)
      .execute();
    return rows.map(({ id }) => id!);
  }

  /** In which cases an approved statement has still to be given: of each statement in turn, so that one for 2,000 cases holds up no other. */
  async waitingStatements(limit: number) {
    const { rows } = await sql<Pick<TopicStatementRow, 'statement_id' | 'case_id' | 'topic_id' | 'approver_id'>>`
      select statement_id, case_id, topic_id, approver_id from (
        select *, row_number() over (partition by statement_id order by case_id) as place
        from ${this.read.table('topic_statements')} where state = 'waiting') waiting
      order by place, statement_id limit ${limit}`.execute(this.read.tables());
    return rows;
  }

  /** By name, the newest first. */
  async found(q: string, limit: number): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const needles = needlesOf(q);
    if (needles === null) return [];
    return this.db()
      .selectFrom('topics')
      .select(['id', 'name'])
      .where(holds(sql`name_plain`, needles))
      .orderBy('closed')
      .orderBy('opened_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  /** How far the newest approved statement is. */
  private async progress({ crises }: TopicFile) {
    const newest = crises.flatMap(({ statements }) => statements).find(({ approvedAt }) => approvedAt !== null);
    return newest ? this.progressOf(newest.id) : null;
  }

  /** In how many cases a statement was given, waits, or was not given and why. */
  async progressOf(statementId: string) {
    const rows = await this.db()
      .selectFrom('topic_statements')
      .select(['state', 'code', sql<string>`count(*)`.as('count')])
      .where('statement_id', '=', statementId)
      .groupBy(['state', 'code'])
      .execute();
    const of = (state: string) =>
      rows.filter((row) => row.state === state).reduce((sum, { count }) => sum + Number(count), 0);
    const withheld = rows.flatMap(({ state, code, count }) =>
      state === 'withheld' ? [{ code: code ?? '', count: Number(count) }] : [],
    );
    return { statementId, waiting: of('waiting'), given: of('given'), withheld };
  }

  /** Who may say yes to what waits in it: the viewer, and those whose turn a ladder says it is. */
  private async deciding({ topic, lines, crises }: TopicFile, viewer: Viewer): Promise<ReadonlyMap<string, Deciding>> {
    const waits = [
      ...lines.filter(({ withdrawn, versions }) => !withdrawn && versions[0]!.state !== 'approved'),
      ...crises.flatMap(({ endedAt, statements }) => (endedAt === null ? statements : [])),
    ];
    const deciding = new Map<string, Deciding>();
    for (const { id } of waits) {
      const line = topic.lines.get(id);
      const signing = line ?? (topic.statement?.id === id && topic.statement.caseIds === null ? topic.statement : null);
      if (!signing) continue;
      const { ids } = await this.approvals.signsAs(topic, signing, line ? 'topicLine' : 'crisisStatement', viewer);
      deciding.set(id, { signsAs: ids, waitsFor: await this.approvals.waitsFor(topic, signing) });
    }
    return deciding;
  }

  private async shown(
    { topic, openedAt, lines, crises, documents, revision }: TopicFile,
    { clock = this.clock, deciding = new Map() }: { clock?: Clock; deciding?: ReadonlyMap<string, Deciding> },
  ) {
    const people = lines.flatMap(({ versions }) =>
      versions.flatMap(({ authorId, decidedBy, ...steps }) => [authorId, decidedBy ?? [], namedBy(steps)].flat()),
    );
    const named = [
      ...people,
      ...crises.flatMap(peopleIn),
      ...documents.map(({ by }) => by),
      ...[...deciding.values()].flatMap(({ signsAs, waitsFor }) => [...signsAs, ...waitsFor]),
    ];
    const names = await this.names.of([topic.ownerId, ...topic.unitIds, ...named]);
    const reference = (id: string): Reference => ({ id, name: names.get(id)?.name ?? null });
    const decided = (id: string) => {
      const { signsAs = [], waitsFor = [] } = deciding.get(id) ?? {};
      return { signsAs: signsAs.map(reference), waitsFor: waitsFor.map(reference) };
    };
    const steps = ({ ladder, signatures }: Omit<BySteps, 'asked'>) => ({
      ladder: ladder?.name ?? null,
      levels: (ladder?.levels ?? []).map(({ signatory, employeeId, functionId }, level) => {
        const signature = signatures.find((one) => one.level === level);
        return {
          signatory,
          employee: employeeId === null ? null : reference(employeeId),
          functionId: functionId ?? null,
          signedBy: signature ? reference(signature.by) : null,
          signedAt: signature?.at ?? null,
        };
      }),
    });
    const version = ({ authorId, decidedBy, ladder, signatures, asked: _asked, ...rest }: LineVersion) => ({
      ...rest,
      ...steps({ ladder, signatures }),
      questions: [...rest.questions],
      author: reference(authorId),
      decidedBy: decidedBy === null ? null : reference(decidedBy),
    });
    const crisis = ({ teamIds, declaredBy, endedBy, log, statements, ...rest }: CrisisFile) => ({
      ...rest,
      team: teamIds.map(reference),
      declaredBy: reference(declaredBy),
      endedBy: endedBy === null ? null : reference(endedBy),
      log: log.map(({ by, ...entry }) => ({ ...entry, by: reference(by) })),
      statements: statements.map(({ authorId, approvedBy, ladder, signatures, asked: _asked, ...statement }) => ({
        ...statement,
        ...decided(statement.id),
        ...steps({ ladder, signatures }),
        author: reference(authorId),
        approvedBy: approvedBy === null ? null : reference(approvedBy),
      })),
    });
    const today = clock.today().toString();
    return {
      id: topic.id,
      name: topic.name,
      description: topic.description,
      owner: reference(topic.ownerId),
      units: topic.unitIds.map(reference),
      closed: topic.closed,
      crisisSince: crises.find(({ endedAt }) => endedAt === null)?.declaredAt ?? null,
      openedAt,
      crises: crises.map(crisis),
      documents: documents.map(({ documentId: id, name, mediaType, size, by, at }) => ({
        ...{ id, name, mediaType, size, by: reference(by), at },
      })),
      lines: lines.map(({ id, withdrawn, versions, approved }) => ({
        id,
        withdrawn,
        ...decided(id),
        inForce: approved && holdsOn(approved, today) ? approved.version : null,
        versions: versions.map(version),
      })),
      revision,
    };
  }

  private async figures(topicIds: readonly string[], viewer: Viewer): Promise<ReadonlyMap<string, TopicFigures>> {
    if (topicIds.length === 0) return new Map();
    const now = isoInstant(this.clock.now());
    const rows = await this.db()
      .selectFrom('topic_cases')
      .innerJoin('case_list', 'case_list.id', 'topic_cases.case_id')
      .select([
        'topic_id',
        sql<string>`count(*)`.as('cases'),
        sql<string>`count(*) filter (where not case_list.closed)`.as('open'),
        sql<string>`count(*) filter (where open_due_at <= ${now})`.as('overdue'),
        sql<string>`count(*) filter (where answered)`.as('answered'),
      ])
      .where('topic_id', 'in', topicIds)
      .where(this.visibility.rows(viewer, 'case'))
      .groupBy('topic_id')
      .execute();
    return new Map(
      rows.map(({ topic_id, cases, open, overdue, answered }) => [
        topic_id,
        { cases: Number(cases), open: Number(open), overdue: Number(overdue), answered: Number(answered) },
      ]),
    );
  }

  private async require(id: string): Promise<void> {
    if ((await this.journal.read(topicStream(id), { limit: 1 })).length === 0) throw notFound('topic-not-found');
  }

  private db() {
    return this.read.tables<Tables>();
  }
}

function quotedLine({ topicId, lineId, version }: Quote, { topic, lines }: TopicFile, today: string): QuotedLine {
  const { approved, versions } = lines.find(({ id }) => id === lineId)!;
  return {
    topic: { id: topicId, name: topic.name },
    lineId,
    title: versions.find((one) => one.version === version)!.title,
    version,
    state: quoteState(version, approved, today),
    current: approved && holdsOn(approved, today) ? approved.version : null,
  };
}

/** What can be said today. */
const inForce = (lines: readonly LineFile[], today: string) =>
  lines.flatMap(({ id, approved }) =>
    approved && holdsOn(approved, today)
      ? [
          {
            id,
            version: approved.version,
            title: approved.title,
            text: approved.text,
            questions: [...approved.questions],
            use: approved.use,
            validUntil: approved.validUntil,
          },
        ]
      : [],
  );

const peopleIn = ({ teamIds, declaredBy, endedBy, log, statements }: CrisisFile): string[] => [
  ...teamIds,
  declaredBy,
  ...[endedBy, ...statements.map(({ approvedBy }) => approvedBy)].filter((one) => one !== null),
  ...log.map(({ by }) => by),
  ...statements.flatMap(({ authorId, ...steps }) => [authorId, ...namedBy(steps)]),
];

const namedBy = ({ ladder, signatures }: Omit<BySteps, 'asked'>): string[] => [
  ...(ladder?.levels ?? []).flatMap(({ employeeId }) => employeeId ?? []),
  ...signatures.map(({ by }) => by),
];
