import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Message } from '../../../core/api/types';
import { kept } from '../../../core/drafts/kept';
import { placeOf } from '../../../core/drafts/place';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { PersonPicker } from '../../../shared/person-picker';
import { Staff } from '../../../shared/staff';
import { submission } from '../../../shared/submission';
import type { CaseRoom } from './case-room';

/** A message with its attachments, to somebody inside the office. */
@Component({
  selector: 'rz-forward-dialog',
  imports: [DialogFrame, FormField, FormRow, PersonPicker, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'forwarding.title' | transloco"
      [submitLabel]="'forwarding.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row [label]="'forwarding.employee' | transloco" for="forward-to" [field]="form.employeeId">
        <rz-person-picker inputId="forward-to" [formField]="form.employeeId" />
      </rz-row>
      <rz-row
        [label]="'forwarding.note' | transloco"
        for="forward-note"
        [field]="form.note"
        [optional]="'common.optional' | transloco"
      >
        <textarea id="forward-note" rows="3" [formField]="form.note"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class ForwardDialog {
  readonly #ref = inject<DialogRef<string>>(DialogRef);
  readonly #staff = inject(Staff);
  readonly #data = inject<{ room: CaseRoom; message: Message }>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #model = signal({ employeeId: '', note: '' });
  readonly #sent = kept(placeOf('case', this.#data.room.id(), 'forwarding'), this.#model, ['note']);
  protected readonly form = form(this.#model, (path) => {
    required(path.employeeId);
    maxLength(path.note, 5000);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { employeeId, note } = this.form().value();
      const messageId = this.#data.message.id;
      const body = { messageId, employeeId, ...(note.trim() ? { note: note.trim() } : {}) };
      await this.#data.room.write('/api/cases/{id}/forwardings', { path: this.#data.room.path(), body });
      this.#sent();
      this.#ref.close(this.#staff.byId(employeeId)?.name ?? '');
    });
  }
}
