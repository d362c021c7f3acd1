import { Injectable } from '@nestjs/common';
import { OfficeError, type Language, type Role } from '#libs/kernel';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { guardQuestion } from '../domain/question-guard.js';
import { READY_QUESTIONS } from '../domain/ready-questions.js';
import type { QuestionParameter } from '../domain/parameters.js';
import type { QuestionRow } from '../projections/questions.js';
import { QuestionRunner } from './question-runner.js';
import type { Chart } from '../domain/events.js';

export interface QuestionView {
  readonly id: string;
  readonly name: string;
  readonly sql: string;
  readonly chart: Chart;
  /** Of the office's own, from the first day: nobody changes it. */
  readonly ready: boolean;
  readonly mine: boolean;
  readonly sharedWith: readonly Role[];
  readonly parameters: readonly QuestionParameter[];
  /** Who keeps it; null for the office's own. */
  readonly owner: string | null;
  /** Why it cannot be asked any more: a view or column is not there since an upgrade. Null: it can. */
  readonly broken: Readonly<Record<string, unknown>> | null;
  readonly revision: number;
}

interface Tables {
  questions: QuestionRow;
}

/** Questions that somebody may ask: the ready ones, their own, and those shared with a role of theirs. */
@Injectable()
export class Questions {
  constructor(
    private readonly read: ReadTables,
    private readonly runner: QuestionRunner,
    private readonly names: NameBook,
  ) {}

  async of(
    caller: { readonly id: string; readonly roles: readonly Role[]; readonly staff: boolean },
    language: Language,
  ): Promise<readonly QuestionView[]> {
    const rows = await this.read
      .tables<Tables>()
      .selectFrom('questions')
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .limit(500)
      .execute();
    const kept = rows.filter(
      ({ owner_id, shared_with }) => owner_id === caller.id || shared_with.some((role) => caller.roles.includes(role)),
    );
    const names = await this.names.of([...new Set(kept.map(({ owner_id }) => owner_id))]);
    return [
      ...(await Promise.all(kept.map((row) => this.view(row, caller, names.get(row.owner_id)?.name ?? null)))),
      ...READY_QUESTIONS.map(({ id, name, sql, chart }) => ({
        ...{ id, name: name[language], sql, chart },
        ...{ ready: true, mine: false, sharedWith: [], parameters: [], owner: null, broken: null, revision: 0 },
      })),
    ];
  }

  private async view(
    { id, owner_id, name, sql, chart, shared_with, parameters, revision }: QuestionRow,
    caller: { readonly id: string; readonly staff: boolean },
    owner: string | null,
  ): Promise<QuestionView> {
    return {
      ...{ id, name, sql, chart, ready: false, mine: owner_id === caller.id, sharedWith: shared_with, revision },
      ...{ parameters, owner },
      broken: await this.fault(sql, caller.staff),
    };
  }

  private async fault(sql: string, staff: boolean): Promise<Readonly<Record<string, unknown>> | null> {
    try {
      await guardQuestion(sql, this.runner.askable(staff));
      return null;
    } catch (error) {
      if (error instanceof OfficeError) return error.parameters;
      throw error;
    }
  }
}
