import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { Shortcuts } from '../shortcuts/shortcuts';
import { Translate } from '../i18n/translate';
import { ErrorText } from './error-text';

/** Short messages at the bottom of the screen, read out by screen readers. */
@Injectable({ providedIn: 'root' })
export class Notices {
  readonly #snackBar = inject(MatSnackBar);
  readonly #translate = inject(Translate);
  readonly #errorText = inject(ErrorText);
  readonly #shortcuts = inject(Shortcuts);

  say(text: string): void {
    this.#snackBar.open(text, undefined, { duration: 5000 });
  }

  /** Says what was done, and lets it be undone for a while, by its button or by `z`. */
  undoable(text: string, undo: () => void, duration = 12_000): void {
    const bar = this.#snackBar.open(text, this.#translate.text('common.undoKey'), { duration });
    const release = this.#shortcuts.register('z', () => bar.dismissWithAction());
    bar.onAction().subscribe(undo);
    bar.afterDismissed().subscribe(release);
  }

  fail(error: unknown): void {
    const dismiss = this.#translate.text('common.dismiss');
    this.#snackBar.open(this.#errorText.of(error), dismiss, { duration: 15_000, politeness: 'assertive' });
  }
}
