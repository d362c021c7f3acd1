import { createGlobalPositionStrategy, createOverlayRef, type OverlayRef } from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { inject, Injectable, Injector } from '@angular/core';
import { Translate } from '../i18n/translate';
import { Shortcuts } from '../shortcuts/shortcuts';
import { ErrorText } from './error-text';
import { NoticeBar } from './notice-bar';

interface Notice {
  readonly text: string;
  readonly action?: string;
  /** What the button does besides closing the notice. */
  readonly act?: () => void;
  readonly milliseconds: number;
  readonly role?: 'status' | 'alert';
}

/** Screen readers read out what is put into a live region that they know: so much later than the region itself. */
const READ_OUT_MILLISECONDS = 100;

/** Short messages at the bottom of the screen, one at a time, read out by screen readers. */
@Injectable({ providedIn: 'root' })
export class Notices {
  readonly #injector = inject(Injector);
  readonly #translate = inject(Translate);
  readonly #errorText = inject(ErrorText);
  readonly #shortcuts = inject(Shortcuts);
  #close = (): void => undefined;

  say(text: string): void {
    this.#show({ text, milliseconds: 5_000 });
  }

  /** Says what was done, and lets it be undone for a while, by its button or by `z`. */
  undoable(text: string, undo: () => void, milliseconds = 12_000): void {
    const action = this.#translate.text('common.undoKey');
    const bar = this.#show({ text, action, act: undo, milliseconds });
    bar.detachments().subscribe(
      this.#shortcuts.register('z', () => {
        this.#close();
        undo();
      }),
    );
  }

  fail(error: unknown): void {
    const action = this.#translate.text('common.dismiss');
    this.#show({ text: this.#errorText.of(error), action, milliseconds: 15_000, role: 'alert' });
  }

  #show({ text, action, act, milliseconds, role = 'status' }: Notice): OverlayRef {
    this.#close();
    // Above dialogs too: what they cannot save is said here.
    const positionStrategy = createGlobalPositionStrategy(this.#injector).centerHorizontally().bottom();
    const overlay = createOverlayRef(this.#injector, { positionStrategy });
    this.#close = () => overlay.dispose();
    const { instance } = overlay.attach(new ComponentPortal(NoticeBar));
    instance.role.set(role);
    instance.acted.subscribe(() => {
      overlay.dispose();
      act?.();
    });
    const timers = [
      setTimeout(() => instance.content.set({ text, action }), READ_OUT_MILLISECONDS),
      setTimeout(() => overlay.dispose(), milliseconds),
    ];
    overlay.detachments().subscribe(() => timers.forEach(clearTimeout));
    return overlay;
  }
}
