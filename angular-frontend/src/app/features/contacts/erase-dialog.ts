import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { type Contact, erasureReasons } from '../../core/api/types';
import { WhenPipe } from '../../core/time/date-pipes';
import { DialogFrame } from '../../shared/dialog-frame';
import { FormRow } from '../../shared/form-row';
import { submission } from '../../shared/submission';

/** Erases a person's data for good. There is no undo: so the name has to be typed. */
@Component({
  selector: 'rz-erase-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe, WhenPipe],
  template: `
    <rz-dialog-frame
      [title]="'erasure.title' | transloco: { name: contact.name }"
      [submitLabel]="'erasure.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      danger
      (sent)="send()"
    >
      <p>{{ 'erasure.text' | transloco }}</p>
      @if (file.value(); as left) {
        @if (left.unfinishedCount > 0) {
          <div class="message-bar tone-warn" role="status">
            <div>
              <p>{{ 'erasure.unfinished' | transloco: { count: left.unfinishedCount } }}</p>
              <ul>
                @for (one of left.unfinished; track one.id) {
                  <li>
                    <span class="number">{{ one.number }}</span>
                    @if (one.dueAt; as due) {
                      <span class="small">{{ 'erasure.due' | transloco: { at: due | when: 'dateTime' } }}</span>
                    }
                  </li>
                }
              </ul>
            </div>
          </div>
        }
      }
      <rz-row [label]="'erasure.reason' | transloco" for="x-reason">
        <select id="x-reason" [formField]="form.reason">
          @for (reason of reasons; track reason) {
            <option [value]="reason">{{ 'erasure.reasons.' + reason | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'erasure.confirmation' | transloco"
        for="x-name"
        [field]="form.confirmation"
        [hint]="contact.name ?? ''"
        [server]="sending.wrong()['confirmation']"
      >
        <input id="x-name" type="text" autocomplete="off" spellcheck="false" [formField]="form.confirmation" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class EraseDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly contact = inject<Contact>(DIALOG_DATA);
  protected readonly reasons = erasureReasons;
  protected readonly file = query(
    () => this.contact.id,
    (id) => this.#api.get('/api/contacts/{id}/erasure', { path: { id } }),
  );
  protected readonly sending = submission();
  protected readonly form = form(signal({ reason: erasureReasons[0], confirmation: '' }), (path) => {
    validate(path.confirmation, ({ value }) => (value().trim() === this.contact.name ? null : { kind: 'otherName' }));
  });

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { reason, confirmation } = this.form().value();
      await this.#api.post('/api/contacts/{id}/erasure', {
        path: { id: this.contact.id },
        body: { reason, confirmation: confirmation.trim() },
      });
      this.#ref.close(true);
    });
  }
}
