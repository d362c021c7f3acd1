import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { kept } from '../../../core/drafts/kept';
import { fromWarsaw, inWarsaw } from '../../../core/time/warsaw';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { submission } from '../../../shared/submission';
import { conditional } from './conditional';
import type { CaseRoom } from './case-room';

/** What was registered wrongly is put right, with the reason why; the clock follows the date of receipt. */
@Component({
  selector: 'rz-correct-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'correction.title' | transloco: { number: room.case.value()?.number }"
      [submitLabel]="'correction.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <rz-row
        [label]="'newCase.subject' | transloco"
        for="c-subject"
        [field]="form.subject"
        [server]="sending.wrong()['subject']"
      >
        <input id="c-subject" type="text" [formField]="form.subject" />
      </rz-row>
      <rz-row
        [label]="'newCase.receivedAt' | transloco"
        for="c-received"
        [field]="form.receivedAt"
        [hint]="'correction.clockFollows' | transloco"
        [server]="sending.wrong()['receivedAt']"
      >
        <input id="c-received" type="datetime-local" [formField]="form.receivedAt" />
      </rz-row>
      <div class="pair">
        <rz-row
          [label]="'newCase.name' | transloco"
          for="c-name"
          [field]="form.name"
          [server]="sending.wrong()['contact.name']"
        >
          <input id="c-name" type="text" autocomplete="off" [formField]="form.name" />
        </rz-row>
        <rz-row
          [label]="'newCase.email' | transloco"
          for="c-email"
          [field]="form.email"
          [server]="sending.wrong()['contact.email']"
        >
          <input id="c-email" type="email" autocomplete="off" [formField]="form.email" />
        </rz-row>
      </div>
      <rz-row
        [label]="'correction.reason' | transloco"
        for="c-reason"
        [field]="form.reason"
        [server]="sending.wrong()['reason']"
      >
        <textarea id="c-reason" rows="2" [formField]="form.reason"></textarea>
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class CorrectDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly room = inject<CaseRoom>(DIALOG_DATA);
  readonly #conditional = conditional(this.room);
  protected readonly sending = submission();
  readonly #before = registered(this.room);
  readonly #model = signal({ ...this.#before, reason: '' });
  readonly #sent = kept(`case.${this.room.id()}.correction`, this.#model, ['reason']);
  protected readonly form = form(this.#model, (path) => {
    required(path.receivedAt);
    maxLength(path.subject, 500);
    maxLength(path.name, 200);
    maxLength(path.email, 254);
    maxLength(path.reason, 1000);
    required(path.name);
    email(path.email);
    required(path.reason);
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { subject, receivedAt, name, email, reason } = this.form().value();
      const before = this.#before;
      const [date = '', time = ''] = receivedAt.split('T');
      const body = {
        reason: reason.trim(),
        ...(subject === before.subject ? {} : { subject: subject.trim() }),
        ...(receivedAt === before.receivedAt ? {} : { receivedAt: fromWarsaw(date, time.slice(0, 5)) }),
        ...(name === before.name && email === before.email
          ? {}
          : { contact: { name: name.trim(), ...(email.trim() ? { email: email.trim() } : {}) } }),
      };
      await this.#conditional.run((revision) => this.room.correct({ body, revision }));
      this.#sent();
      this.#ref.close(true);
    });
  }
}

function registered(room: CaseRoom) {
  const theCase = room.case.value();
  const { date, time } = inWarsaw(theCase?.receivedAt ?? Date.now());
  return {
    subject: theCase?.subject ?? '',
    receivedAt: `${date}T${time}`,
    name: theCase?.contact?.name ?? '',
    email: theCase?.contact?.email ?? '',
  };
}
