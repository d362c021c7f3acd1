import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { caseOfficers, priorities } from '../../core/api/types';
import { kept } from '../../core/drafts/kept';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { PersonPicker } from '../../shared/person-picker';
import { PriorityMark } from '../../shared/priority-mark';
import { Staff } from '../../shared/staff';
import { submission } from '../../shared/submission';
import { conditional } from './conditional';
import type { InquiryRoom } from './inquiry-room';

@Component({
  selector: 'rz-assign-dialog',
  imports: [DialogFrame, FormField, FormRow, PersonPicker, PriorityMark, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'assign.title' | transloco: { number: room.inquiry.value()?.number }"
      [submitLabel]="(overtaken() ? 'assign.anyway' : 'inquiry.assign') | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'assign.employee' | transloco"
        for="assignee"
        [field]="form.employeeId"
        [server]="sending.wrong()['employeeId']"
      >
        <rz-person-picker inputId="assignee" [holding]="caseOfficers" [formField]="form.employeeId" />
      </rz-row>
      <fieldset class="field">
        <legend>{{ 'assign.priority' | transloco }}</legend>
        <div class="segments">
          @for (priority of priorities; track priority) {
            <label>
              <input type="radio" [value]="priority" [formField]="form.priority" />
              <rz-priority [priority]="priority" />
            </label>
          }
        </div>
      </fieldset>
      <rz-row
        [label]="'assign.note' | transloco"
        for="instruction"
        [field]="form.note"
        [optional]="'common.optional' | transloco"
        [server]="sending.wrong()['note']"
      >
        <textarea id="instruction" rows="3" [formField]="form.note"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class AssignDialog {
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  readonly #staff = inject(Staff);
  protected readonly room = inject<InquiryRoom>(DIALOG_DATA);
  protected readonly priorities = priorities;
  protected readonly caseOfficers = caseOfficers;
  readonly #conditional = conditional(this.room);
  protected readonly overtaken = this.#conditional.overtaken;
  protected readonly sending = submission();
  readonly #model = signal({
    employeeId: this.room.inquiry.value()?.assignee?.id ?? '',
    priority: this.room.inquiry.value()?.priority ?? 'normal',
    note: '',
  });
  readonly #sent = kept(`inquiry.${this.room.id()}.assignment`, this.#model, ['note']);
  protected readonly form = form(this.#model, (path) => {
    required(path.employeeId);
    maxLength(path.note, 5000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { employeeId, priority, note } = this.form().value();
      const body = { employeeId, priority: priority, ...(note.trim() ? { note: note.trim() } : {}) };
      await this.#conditional.run((revision) => this.room.write('assignments', body, { revision }));
      this.#sent();
      this.#ref.close(this.#staff.byId(employeeId)?.name ?? '');
    });
  }
}
