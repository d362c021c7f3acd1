import { DestroyRef, effect, inject, untracked, type WritableSignal } from '@angular/core';
import { Drafts } from './drafts';

/**
 * Texts of a dialog that outlive it: what was typed and not sent is there again when the dialog is next opened, however it
 * was left. Call the answer once they are sent.
 * @param place undefined where the dialog changes something: it begins with what stands there now, and keeps nothing
 */
export function kept<T extends Record<string, unknown>>(
  place: string | undefined,
  model: WritableSignal<T>,
  fields: readonly (keyof T)[],
): () => void {
  if (place === undefined) return () => undefined;
  const drafts = inject(Drafts);
  const begun = model();
  const before = drafts.load<Partial<T>>(place);
  if (before) model.update((now) => ({ ...now, ...before }));
  let seen = begun;
  const keep = () => {
    const now = (seen = model());
    // What stands there as it did is not typed: until the dialog is next opened, others may have said it anew.
    const typed = fields
      .filter((field) => !same(now[field], begun[field]))
      .map((field) => [field, now[field]] as const);
    untracked(() => (typed.length > 0 ? drafts.save(place, Object.fromEntries(typed)) : drafts.drop(place)));
  };
  effect(keep);
  // Whoever types and leaves at once may be faster than the effect. What was seen to stays as it is: another tab may have sent it.
  inject(DestroyRef).onDestroy(() => model() !== seen && keep());
  return () => drafts.drop(place);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
