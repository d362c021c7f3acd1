import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { decodeCursor, notFound, pageOf, type Page } from '#libs/kernel';
import { Visibility, type Then } from '#libs/manifest';
import { NameBook, type Named } from '#libs/names';
import { holds, needlesOf, plainLetters } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import type { FollowUp, Tone } from '../domain/events.js';
import type { PublicationState } from '../domain/publication.js';
import type { CoverageFeedRow, PublicationFollowUpRow, PublicationRow } from '../projections/coverage.js';
import { coverageEventsOf, publicationOf } from './publication-standing.js';

export interface Linked {
  readonly id: string;
  /** A case has one. */
  readonly number: string | null;
  readonly name: string | null;
}

export interface PublicationItem {
  readonly id: string;
  readonly state: PublicationState;
  /** Texts are null once they were disposed of; the link is empty where it stands on no page. */
  readonly link: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly publishedOn: string;
  readonly tone: Tone | null;
  readonly reach: number | null;
  readonly hasClipping: boolean;
  readonly communique: Linked | null;
  readonly topic: Linked | null;
  /** Null also where the viewer does not see it. */
  readonly case: Linked | null;
  readonly contact: Linked | null;
  readonly revision: number;
}

export interface PublicationView extends Omit<PublicationItem, 'hasClipping'> {
  readonly note: string | null;
  readonly clippingId: string | null;
  readonly feed: Linked | null;
  /** Those that the viewer sees. */
  readonly followUps: readonly { readonly kind: FollowUp; readonly case: Linked }[];
}

export interface CoverageFilter {
  readonly state: PublicationState;
  /** In title and outlet. */
  readonly q?: string | undefined;
  readonly communiqueId?: string | undefined;
  /** Of the topic itself, of its communiqués and of its cases. */
  readonly topicId?: string | undefined;
  /** What came of the case, and what it was begun because of. */
  readonly caseId?: string | undefined;
}

/** Of all that the filter lets through. */
export interface CoverageFigures {
  readonly count: number;
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  readonly reach: number;
}

interface Tables {
  publications: PublicationRow;
  publication_follow_ups: PublicationFollowUpRow;
  coverage_feeds: CoverageFeedRow;
}

/** A headline that a newspaper took over, or most of it. */
const ALIKE = 0.45;
const GUESSED_DAYS = 45;

/** What was published about the office. */
@Injectable()
export class CoverageQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
  ) {}

  /** What was published last in front. @throws OfficeError invalid-cursor */
  async list(
    filter: CoverageFilter,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    viewer: Viewer,
  ): Promise<Page<PublicationItem>> {
    let query = this.rows(filter)
      .selectAll()
      .orderBy('published_on', 'desc')
      .orderBy('id')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const [day, id] = decodeCursor(cursor, ['text', 'text']);
      query = query.where(sql<SqlBool>`published_on < ${day} or (published_on = ${day} and id > ${id})`);
    }
    const rows = await query.execute();
    const items = new Map((await this.items(rows, viewer)).map((item) => [item.id, item]));
    return pageOf(
      rows,
      limit,
      ({ id }) => items.get(id)!,
      ({ published_on, id }) => [published_on, id],
    );
  }

  async figures(filter: CoverageFilter): Promise<CoverageFigures> {
    const row = await this.rows(filter)
      .select([
        sql<string>`count(*)`.as('count'),
        sql<string>`count(*) filter (where tone = 'positive')`.as('positive'),
        sql<string>`count(*) filter (where tone = 'neutral')`.as('neutral'),
        sql<string>`count(*) filter (where tone = 'negative')`.as('negative'),
        sql<string>`coalesce(sum(reach), 0)`.as('reach'),
      ])
      .executeTakeFirstOrThrow();
    return {
      count: Number(row.count),
      positive: Number(row.positive),
      neutral: Number(row.neutral),
      negative: Number(row.negative),
      reach: Number(row.reach),
    };
  }

  /** @throws OfficeError publication-unknown */
  async one(id: string, viewer: Viewer): Promise<PublicationView> {
    return this.shown(id, this.journal, viewer);
  }

  /** As it was: cases that the viewer does not see now are not named. @throws OfficeError publication-unknown */
  async asOf(id: string, { journal }: Then, viewer: Viewer): Promise<PublicationView> {
    return this.shown(id, journal, viewer);
  }

  async feeds(): Promise<readonly CoverageFeedRow[]> {
    return this.db().selectFrom('coverage_feeds').selectAll().orderBy('name').orderBy('id').execute();
  }

  /** How many publications each feed suggests that nobody took or dropped, and on which day the oldest appeared (`YYYY-MM-DD`): that one in front. */
  async suggestedByFeeds(): Promise<
    readonly { readonly name: string; readonly count: number; readonly oldest: string }[]
  > {
    const rows = await this.db()
      .selectFrom('publications')
      .leftJoin('coverage_feeds', 'coverage_feeds.id', 'publications.feed_id')
      .select([
        'coverage_feeds.name as name',
        sql<string>`count(*)`.as('count'),
        sql<string>`min(published_on)::text`.as('oldest'),
      ])
      .where('publications.state', '=', 'suggested')
      .groupBy(['feed_id', 'coverage_feeds.name'])
      .orderBy('oldest')
      .orderBy('feed_id')
      .execute();
    return rows.map(({ name, count, oldest }) => ({ name: name ?? '—', count: Number(count), oldest }));
  }

  /** Those of these publications that are known, in whatever state. */
  async known(ids: readonly string[]): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const rows = await this.db().selectFrom('publications').select('id').where('id', 'in', ids).execute();
    return rows.map(({ id }) => id);
  }

  /** The publication itself where it is recorded, read from its events: the list may be a moment behind. */
  async recordedAs(id: string): Promise<string | null> {
    return publicationOf(await coverageEventsOf(this.journal, id))?.state === 'recorded' ? id : null;
  }

  /** Which communiqué or topic a title may be about, by its trigrams. */
  async guess(title: string): Promise<{ readonly communiqueId: string | null; readonly topicId: string | null }> {
    const text = plainLetters(title);
    const { rows } = await sql<{ communique_id: string | null; topic_id: string | null }>`
      select communique_id, topic_id from (
        select id as communique_id, topic_id, similarity(headline, ${title}) as alike
        from ${this.read.table('communiques')}
        where state = 'released' and headline is not null and released_at > now() - ${`${GUESSED_DAYS} days`}::interval
        union all
        select null, id, word_similarity(name_plain, ${text}) from ${this.read.table('topics')} where not closed
      ) found where alike > ${ALIKE} order by alike desc limit 1`.execute(this.read.tables());
    return { communiqueId: rows[0]?.communique_id ?? null, topicId: rows[0]?.topic_id ?? null };
  }

  private rows({ state, q, communiqueId, topicId, caseId }: CoverageFilter) {
    const needles = q === undefined ? null : needlesOf(q);
    let query = this.db().selectFrom('publications').where('state', '=', state);
    if (needles) query = query.where(holds(sql`words_plain`, needles));
    if (communiqueId !== undefined) query = query.where('communique_id', '=', communiqueId);
    if (caseId !== undefined)
      query = query.where(sql<SqlBool>`(case_id = ${caseId}
        or id in (select publication_id from ${this.read.table('publication_follow_ups')} where case_id = ${caseId}))`);
    if (topicId !== undefined)
      query = query.where(sql<SqlBool>`(topic_id = ${topicId}
        or communique_id in (select id from ${this.read.table('communiques')} where topic_id = ${topicId})
        or case_id in (select case_id from ${this.read.table('topic_cases')} where topic_id = ${topicId}))`);
    return query;
  }

  private async items(rows: readonly PublicationRow[], viewer: Viewer): Promise<readonly PublicationItem[]> {
    const link = await this.linker(
      rows.flatMap(({ communique_id, topic_id, case_id, contact_id }) => [
        communique_id,
        topic_id,
        case_id,
        contact_id,
      ]),
      rows.map(({ case_id }) => case_id),
      viewer,
    );
    return rows.map((row) => ({
      id: row.id,
      state: row.state,
      link: row.link,
      outlet: row.outlet,
      title: row.title,
      publishedOn: row.published_on,
      tone: row.tone,
      reach: row.reach,
      hasClipping: row.clipping_id !== null,
      communique: link(row.communique_id),
      topic: link(row.topic_id),
      case: link(row.case_id),
      contact: link(row.contact_id),
      revision: row.revision,
    }));
  }

  private async shown(id: string, journal: Journal, viewer: Viewer): Promise<PublicationView> {
    const events = await coverageEventsOf(journal, id);
    const publication = publicationOf(events);
    if (!publication) throw notFound('publication-unknown');
    const { state, details, feedId, followUps } = publication;
    const { communiqueId, topicId, caseId, contactId, ...rest } = details;
    const cases = [caseId, ...followUps.map((one) => one.caseId)];
    const feed = feedId === null ? undefined : (await this.feeds()).find((one) => one.id === feedId);
    const link = await this.linker([communiqueId, topicId, contactId, ...cases], cases, viewer);
    return {
      id,
      state,
      ...rest,
      communique: link(communiqueId),
      topic: link(topicId),
      case: link(caseId),
      contact: link(contactId),
      feed: feedId === null ? null : { id: feedId, number: null, name: feed?.name ?? null },
      followUps: followUps.flatMap(({ kind, caseId: of }) => {
        const its = link(of);
        return its ? [{ kind, case: its }] : [];
      }),
      revision: events.at(-1)!.revision,
    };
  }

  /** How things are called, of cases those that the viewer sees. */
  private async linker(
    ids: readonly (string | null)[],
    caseIds: readonly (string | null)[],
    viewer: Viewer,
  ): Promise<(id: string | null) => Linked | null> {
    const present = (some: readonly (string | null)[]) => [...new Set(some.filter((id) => id !== null))];
    const cases = present(caseIds);
    const seen = await this.visibility.among(
      viewer,
      cases.map((id) => ({ kind: 'case', id })),
    );
    const hidden = new Set(cases).difference(new Set(seen.map(({ id }) => id)));
    const named: ReadonlyMap<string, Named> = await this.names.of(present(ids));
    return (id) =>
      id === null || hidden.has(id)
        ? null
        : { id, number: named.get(id)?.number ?? null, name: named.get(id)?.name ?? null };
  }

  private db() {
    return this.read.tables<Tables>();
  }
}
