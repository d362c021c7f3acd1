import { hasModifierKey } from '@angular/cdk/keycodes';
import { type ComponentType } from '@angular/cdk/portal';
import { Dialog } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Notices } from '../core/errors/notices';
import { Shortcuts } from '../core/shortcuts/shortcuts';

/** The heading of every dialog has this id: it names the dialog for screen readers. */
export const dialogTitle = 'dialog-title';

/** Search stands near the top, so that its box stays put while the hits below it grow and shrink. */
export type DialogPlace = 'center' | 'top';

@Injectable({ providedIn: 'root' })
export class Dialogs {
  readonly #dialog = inject(Dialog);
  readonly #injector = inject(Injector);
  readonly #document = inject(DOCUMENT);
  readonly #shortcuts = inject(Shortcuts);
  readonly #notices = inject(Notices);

  /** Resolves with what the dialog was closed with, undefined when it was left. What is typed before it is there does nothing. */
  async open<R, D = undefined>(
    load: () => Promise<ComponentType<unknown>>,
    data?: D,
    place: DialogPlace = 'center',
  ): Promise<R | undefined> {
    const component = await this.#shortcuts.muted(load()).catch((error: unknown) => this.#notices.fail(error));
    if (!component) return undefined;
    const opened = this.#dialog.open<R, D>(component, {
      ...(data === undefined ? {} : { data }),
      ariaLabelledBy: dialogTitle,
      ariaModal: true,
      disableClose: true,
      autoFocus: '[data-first], input, select, textarea, button',
      maxWidth: '96vw',
      ...(place === 'top'
        ? { positionStrategy: createGlobalPositionStrategy(this.#injector).top('10dvh').centerHorizontally() }
        : {}),
    });
    opened.keydownEvents.subscribe((event) => {
      if (event.key === 'Escape' && !hasModifierKey(event)) {
        event.preventDefault();
        opened.close();
      }
    });
    // A click beside it leaves a dialog in which nothing can have been typed.
    opened.backdropClick.subscribe(() => {
      if (!opened.overlayRef.overlayElement.querySelector('form')) opened.close();
    });
    const result = await firstValueFrom(opened.closed, { defaultValue: undefined });
    // The button that opened it may have gone with what was done: the keyboard then goes on at the page's beginning.
    setTimeout(() => {
      if (this.#document.activeElement === this.#document.body) this.#document.getElementById('main')?.focus();
    });
    return result;
  }

  get anyOpen(): boolean {
    return this.#dialog.openDialogs.length > 0;
  }
}
