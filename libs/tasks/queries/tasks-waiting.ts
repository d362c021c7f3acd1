import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Waits, type Waiting } from '#libs/manifest';
import { TASK_RIGHTS } from '../domain/rights.js';
import { TaskQueries } from './task-queries.js';

/** Tasks that somebody is to do. */
@Injectable()
export class TasksWaiting extends Waits {
  override readonly words = { pl: 'Twoje zadania', en: 'Your tasks' };
  override readonly roles = TASK_RIGHTS.doTasks;

  constructor(private readonly queries: TaskQueries) {
    super();
  }

  override async of(viewer: Viewer, most: number): Promise<Waiting> {
    const { items, nextCursor } = await this.queries.list({ view: 'mine', over: false }, { limit: most }, viewer);
    const things = items.map(({ case: { number }, day, overdue: late }) => ({
      label: number ?? '—',
      dueAt: day,
      late,
    }));
    return { things, more: nextCursor !== null };
  }
}
