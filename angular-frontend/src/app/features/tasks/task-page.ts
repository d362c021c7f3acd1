import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { TaskList } from './task-list';

/** One task: where its notice leads. */
@Component({
  selector: 'rz-task-page',
  imports: [ProblemBar, RouterLink, Skeleton, TaskList, TranslocoPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/tasks">{{ 'tasks.nav' | transloco }}</a>
      </p>
      <h1>{{ 'tasks.one' | transloco }}</h1>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (items().length > 0) {
        <rz-task-list [items]="items()" (changed)="read.refresh()" />
      } @else if (!read.error()) {
        <rz-skeleton [lines]="2" />
      }
    </div>
  `,
})
export class TaskPage {
  readonly #api = inject(Api);
  readonly id = input.required<string>();
  protected readonly read = query(
    () => this.id(),
    (id) => this.#api.get('/api/tasks/{id}', { path: { id } }),
  );
  protected readonly items = computed(() => {
    const task = this.read.value();
    return task ? [task] : [];
  });

  constructor() {
    onChange(
      ['task'],
      () => this.read.refresh(),
      () => this.id(),
    );
  }
}
