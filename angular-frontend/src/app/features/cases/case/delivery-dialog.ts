import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Message } from '../../../core/api/types';
import { OfficeClock } from '../../../core/time/office-clock';
import { inWarsaw } from '../../../core/time/warsaw';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import type { CaseRoom } from './case-room';
import { conditional } from './conditional';

/** On which day an answer by post or e-Doręczenia was delivered. */
@Component({
  selector: 'rz-delivery-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'delivery.title' | transloco"
      [submitLabel]="'delivery.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'delivery.on' | transloco"
        for="delivered-on"
        [field]="form.deliveredOn"
        [hint]="'delivery.hint' | transloco"
        [server]="sending.wrong()['deliveredOn']"
      >
        <input id="delivered-on" type="date" data-first [max]="today" [formField]="form.deliveredOn" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class DeliveryDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #data = inject<{ readonly room: CaseRoom; readonly message: Message }>(DIALOG_DATA);
  protected readonly today = inWarsaw(inject(OfficeClock).now()).date;
  readonly #conditional = conditional(this.#data.room);
  protected readonly sending = submission();
  readonly #model = signal({ deliveredOn: this.#data.message.deliveredOn ?? this.today });
  protected readonly form = form(this.#model, (path) => {
    required(path.deliveredOn);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const path = { ...this.#data.room.path(), replyId: this.#data.message.id };
      await this.#conditional.run((revision) =>
        this.#data.room.write('/api/cases/{id}/replies/{replyId}/delivery', { path, body: this.#model(), revision }),
      );
      this.#ref.close(true);
    });
  }
}
