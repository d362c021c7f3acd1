import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Mailbox } from '../../core/api/types';
import { DialogFrame } from '../../shared/dialog-frame';
import { submission } from '../../shared/submission';

/** Asks once more before a mailbox is removed, and says what stays. */
@Component({
  selector: 'rz-remove-mailbox-dialog',
  imports: [DialogFrame, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'settings.removeMailboxTitle' | transloco: { address: mailbox.address }"
      [submitLabel]="'settings.removeMailbox' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      danger
      (sent)="send()"
    >
      <p>{{ 'settings.removeMailboxText' | transloco }}</p>
      <p>{{ 'settings.removeMailboxStays' | transloco }}</p>
    </rz-dialog-frame>
  `,
})
export class RemoveMailboxDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #form = form(signal({}));
  protected readonly mailbox = inject<Mailbox>(DIALOG_DATA);
  protected readonly sending = submission();

  protected send(): Promise<void> {
    return this.sending.run(this.#form, async () => {
      const { id, revision } = this.mailbox;
      await this.#api.delete('/api/mailboxes/{id}', { path: { id }, revision });
      this.#ref.close(true);
    });
  }
}
