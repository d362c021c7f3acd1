import { type ComponentType } from '@angular/cdk/portal';
import { Dialog } from '@angular/cdk/dialog';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** The heading of every dialog has this id: it names the dialog for screen readers. */
export const dialogTitle = 'dialog-title';

@Injectable({ providedIn: 'root' })
export class Dialogs {
  readonly #dialog = inject(Dialog);

  /** Resolves with what the dialog was closed with, undefined when it was left. */
  async open<R, D = undefined>(component: ComponentType<unknown>, data?: D): Promise<R | undefined> {
    const opened = this.#dialog.open<R, D>(component, {
      ...(data === undefined ? {} : { data }),
      ariaLabelledBy: dialogTitle,
      ariaModal: true,
      autoFocus: '[data-first], input, select, textarea, button',
      maxWidth: '96vw',
    });
    return firstValueFrom(opened.closed, { defaultValue: undefined });
  }

  get anyOpen(): boolean {
    return this.#dialog.openDialogs.length > 0;
  }
}
