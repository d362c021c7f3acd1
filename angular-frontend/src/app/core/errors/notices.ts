import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Translate } from '../i18n/translate';
import { ErrorText } from './error-text';

/** Short messages at the bottom of the screen, read out by screen readers. */
@Injectable({ providedIn: 'root' })
export class Notices {
  readonly #snackBar = inject(MatSnackBar);
  readonly #translate = inject(Translate);
  readonly #errorText = inject(ErrorText);

  say(text: string): void {
    this.#snackBar.open(text, undefined, { duration: 5000 });
  }

  /** Says what was done, and lets it be undone for a while. */
  undoable(text: string, undo: () => void): void {
    const bar = this.#snackBar.open(text, this.#translate.text('common.undo'), { duration: 12_000 });
    bar.onAction().subscribe(undo);
  }

  fail(error: unknown): void {
    const dismiss = this.#translate.text('common.dismiss');
    this.#snackBar.open(this.#errorText.of(error), dismiss, { duration: 15_000, politeness: 'assertive' });
  }
}
