import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import { Clock, isoInstant } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { ReadTables } from '#libs/projections';
import { SURGE_HOURS, type Pair } from '../domain/surge.js';

/** Of which suggestions are made: their subjects, the newest first. */
const MOST_SUBJECTS = 5;
const MOST_SUGGESTED = 20;
const MOST_TOPICS = 3;
/** How far back cases are looked for that may belong to a topic. */
const SUGGESTED_DAYS = 90;
/** Among the newest of these pairs are looked for. */
const MOST_COMPARED = 200;
/** Two subjects of one matter in words of their own; two of different matters have less. */
const ALIKE = 0.4;
/** Over how many days it is counted what is usual. */
const USUAL_DAYS = 28;

export interface AlikeCase {
  readonly id: string;
  readonly number: string;
  readonly subject: string | null;
  readonly receivedAt: string;
}

interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string | null;
  readonly received_at: Date;
}

/** What is about the same, by the trigrams of subjects and names: words of letters are sealed. */
@Injectable()
export class Alike {
  constructor(
    private readonly read: ReadTables,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /** Open cases of the last months that the viewer sees and that may belong to the topic, the most alike in front. */
  async casesFor(topicId: string, viewer: Viewer): Promise<readonly AlikeCase[]> {
    const since = isoInstant(this.clock.now().subtract({ hours: 24 * SUGGESTED_DAYS }));
    const { rows } = await sql<CaseRow>`
      with words as (
        select name_plain as text from ${this.read.table('topics')} where id = ${topicId}
        union
        (select subject_plain from ${this.read.table('topic_cases')} of_topic
          join ${this.read.table('case_list')} its on its.id = of_topic.case_id
          where topic_id = ${topicId} and subject_plain is not null
          order by received_at desc limit ${MOST_SUBJECTS}))
      select case_list.id, number, subject, received_at, max(similarity(subject_plain, words.text)) as alike
      from words join ${this.read.table('case_list')} case_list on subject_plain % words.text
      where not closed and received_at > ${since} and ${this.visibility.rows(viewer, 'case')}
        and not exists (select from ${this.read.table('topic_cases')} other
          where other.topic_id = ${topicId} and other.case_id = case_list.id)
      group by case_list.id, number, subject, received_at
      order by alike desc, received_at desc, case_list.id limit ${MOST_SUGGESTED}`.execute(this.read.tables());
    return rows.map(shown);
  }

  /** Open topics under which the case may belong and does not stand. */
  async topicsFor(caseId: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const { rows } = await sql<{ id: string; name: string }>`
      with asked as (select subject_plain as text from ${this.read.table('case_list')} where id = ${caseId})
      select topics.id, name, max(alike) as alike from (
        select id as topic_id, word_similarity(name_plain, text) as alike
        from asked, ${this.read.table('topics')} where not closed and word_similarity(name_plain, text) > ${ALIKE}
        union all
        select topic_id, similarity(subject_plain, text)
        from asked join ${this.read.table('case_list')} case_list on subject_plain % text
        join ${this.read.table('topic_cases')} of_topic on of_topic.case_id = case_list.id
      ) found join ${this.read.table('topics')} topics on topics.id = topic_id
      where not closed and not exists (select from ${this.read.table('topic_cases')} its
        where its.topic_id = topics.id and its.case_id = ${caseId})
      group by topics.id, name order by alike desc, topics.id limit ${MOST_TOPICS}`.execute(this.read.tables());
    return rows.map(({ id, name }) => ({ id, name }));
  }

  /** The cases of the last hours of which it was not told yet, in the order in which they arrived, and which of them look alike. */
  async arrived(): Promise<{ readonly ids: readonly string[]; readonly pairs: readonly Pair[] }> {
    const since = isoInstant(this.clock.now().subtract({ hours: SURGE_HOURS }));
    const newest = sql`(select id, subject_plain, received_at from ${this.read.table('case_list')} case_list
      where received_at > ${since} and not dismissed and subject_plain is not null
        and not exists (select from ${this.read.table('topic_surge_cases')} told where told.case_id = case_list.id)
      order by received_at desc, id limit ${MOST_COMPARED})`;
    const { rows } = await sql<{ id: string }>`select id from ${newest} newest order by received_at, id`.execute(
      this.read.tables(),
    );
    if (rows.length < 2) return { ids: [], pairs: [] };
    const { rows: pairs } = await sql<{ one: string; other: string }>`
      with newest as ${newest}
      select one.id as one, other.id as other from newest one join newest other on one.id < other.id
      where similarity(one.subject_plain, other.subject_plain) >= ${ALIKE}`.execute(this.read.tables());
    return { ids: rows.map(({ id }) => id), pairs: pairs.map(({ one, other }) => [one, other] as const) };
  }

  /** How many cases arrive in so many hours as a surge takes, on average of the weeks before. */
  async usual(): Promise<number> {
    const until = this.clock.now().subtract({ hours: SURGE_HOURS });
    const since = until.subtract({ hours: 24 * USUAL_DAYS });
    const { rows } = await sql<{ count: string }>`select count(*) as count from ${this.read.table('case_list')}
      where received_at > ${isoInstant(since)} and received_at <= ${isoInstant(until)}`.execute(this.read.tables());
    return (Number(rows[0]!.count) * SURGE_HOURS) / (24 * USUAL_DAYS);
  }

  /** Those of these cases that the viewer sees, in the order in which they arrived. */
  async seen(caseIds: readonly string[], viewer: Viewer): Promise<readonly AlikeCase[]> {
    const { rows } = await sql<CaseRow>`
      select id, number, subject, received_at from ${this.read.table('case_list')} case_list
      where id = any(${caseIds}::text[]) and ${this.visibility.rows(viewer, 'case')}
      order by received_at, id`.execute(this.read.tables());
    return rows.map(shown);
  }
}

const shown = ({ id, number, subject, received_at }: CaseRow): AlikeCase => ({
  id,
  number,
  subject,
  receivedAt: received_at.toISOString(),
});
