import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Viewer } from '#libs/http';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { holds, needlesOf, rareIds, type Needles } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import type { CaseKind } from '../domain/kinds.js';
import { CaseStreams } from './case-streams.js';

/** A final answer that went out, without a word of it: these are read in its case. */
export interface EarlierAnswer {
  readonly caseId: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly subject: string;
  /** Of the answer, among the messages of its case. */
  readonly answerId: string;
  readonly sentAt: string;
  readonly by: { readonly id: string; readonly name: string | null };
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly subject: string;
  readonly answer_id: string;
  readonly sent_at: Date;
  readonly by_id: string;
}

const MOST_SHOWN = 20;
/** Of a word that more cases share, the newest of them are looked at, and it tells little. */
const MOST_OF_A_WORD = 2_000;

/** What was answered before to questions about the same: words of answers are sealed, so subjects are compared. */
@Injectable()
export class EarlierAnswers {
  constructor(
    private readonly read: ReadTables,
    private readonly streams: CaseStreams,
    private readonly visibility: Visibility,
    private readonly names: NameBook,
  ) {}

  /**
   * Final answers in other cases that the viewer sees, the most alike in front, at most twenty. A word that few subjects have counts for more.
   * @param q what is looked for; the subject of the case where left out
   * @throws OfficeError case-not-found
   */
  async like(caseId: string, q: string | undefined, viewer: Viewer): Promise<readonly EarlierAnswer[]> {
    const needles = needlesOf(q?.trim() || ((await this.streams.subject(caseId)) ?? ''));
    if (needles === null) return [];
    const weights = await this.weights(needles);
    weights.delete(caseId);
    const alike = ({ id }: Row): number => weights.get(id)!;
    const rows = (await this.answered([...weights.keys()], viewer))
      .sort((one, other) => alike(other) - alike(one) || other.sent_at.getTime() - one.sent_at.getTime())
      .slice(0, MOST_SHOWN);
    const names = await this.names.of([...new Set(rows.map(({ by_id }) => by_id))]);
    return rows.map(({ id, answer_id, sent_at, by_id, ...row }) => ({
      ...row,
      caseId: id,
      answerId: answer_id,
      sentAt: sent_at.toISOString(),
      by: { id: by_id, name: names.get(by_id)?.name ?? null },
    }));
  }

  /** By the id of a case: how much of what is looked for its subject says. */
  private async weights(needles: Needles): Promise<Map<string, number>> {
    const weights = new Map<string, number>();
    for (const needle of needles) {
      const ids = await this.holding([needle]);
      const weight = 1 / Math.log2(2 + ids.length);
      for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
    }
    return weights;
  }

  private async holding(needles: Needles): Promise<readonly string[]> {
    const cases = this.read.table('case_list');
    const condition = holds(sql`subject_plain`, needles);
    const rare = await rareIds(
      this.read.tables<never>(),
      [sql`select id from ${cases} where ${condition}`],
      MOST_OF_A_WORD,
    );
    if (rare) return rare;
    const { rows } = await sql<{ id: string }>`select id from ${cases} where ${condition}
      order by received_at desc limit ${MOST_OF_A_WORD}`.execute(this.read.tables());
    return rows.map(({ id }) => id);
  }

  /** The latest final answer of each of these cases that went out and did not come back, where the viewer sees the case. */
  private async answered(ids: readonly string[], viewer: Viewer): Promise<Row[]> {
    const { rows } = await sql<Row>`
      select case_list.id, number, kind, subject, answer.id as answer_id, answer.sent_at, answer.by_id
      from unnest(${ids}::text[]) one(id)
      join ${this.read.table('case_list')} case_list on case_list.id = one.id
      join lateral (select id, sent_at, by_id from ${this.read.table('fact_answers')} of_case
        where of_case.case_id = case_list.id and final and sent_at is not null and not returned
        order by sent_at desc limit 1) answer on true
      where subject is not null and ${this.visibility.rows(viewer, 'case')}`.execute(this.read.tables());
    return rows;
  }
}
