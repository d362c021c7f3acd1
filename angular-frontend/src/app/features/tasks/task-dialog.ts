import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { type Attempt, attemptFor } from '../../core/api/attempt';
import type { Task } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { placeOf } from '../../core/drafts/place';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { Away } from '../../shared/away';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { PersonPicker } from '../../shared/person-picker';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';

export interface TaskAsked {
  readonly case: { readonly id: string; readonly number: string | null };
  /** The one that is changed; a new one where left out. */
  readonly task?: Task;
}

const longestText = 2_000;

/** What is to be done, by which day, by whom. */
@Component({
  selector: 'rz-task-dialog',
  imports: [DialogFrame, FormField, FormRow, PersonPicker, TranslocoPipe, WhenPipe],
  providers: [Away],
  template: `
    <rz-dialog-frame
      [title]="
        asked.task ? ('tasks.changeTitle' | transloco) : ('tasks.setTitle' | transloco: { number: asked.case.number })
      "
      [submitLabel]="(asked.task ? 'common.save' : 'tasks.set') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'tasks.text' | transloco" for="task-text" [field]="form.text">
        <textarea id="task-text" rows="3" [formField]="form.text"></textarea>
      </rz-row>
      <rz-row
        [label]="'tasks.day' | transloco"
        for="task-day"
        [field]="form.day"
        [server]="sending.wrong()['day']"
        [hint]="'tasks.dayHint' | transloco"
      >
        <input id="task-day" type="date" [formField]="form.day" />
      </rz-row>
      <rz-row
        [label]="'tasks.person' | transloco"
        for="task-person"
        [field]="form.assigneeId"
        [hint]="'tasks.personHint' | transloco"
      >
        <rz-person-picker inputId="task-person" may="doTasks" [formField]="form.assigneeId" />
      </rz-row>
      @if (awayUntil(); as until) {
        <p role="status" class="small">
          <span class="chip tone-warn">{{ 'tasks.away' | transloco: { until: until | when: 'date' } }}</span>
        </p>
      }
    </rz-dialog-frame>
  `,
})
export class TaskDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #away = inject(Away);
  protected readonly asked = inject<TaskAsked>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({
    text: this.asked.task?.text ?? '',
    day: this.asked.task?.day ?? inWarsaw(inject(OfficeClock).now()).date,
    assigneeId: this.asked.task?.assignee.id ?? inject(Session).employee()?.id ?? '',
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.text);
    maxLength(path.text, longestText);
    required(path.day);
    required(path.assigneeId);
  });
  protected readonly awayUntil = computed(() => this.#away.until(this.#model().assigneeId));
  readonly #sent = kept(this.asked.task ? undefined : placeOf('case', this.asked.case.id, 'task'), this.#model, [
    'text',
  ]);
  #attempt: Attempt | undefined;

  constructor() {
    inject(Staff).need();
  }

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { text, day, assigneeId } = this.form().value();
      const body = { text: text.trim(), day, assigneeId };
      const { task } = this.asked;
      this.#attempt = attemptFor(body, this.#attempt);
      const idempotencyKey = this.#attempt.key;
      await (task
        ? this.#api.patch('/api/tasks/{id}', { path: { id: task.id }, body, revision: task.revision })
        : this.#api.post('/api/cases/{id}/tasks', { path: { id: this.asked.case.id }, body, idempotencyKey }));
      this.#sent();
      this.#ref.close(true);
    });
  }
}
