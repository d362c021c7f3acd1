import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import type { Case } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import type { CasePanel } from '../../core/feature';
import { Translate } from '../../core/i18n/translate';
import { pageActs } from '../../core/page-acts';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import type { TaskAsked } from './task-dialog';
import { TaskList } from './task-list';

/** What is to be done about a case, by whom and until when; what was done, where asked for. */
@Component({
  selector: 'rz-tasks-panel',
  imports: [Icon, List, MatButton, Rows, TaskList, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="tasks-title">
      <div class="head">
        <h2 id="tasks-title" tabindex="-1">{{ 'tasks.nav' | transloco }}</h2>
        @if (session.may('doTasks')) {
          <button matButton="outlined" type="button" (click)="set()">
            <rz-icon name="plus" />{{ 'tasks.set' | transloco }}
          </button>
        }
      </div>
      <rz-list [lines]="2">
        <ng-template [rzRows]="list" let-items>
          <rz-task-list ofCase [items]="items" (changed)="list.refresh()" />
        </ng-template>
        <p class="soft">{{ (over() ? 'tasks.noneOver' : 'tasks.noneOfCase') | transloco }}</p>
      </rz-list>
      <label class="choice small">
        <input type="checkbox" [checked]="over()" (change)="over.set(!over())" />
        {{ 'tasks.overShown' | transloco }}
      </label>
    </section>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s3);
      margin-block-end: var(--s2);
    }
  `,
})
export class TasksPanel implements CasePanel {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);

  readonly case = input.required<Case>();
  readonly quote = input<((html: string) => void) | undefined>();
  readonly #id = computed(() => this.case().id);
  /** Done and withdrawn ones instead of those to be done. */
  protected readonly over = signal(false);
  protected readonly list = pages(
    'case-tasks',
    () => ({ id: this.#id(), over: this.over() }),
    ({ id, over }, cursor, limit) =>
      this.#api.get('/api/cases/{id}/tasks', { path: { id }, query: { over, cursor, limit } }),
  );

  constructor() {
    onChange(['task'], () => this.list.refresh());
    shortcuts({ y: () => this.session.may('doTasks') && void this.set() });
    pageActs(
      computed(() =>
        this.session.may('doTasks')
          ? [{ label: 'tasks.set', icon: 'check' as const, asks: true as const, run: () => void this.set() }]
          : [],
      ),
    );
  }

  protected async set(): Promise<void> {
    const load = async () => (await import('./task-dialog')).TaskDialog;
    const { id, number } = this.case();
    if (!(await this.#dialogs.open<boolean, TaskAsked>(load, { case: { id, number } }))) return;
    this.#notices.say(this.#translate.text('tasks.wasSet'));
    this.over.set(false);
    await this.list.refresh();
  }
}
