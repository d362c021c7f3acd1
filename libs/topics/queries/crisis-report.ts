import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { CoverageQueries } from '#libs/coverage';
import { Documents } from '#libs/documents';
import type { Caller } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, notFound, type Language } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { Letterheads } from '#libs/settings';
import { crisisPaper, inWarsaw, type CrisisFacts } from '../domain/crisis-paper.js';
import { topicSurgeStream, type RecordedSurgeEvent } from '../domain/events.js';
import { topicFile, type CrisisFile } from './topic-file.js';
import { TopicQueries } from './topic-queries.js';

const PUBLISHED = 3;

interface CountsRow {
  readonly first_at: Date | null;
  readonly last_at: Date | null;
  readonly met: string;
  readonly late: string;
  readonly running: string;
}

/** What there is to say of a crisis, on one page of PDF/UA-1. Cases are counted that the caller sees. */
@Injectable()
export class CrisisReport {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly topics: TopicQueries,
    private readonly coverage: CoverageQueries,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly documents: Documents,
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  /** @throws OfficeError topic-not-found, crisis-not-found, documents-busy, document-failed */
  async pdf(topicId: string, crisisId: string, language: Language, caller: Caller): Promise<Buffer> {
    const { topic, crises } = await topicFile(this.journal, topicId);
    const crisis = crises.find(({ id }) => id === crisisId);
    if (!crisis) throw notFound('crisis-not-found');
    const facts = await this.facts(topicId, crisis, caller);
    const madeAt = this.clock.nowIso();
    const name = (await this.names.of([caller.id])).get(caller.id)?.name ?? '—';
    return this.documents.pdf({
      ...{ template: 'brief', language, madeAt, office: await this.letterheads.now() },
      ...{ kind: language === 'pl' ? 'Raport z kryzysu:' : 'Report of a crisis:', number: topic.name },
      ...crisisPaper(facts, language),
      note:
        language === 'pl'
          ? `stan na ${inWarsaw(madeAt)}; sprawy, które widzi: ${name}`
          : `as of ${inWarsaw(madeAt)}; cases that are seen by ${name}`,
    });
  }

  private async facts(topicId: string, crisis: CrisisFile, caller: Caller): Promise<CrisisFacts> {
    const [{ figures }, counts, coverage, published, surges, statements] = await Promise.all([
      this.topics.one(topicId, caller),
      this.counts(topicId, caller),
      this.coverage.figures({ state: 'recorded', topicId }),
      this.coverage.list({ state: 'recorded', topicId }, { limit: PUBLISHED }, caller),
      this.surges(topicId, crisis),
      Promise.all(
        crisis.statements.toReversed().map(async (one) => ({ ...one, ...(await this.topics.progressOf(one.id)) })),
      ),
    ]);
    const people = [
      ...[crisis.declaredBy, crisis.endedBy, ...crisis.teamIds, ...crisis.log.map(({ by }) => by)],
      ...statements.flatMap(({ authorId, approvedBy }) => [authorId, approvedBy]),
    ];
    const names = await this.names.of(people.filter((id) => id !== null));
    const nameOf = (id: string | null) => (id === null ? null : names.get(id)?.name) ?? '—';
    return {
      reason: crisis.reason,
      declaredAt: crisis.declaredAt,
      declaredBy: nameOf(crisis.declaredBy),
      endedAt: crisis.endedAt,
      endedBy: nameOf(crisis.endedBy),
      team: crisis.teamIds.map(nameOf),
      surges,
      log: crisis.log.map((entry) => ({ ...entry, by: nameOf(entry.by) })),
      statements: statements.map(({ authorId, approvedBy, withheld, ...statement }) => ({
        ...statement,
        author: nameOf(authorId),
        approvedBy: nameOf(approvedBy),
        withheld: withheld.reduce((sum, { count }) => sum + count, 0),
      })),
      cases: {
        firstAt: counts.first_at?.toISOString() ?? null,
        lastAt: counts.last_at?.toISOString() ?? null,
        ...{ count: figures.cases, open: figures.open, answered: figures.answered },
      },
      terms: { met: Number(counts.met), late: Number(counts.late), running: Number(counts.running) },
      coverage,
      published: published.items.map(({ publishedOn: day, outlet, title }) => ({
        ...{ day, outlet: outlet ?? '—', title: title ?? '—' },
      })),
    };
  }

  /** When its cases arrived, and how their terms stand: as the reporting view `cases` says it. */
  private async counts(topicId: string, caller: Caller): Promise<CountsRow> {
    const now = this.clock.nowIso();
    const { rows } = await sql<CountsRow>`
      select min(case_list.received_at) as first_at, max(case_list.received_at) as last_at,
        count(*) filter (where term_outcome = 'met') as met, count(*) filter (where term_outcome = 'late') as late,
        count(*) filter (where term_outcome = 'running') as running
      from ${this.read.table('topic_cases')} of_topic
      join ${this.read.table('case_list')} case_list on case_list.id = of_topic.case_id
      left join lateral (select case when term_missed or term_missed_from <= ${now} then 'late' when term_runs then 'running'
          when term_met then 'met' end as term_outcome
        from ${this.read.table('fact_cases')} its where its.case_id = case_list.id) term on true
      where topic_id = ${topicId} and ${this.visibility.rows(caller, 'case')}`.execute(this.read.tables());
    return rows[0]!;
  }

  /** Of which coordinators were told before the crisis was over. */
  private async surges(topicId: string, { endedAt }: CrisisFile): Promise<CrisisFacts['surges']> {
    const { rows } = await sql<{ surge_id: string }>`
      select distinct surge_id from ${this.read.table('topic_surge_cases')} told
      join ${this.read.table('topic_cases')} of_topic on of_topic.case_id = told.case_id
      where topic_id = ${topicId}`.execute(this.read.tables());
    const streams = await Promise.all(rows.map(({ surge_id }) => this.journal.read(topicSurgeStream(surge_id))));
    return (streams.flat() as readonly RecordedSurgeEvent[])
      .filter(({ metadata: { occurredAt } }) => endedAt === null || occurredAt <= endedAt)
      .map(({ data: { caseIds, threshold }, metadata: { occurredAt: at } }) => ({
        ...{ at, count: caseIds.length, threshold },
      }));
  }
}
