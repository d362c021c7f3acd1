import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { TaskList } from './task-list';

const views = ['mine', 'given', 'all'] as const;
type View = (typeof views)[number];

/** Whoever's tasks, what is overdue in front. */
@Component({
  selector: 'rz-tasks',
  imports: [EmptyState, List, Rows, TaskList, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'tasks.nav' | transloco }}</h1>
        <label class="which">
          {{ 'tasks.which' | transloco }}
          <select #which [value]="view()" (change)="show(which.value)">
            @for (one of views; track one) {
              <option [value]="one">{{ 'tasks.views.' + one | transloco }}</option>
            }
          </select>
        </label>
        <label class="choice">
          <input type="checkbox" [checked]="over()" (change)="over.set(!over())" />
          {{ 'tasks.overShown' | transloco }}
        </label>
      </div>
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <rz-task-list [items]="items" (changed)="list.refresh()" />
        </ng-template>
        <rz-empty
          icon="check"
          [title]="(over() ? 'tasks.noneOver' : 'tasks.none') | transloco"
          [text]="'tasks.noneText' | transloco"
        />
      </rz-list>
    </div>
  `,
  styles: `
    .which {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2);
    }
  `,
})
export class Tasks {
  readonly #api = inject(Api);
  protected readonly views = views;
  protected readonly view = signal<View>('mine');
  /** Done and withdrawn ones instead of those to be done. */
  protected readonly over = signal(false);
  protected readonly list = pages(
    'tasks',
    () => ({ view: this.view(), over: this.over() }),
    ({ view, over }, cursor, limit) => this.#api.get('/api/tasks', { query: { view, over, cursor, limit } }),
  );

  constructor() {
    onChange(['task'], () => this.list.refresh());
    rovingLinks('a.open');
  }

  protected show(chosen: string): void {
    this.view.set(views.find((one) => one === chosen) ?? 'mine');
  }
}
