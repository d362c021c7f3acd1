import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { DialogFrame } from '../../shared/dialog-frame';
import { submission } from '../../shared/submission';

@Component({
  selector: 'rz-undo-import-dialog',
  imports: [DialogFrame, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'imports.undoTitle' | transloco"
      [submitLabel]="'imports.undo' | transloco"
      [error]="sending.error()"
      [busy]="sending.busy()"
      danger
      (sent)="send()"
    >
      <p>{{ 'imports.undoText' | transloco }}</p>
    </rz-dialog-frame>
  `,
})
export class UndoImportDialog {
  readonly #api = inject(Api);
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #id = inject<string>(DIALOG_DATA);
  readonly #form = form(signal({}));
  protected readonly sending = submission();

  protected send(): Promise<void> {
    return this.sending.run(this.#form, async () => {
      await this.#api.post('/api/imports/{id}/undo', { path: { id: this.#id } });
      this.#ref.close(true);
    });
  }
}
