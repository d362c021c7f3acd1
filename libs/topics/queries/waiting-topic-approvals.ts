import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { TopicPurpose } from '#libs/drafts';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import type { TopicRow } from '../projections/topics.js';
import { TopicApprovals } from './topic-approvals.js';
import { topicFile, type TopicFile } from './topic-file.js';
import type { Reference } from './topic-queries.js';

/** A line, or a crisis's holding statement, that waits for somebody's approval. */
export interface TopicApproval {
  readonly purpose: TopicPurpose;
  readonly id: string;
  readonly topic: Reference;
  readonly title: string | null;
  readonly version: number | null;
  readonly by: Reference;
  readonly since: string;
  readonly level: number | null;
  readonly dueAt: string | null;
  readonly late: boolean;
  readonly signsAs: readonly Reference[];
  readonly inCrisis: boolean;
}

interface Waiting {
  readonly purpose: TopicApproval['purpose'];
  readonly id: string;
  readonly topic_id: string;
}

/** An office has some dozens that wait: each is looked at in its topic's own stream. */
const MOST = 200;

/** What the office is about to say of topics, and who may say yes to it: those of a crisis first, then the longest waiting. */
@Injectable()
export class WaitingTopicApprovals {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly approvals: TopicApprovals,
    private readonly clock: Clock,
  ) {}

  /** For the viewer's word, or for that of whom they stand in for. `more`: not all that waits was looked at. */
  async of(viewer: Viewer): Promise<{ readonly items: readonly TopicApproval[]; readonly more: boolean }> {
    const waiting = await this.waiting();
    const files = new Map<string, Promise<TopicFile>>();
    const items: Omit<TopicApproval, 'by' | 'signsAs'>[] = [];
    const people: { readonly by: string; readonly signsAs: readonly string[] }[] = [];
    for (const one of waiting.slice(0, MOST)) {
      const file = await files.getOrInsertComputed(one.topic_id, (id) => topicFile(this.journal, id));
      const found = await this.found(one, file, viewer);
      if (!found) continue;
      items.push(found.item);
      people.push(found.people);
    }
    const names = await this.names.of(people.flatMap(({ by, signsAs }) => [by, ...signsAs]));
    const named = (id: string): Reference => ({ id, name: names.get(id)?.name ?? null });
    return {
      items: items.map((item, place) => ({
        ...item,
        by: named(people[place]!.by),
        signsAs: people[place]!.signsAs.map(named),
      })),
      more: waiting.length > MOST,
    };
  }

  private async waiting(): Promise<readonly Waiting[]> {
    const [lines, statements] = [this.read.table('topic_lines'), this.read.table('topic_crisis_statements')];
    const { rows } = await sql<Waiting>`
      select purpose, waiting.id, topic_id from (
        select 'topicLine' as purpose, line_id as id, topic_id, written_at from ${lines}
          where state = 'written' and withdrawn_at is null
        union all
        select 'crisisStatement', statement_id, topic_id, written_at from ${statements} where state = 'written'
      ) waiting join ${this.read.table('topics')} topic on topic.id = topic_id
      order by topic.crisis_at is null, written_at, waiting.id limit ${MOST + 1}`.execute(
      this.read.tables<{ topics: TopicRow }>(),
    );
    return rows;
  }

  /** Undefined where it is not the viewer's, or was decided a moment ago. */
  private async found({ purpose, id, topic_id }: Waiting, { topic, lines, crises }: TopicFile, viewer: Viewer) {
    const line = purpose === 'topicLine' ? lines.find((one) => one.id === id) : undefined;
    const statement = crises.flatMap(({ statements }) => statements).find((one) => one.id === id);
    const newest = line ? line.versions[0] : statement;
    const signing = line ? topic.lines.get(id) : topic.statement?.id === id ? topic.statement : undefined;
    if (!newest || !signing || ('state' in newest && newest.state !== 'written')) return undefined;
    const signs = await this.approvals.signsAs(topic, signing, purpose, viewer);
    if (signs.ids.length === 0) return undefined;
    const level = signs.level;
    const turn = level === null ? undefined : newest.asked.find((one) => one.level === level);
    return {
      item: {
        ...{ purpose, id, topic: { id: topic_id, name: topic.name } },
        title: line?.versions[0]!.title ?? null,
        version: line?.versions[0]!.version ?? null,
        since: turn?.at ?? newest.writtenAt,
        level,
        dueAt: turn?.dueAt ?? null,
        late: turn?.dueAt !== undefined && turn.dueAt <= this.clock.nowIso(),
        inCrisis: topic.crisisId !== null,
      },
      people: { by: newest.authorId, signsAs: signs.ids },
    };
  }
}
