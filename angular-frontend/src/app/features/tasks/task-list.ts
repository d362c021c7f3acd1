import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { booleanAttribute, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Task } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { CrisisChip } from '../../shared/crisis-chip';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import type { TaskAsked } from './task-dialog';
import { TaskDay } from './task-day';

type Act = 'completion' | 'withdrawal' | 'reopening';

const said = {
  completion: 'tasks.wasDone',
  withdrawal: 'tasks.wasWithdrawn',
  reopening: 'tasks.wasReopened',
} as const satisfies Record<Act, string>;

/** Tasks, each with what can be done with it. What was done by a slip is taken back by `z`. */
@Component({
  selector: 'rz-task-list',
  imports: [
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    CrisisChip,
    Icon,
    MatButton,
    NamePipe,
    RouterLink,
    TaskDay,
    TranslocoPipe,
  ],
  template: `
    <ul>
      @for (one of items(); track one.id) {
        <li>
          <div class="what">
            <p class="text" [class.over]="one.state !== 'open'">{{ one.text ?? ('common.erased' | transloco) }}</p>
            <p class="marks small">
              @if (one.inCrisis) {
                <rz-crisis-chip />
              }
              @if (one.state === 'open') {
                <rz-task-day [day]="one.day" />
              } @else {
                <span class="chip">{{ 'tasks.states.' + one.state | transloco }}</span>
              }
              @if (!ofCase()) {
                <a class="open" [routerLink]="['/cases', one.case.id]"
                  ><span class="number">{{ one.case.number }}</span> {{ one.case.subject }}</a
                >
              }
              @if (one.assignee.id !== me()) {
                <span class="soft">{{ 'tasks.by' | transloco: { name: (one.assignee | name) } }}</span>
              }
              @if (one.setter.id !== me() && one.setter.id !== one.assignee.id) {
                <span class="soft">{{ 'tasks.from' | transloco: { name: (one.setter | name) } }}</span>
              }
            </p>
          </div>
          @if (session.may('doTasks')) {
            @if (one.state === 'open') {
              <button
                matButton="outlined"
                type="button"
                [attr.aria-label]="'tasks.finishOf' | transloco: { text: one.text ?? '' }"
                (click)="act(one, 'completion')"
              >
                <rz-icon name="check" />{{ 'tasks.finish' | transloco }}
              </button>
              <button
                class="icon-button"
                type="button"
                [cdkMenuTriggerFor]="more"
                [cdkMenuTriggerData]="{ one }"
                [attr.aria-label]="'tasks.more' | transloco: { text: one.text ?? '' }"
              >
                <rz-icon name="more" />
              </button>
            } @else {
              <button
                matButton
                type="button"
                [attr.aria-label]="'tasks.reopenOf' | transloco: { text: one.text ?? '' }"
                (click)="act(one, 'reopening')"
              >
                <rz-icon name="undo" />{{ 'tasks.reopen' | transloco }}
              </button>
            }
          }
        </li>
      }
    </ul>
    <ng-template #more let-one="one">
      <div class="menu" cdkMenu>
        <button cdkMenuItem type="button" (cdkMenuItemTriggered)="change(one)">
          <rz-icon name="edit" />{{ 'tasks.change' | transloco }}
        </button>
        <button cdkMenuItem type="button" (cdkMenuItemTriggered)="act(one, 'withdrawal')">
          <rz-icon name="close" />{{ 'tasks.withdraw' | transloco }}
        </button>
      </div>
    </ng-template>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
      padding-block: var(--s2);
      border-block-start: 1px solid var(--line);
    }
    .what {
      display: grid;
      flex: 1 1 14rem;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s1);
    }
    .text {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    .over {
      color: var(--ink-soft);
    }
    .marks {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
    }
    .marks a {
      overflow-wrap: anywhere;
    }
  `,
})
export class TaskList {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);

  readonly items = input.required<readonly (Task & { readonly inCrisis?: boolean })[]>();
  /** They are all of the case on whose page they stand. */
  readonly ofCase = input(false, { transform: booleanAttribute });
  /** Something was done with one of them. */
  readonly changed = output();

  protected me(): string | undefined {
    return this.session.employee()?.id;
  }

  protected async act({ id }: Task, act: Act): Promise<void> {
    if (!(await this.#do(id, act))) return;
    const say = this.#translate.text(said[act]);
    if (act === 'reopening') this.#notices.say(say);
    else this.#notices.undoable(say, () => void this.#do(id, 'reopening'));
  }

  protected async change(task: Task): Promise<void> {
    const load = async () => (await import('./task-dialog')).TaskDialog;
    if (!(await this.#dialogs.open<boolean, TaskAsked>(load, { case: task.case, task }))) return;
    this.#notices.say(this.#translate.text('tasks.wasChanged'));
    this.changed.emit();
  }

  async #do(id: string, act: Act): Promise<boolean> {
    try {
      await this.#api.post(`/api/tasks/{id}/${act}`, { path: { id } });
      this.changed.emit();
      return true;
    } catch (error) {
      this.#notices.fail(error);
      return false;
    }
  }
}
