import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { List, Rows } from '../../shared/list';
import { TaskList } from './task-list';

/** One's own tasks among what waits for one, what is overdue in front. */
@Component({
  selector: 'rz-tasks-desk',
  imports: [List, RouterLink, Rows, TaskList, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="desk-tasks">
      <h2 id="desk-tasks">{{ 'tasks.mineTitle' | transloco }}</h2>
      <rz-list [lines]="2">
        <ng-template [rzRows]="list" let-items>
          <rz-task-list [items]="items" (changed)="list.refresh()" />
        </ng-template>
        <p class="soft">{{ 'tasks.none' | transloco }}</p>
      </rz-list>
      <p class="small">
        <a routerLink="/tasks">{{ 'tasks.all' | transloco }}</a>
      </p>
    </section>
  `,
})
export class TasksDesk {
  readonly #api = inject(Api);
  protected readonly list = pages(
    'desk-tasks',
    () => true,
    (_, cursor, limit) => this.#api.get('/api/tasks', { query: { view: 'mine', cursor, limit } }),
    10,
  );

  constructor() {
    onChange(['task'], () => this.list.refresh());
  }
}
