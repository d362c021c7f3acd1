import { type ComponentType } from '@angular/cdk/portal';
import { Dialog } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Shortcuts } from '../core/shortcuts/shortcuts';

/** The heading of every dialog has this id: it names the dialog for screen readers. */
export const dialogTitle = 'dialog-title';

/** Search stands near the top, so that its box stays put while the hits below it grow and shrink. */
export type DialogPlace = 'center' | 'top';

@Injectable({ providedIn: 'root' })
export class Dialogs {
  readonly #dialog = inject(Dialog);
  readonly #injector = inject(Injector);
  readonly #shortcuts = inject(Shortcuts);

  /** Resolves with what the dialog was closed with, undefined when it was left. What is typed before it is there does nothing. */
  async open<R, D = undefined>(
    load: () => Promise<ComponentType<unknown>>,
    data?: D,
    place: DialogPlace = 'center',
  ): Promise<R | undefined> {
    const component = await this.#shortcuts.muted(load());
    const opened = this.#dialog.open<R, D>(component, {
      ...(data === undefined ? {} : { data }),
      ariaLabelledBy: dialogTitle,
      ariaModal: true,
      autoFocus: '[data-first], input, select, textarea, button',
      maxWidth: '96vw',
      ...(place === 'top'
        ? { positionStrategy: createGlobalPositionStrategy(this.#injector).top('10dvh').centerHorizontally() }
        : {}),
    });
    return firstValueFrom(opened.closed, { defaultValue: undefined });
  }

  get anyOpen(): boolean {
    return this.#dialog.openDialogs.length > 0;
  }
}
