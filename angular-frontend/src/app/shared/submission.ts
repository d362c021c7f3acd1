import { computed, inject, type Signal, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { ErrorText } from '../core/errors/error-text';

/** The sending of a form: once at a time, only when it is valid, and with the server's complaints beside its fields. */
export interface Submission {
  readonly busy: Signal<boolean>;
  readonly error: Signal<unknown>;
  /** What the server said of each field, in words. */
  readonly wrong: Signal<Record<string, string>>;
  run<T>(form: FieldTree<T>, action: () => Promise<void>): Promise<void>;
}

export function submission(): Submission {
  const errorText = inject(ErrorText);
  const busy = signal(false);
  const error = signal<unknown>(undefined);

  const run = async <T>(form: FieldTree<T>, action: () => Promise<void>) => {
    if (busy()) return;
    const state = form();
    state.markAsTouched();
    if (state.invalid()) {
      state.errorSummary()[0]?.fieldTree().focusBoundControl();
      return;
    }
    busy.set(true);
    error.set(undefined);
    try {
      await action();
    } catch (failure) {
      error.set(failure);
    } finally {
      busy.set(false);
    }
  };

  return { busy, error, wrong: computed(() => errorText.fields(error())), run };
}
