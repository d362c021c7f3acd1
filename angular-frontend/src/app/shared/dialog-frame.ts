import { DialogRef } from '@angular/cdk/dialog';
import { booleanAttribute, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { dialogTitle } from './dialogs';
import { ProblemBar } from './problem-bar';

/** A dialog that asks for something: title, fields (the content), what went wrong, and the two buttons. */
@Component({
  selector: 'rz-dialog-frame',
  imports: [MatButton, ProblemBar, TranslocoPipe],
  template: `
    <form
      class="dialog"
      novalidate
      (submit)="submitted($event)"
      (keydown.control.enter)="submitted($event)"
      (keydown.meta.enter)="submitted($event)"
    >
      <h2 [id]="titleId">{{ title() }}</h2>
      <rz-problem [error]="error()" [retryable]="false" />
      <div class="form"><ng-content /></div>
      <div class="actions end">
        <button matButton type="button" (click)="ref.close()">{{ 'common.cancel' | transloco }}</button>
        <button
          matButton="filled"
          type="submit"
          [class.danger-button]="danger()"
          [disabled]="busy()"
          disabledInteractive
        >
          {{ submitLabel() }}
        </button>
      </div>
    </form>
  `,
})
export class DialogFrame {
  protected readonly ref = inject(DialogRef);
  protected readonly titleId = dialogTitle;

  readonly title = input.required<string>();
  readonly submitLabel = input.required<string>();
  readonly error = input<unknown>();
  readonly busy = input(false);
  /** What it does cannot be undone. */
  readonly danger = input(false, { transform: booleanAttribute });
  readonly sent = output();

  protected submitted(event: Event): void {
    event.preventDefault();
    this.sent.emit();
  }
}
