import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DialogFrame } from '../../../shared/dialog-frame';

/** Asks before words go that somebody wrote and did not save; true: they may go. */
@Component({
  selector: 'rz-unsaved-dialog',
  imports: [DialogFrame, TranslocoPipe],
  template: `
    <rz-dialog-frame
      [title]="'letters.unsaved' | transloco"
      [submitLabel]="'letters.discard' | transloco"
      danger
      (sent)="ref.close(true)"
    >
      <p>{{ 'letters.unsavedText' | transloco }}</p>
    </rz-dialog-frame>
  `,
})
export class UnsavedDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}
