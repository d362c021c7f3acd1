import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { crisisFirst, frontOf, isInCrisis } from '#libs/cases';
import { personOf, selvesOf, type Viewer } from '#libs/http';
import { Clock, decodeCursor, notFound, pageOf, type Page } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { NameBook, type Named } from '#libs/names';
import { ReadTables } from '#libs/projections';
import type { TaskState } from '../domain/task.js';
import type { TaskRow } from '../projections/tasks.js';

export interface TaskPerson {
  readonly id: string;
  readonly name: string | null;
}

export interface TaskItem {
  readonly id: string;
  readonly case: { readonly id: string; readonly number: string | null; readonly subject: string | null };
  /** Null once its words were erased. */
  readonly text: string | null;
  /** `YYYY-MM-DD`: to be done by its end. */
  readonly day: string;
  readonly state: TaskState;
  /** To be done still, though its day is over. */
  readonly overdue: boolean;
  readonly assignee: TaskPerson;
  readonly setter: TaskPerson;
  readonly setAt: string;
  readonly overAt: string | null;
  readonly revision: number;
}

/** In a list. */
export interface ListedTask extends TaskItem {
  /** A topic of its case has a crisis: it stands in front of the others. */
  readonly inCrisis: boolean;
}

/** `mine`: the viewer's and of those for whom they stand in; `given`: what they set for others. */
export const TASK_VIEWS = ['mine', 'given', 'all'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

export interface TaskFilter {
  readonly view?: TaskView | undefined;
  /** Done and withdrawn ones instead of those to be done. */
  readonly over: boolean;
  readonly caseId?: string | undefined;
}

export interface DueTask {
  readonly id: string;
  readonly day: string;
  readonly revision: number;
}

interface Tables {
  tasks: TaskRow;
}

/** Tasks, for whoever sees their cases. */
@Injectable()
export class TaskQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /** Those of a crisis first, then those due first: what is overdue leads. Of those that are over, the latest days first. @throws OfficeError invalid-cursor */
  async list(
    { view = 'all', over, caseId }: TaskFilter,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    viewer: Viewer,
  ): Promise<Page<ListedTask>> {
    const direction = over ? 'desc' : 'asc';
    const people = selvesOf(viewer).map(personOf);
    let query = this.read
      .tables<Tables>()
      .selectFrom('tasks')
      .selectAll()
      .where('state', over ? '<>' : '=', 'open')
      .where(this.visibility.rows(viewer, 'task'))
      .orderBy('day', direction)
      .orderBy('id', direction);
    if (view === 'mine') query = query.where('assignee_id', 'in', people);
    if (view === 'given') query = query.where('setter_id', '=', viewer.id).where('assignee_id', '<>', viewer.id);
    if (caseId !== undefined) query = query.where('case_id', '=', caseId);
    const [front, day, last] = cursor === undefined ? [] : decodeCursor(cursor, ['integer', 'text', 'text']);
    const rows = await crisisFirst(limit + 1, front as number | undefined, (inCrisis, wanted, goesOn) => {
      const its = isInCrisis(this.read, 'tasks.case_id');
      const part = query.where(inCrisis ? its : sql<SqlBool>`not (${its})`).limit(wanted);
      const after = over ? sql`<` : sql`>`;
      return (goesOn ? part.where(sql<SqlBool>`(day, id) ${after} (${day}, ${last})`) : part).execute();
    });
    const items = new Map((await this.itemsOf(rows)).map((item) => [item.id, item]));
    return pageOf(
      rows,
      limit,
      ({ id, in_crisis: inCrisis }) => ({ ...items.get(id)!, inCrisis }),
      (row) => [frontOf(row), row.day, row.id],
    );
  }

  /** Of one that the caller may see. @throws OfficeError task-not-found */
  async one(id: string): Promise<TaskItem> {
    const rows = await this.read.tables<Tables>().selectFrom('tasks').selectAll().where('id', '=', id).execute();
    const [item] = await this.itemsOf(rows);
    if (!item) throw notFound('task-not-found');
    return item;
  }

  /** Of which the clock has to say that their day has come. */
  async due(limit: number): Promise<readonly DueTask[]> {
    return this.read
      .tables<Tables>()
      .selectFrom('tasks')
      .select(['id', 'day', 'revision'])
      .where(sql<SqlBool>`state = 'open' and told_of is distinct from day`)
      .where('day', '<=', this.clock.today().toString())
      .orderBy('day')
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  private async itemsOf(rows: readonly TaskRow[]): Promise<readonly TaskItem[]> {
    const names = await this.names.of(
      rows.flatMap(({ case_id, assignee_id, setter_id }) => [case_id, assignee_id, setter_id]),
    );
    const today = this.clock.today().toString();
    return rows.map((row) => itemOf(row, names, today));
  }
}

function itemOf(row: TaskRow, names: ReadonlyMap<string, Named>, today: string): TaskItem {
  const person = (id: string): TaskPerson => ({ id, name: names.get(id)?.name ?? null });
  const { id, case_id, text, day, state, assignee_id, setter_id, set_at, over_at, revision } = row;
  const theCase = names.get(case_id);
  return {
    id,
    case: { id: case_id, number: theCase?.number ?? null, subject: theCase?.name ?? null },
    text,
    day,
    state,
    overdue: state === 'open' && day < today,
    assignee: person(assignee_id),
    setter: person(setter_id),
    setAt: set_at.toISOString(),
    overAt: over_at?.toISOString() ?? null,
    revision,
  };
}
