import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { Kind, Message } from '../../../core/api/types';
import { DialogFrame } from '../../../shared/dialog-frame';
import { FormRow } from '../../../shared/form-row';
import { kindsOffered } from '../../../shared/kinds-offered';
import { submission } from '../../../shared/submission';
import type { CaseRoom } from './case-room';

export interface Split {
  readonly id: string;
  readonly number: string;
}

/** The second matter of a message, as a case of its own. */
@Component({
  selector: 'rz-split-dialog',
  imports: [DialogFrame, FormField, FormRow, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'splitting.title' | transloco"
      [submitLabel]="'splitting.submit' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      (sent)="send()"
    >
      <p class="soft small">{{ 'splitting.means' | transloco }}</p>
      <rz-row [label]="'inbox.kind' | transloco" for="split-kind" [field]="form.kind">
        <select id="split-kind" [formField]="form.kind">
          @for (kind of kinds(); track kind) {
            <option [value]="kind">{{ 'kind.' + kind | transloco }}</option>
          }
        </select>
      </rz-row>
      <rz-row
        [label]="'newCase.subject' | transloco"
        for="split-subject"
        [field]="form.subject"
        [server]="sending.wrong()['subject']"
      >
        <input id="split-subject" type="text" autocomplete="off" [formField]="form.subject" />
      </rz-row>
    </rz-dialog-frame>
  `,
})
export class SplitDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<Split>>(DialogRef);
  readonly #data = inject<{ room: CaseRoom; message: Message }>(DIALOG_DATA);
  readonly #known = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly kinds = computed(() =>
    kindsOffered(this.#known.value()?.items, this.#data.room.case.value()?.kind),
  );
  protected readonly sending = submission();
  protected readonly form = form(
    signal<{ kind: Kind; subject: string }>({
      kind: this.#data.room.case.value()?.kind ?? 'unclassified',
      subject: this.#data.message.subject ?? '',
    }),
    (path) => {
      required(path.subject);
      maxLength(path.subject, 500);
    },
  );

  protected send(): Promise<void> {
    return this.sending.run(this.form, async () => {
      const { kind, subject } = this.form().value();
      const { room, message } = this.#data;
      const body = { messageId: message.id, kind, subject: subject.trim() };
      this.#ref.close(await room.write('/api/cases/{id}/split', { path: room.path(), body }));
    });
  }
}
