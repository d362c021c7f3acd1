import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Attach } from '../../../shared/attach';
import { DialogFrame } from '../../../shared/dialog-frame';
import { Uploads } from '../../../shared/uploads';
import type { CaseRoom } from './case-room';

/** Files that come later than what they belong to: the scan of a letter, the note of a call. */
@Component({
  selector: 'rz-add-files-dialog',
  imports: [Attach, DialogFrame, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'addFiles.title' | transloco"
      [submitLabel]="'addFiles.submit' | transloco"
      [error]="error()"
      [busy]="busy() || uploads.running() || uploads.failed()"
      (sent)="send()"
    >
      <rz-attach inputId="later-files" [label]="'attach.scan' | transloco" />
      @if (missing()) {
        <p class="wrong" role="alert">{{ 'addFiles.missing' | transloco }}</p>
      }
    </rz-dialog-frame>
  `,
  styles: `
    .wrong {
      color: var(--danger);
    }
  `,
  providers: [Uploads],
})
export class AddFilesDialog {
  readonly #ref = inject<DialogRef<boolean>>(DialogRef);
  readonly #data = inject<{ readonly room: CaseRoom; readonly id: string }>(DIALOG_DATA);
  protected readonly uploads = inject(Uploads);
  protected readonly busy = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly missing = signal(false);

  protected async send(): Promise<void> {
    if (this.busy() || this.uploads.running() || this.uploads.failed()) return;
    const attachmentIds = this.uploads.done().map(({ id }) => id);
    this.missing.set(attachmentIds.length === 0);
    if (attachmentIds.length === 0) return;
    this.busy.set(true);
    this.error.set(undefined);
    try {
      const { room, id: messageId } = this.#data;
      const path = { ...room.path(), messageId };
      await room.write('/api/cases/{id}/messages/{messageId}/attachments', { path, body: { attachmentIds } });
      this.#ref.close(true);
    } catch (error) {
      this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
