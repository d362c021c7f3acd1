import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { ContactList } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { submission } from '../../shared/submission';

/** Asks before a list is removed. Closes with true. */
@Component({
  selector: 'rz-end-list-dialog',
  imports: [DialogFrame, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'lists.endTitle' | transloco: { name: list.name }"
      [submitLabel]="'lists.end' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      danger
      (sent)="send()"
    >
      <p>{{ 'lists.endText' | transloco }}</p>
    </rz-dialog-frame>
  `,
})
export class EndListDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly list = inject<ContactList>(DIALOG_DATA);
  protected readonly sending = submission();
  readonly #form = form(signal({}));

  protected send(): Promise<void> {
    return this.sending.run(this.#form, async () => {
      await this.#api.delete('/api/contact-lists/{id}', { path: { id: this.list.id } });
      this.#ref.close(true);
    });
  }
}
