import { effect, type Signal, signal, untracked } from '@angular/core';

/** A read from the server that follows its parameters and keeps its last answer while a newer one is on the way. */
export interface Query<T> {
  readonly value: Signal<T | undefined>;
  readonly error: Signal<unknown>;
  readonly busy: Signal<boolean>;
  /** Reads again with the same parameters; resolves when the answer is in place. */
  refresh(): Promise<void>;
  /** Resolves once nothing is read any more: the answer is in place, or the error. */
  settled(): Promise<void>;
}

/**
 * `parameters` is reactive: undefined means that there is nothing to read yet. When the parameters change the old answer
 * is dropped; when a refresh fails the old answer stays, beside the error. Call it where injection is possible.
 */
export function query<P, T>(parameters: () => P | undefined, read: (parameters: P) => Promise<T>): Query<T> {
  const value = signal<T | undefined>(undefined);
  const error = signal<unknown>(undefined);
  const busy = signal(false);
  let latest = 0;
  let running: Promise<void> = Promise.resolve();

  const run = async (wanted: P) => {
    const turn = ++latest;
    busy.set(true);
    try {
      const answer = await read(wanted);
      if (turn !== latest) return;
      value.set(answer);
      error.set(undefined);
    } catch (failure) {
      if (turn === latest) error.set(failure);
    }
    if (turn === latest) busy.set(false);
  };

  effect(() => {
    const wanted = parameters();
    untracked(() => {
      latest++;
      value.set(undefined);
      error.set(undefined);
      busy.set(false);
      if (wanted !== undefined) running = run(wanted);
    });
  });

  // Where a newer read has overtaken this one, its answer is the one that counts.
  const settled = async () => {
    for (let awaited; awaited !== running;) await (awaited = running);
  };

  return {
    value: value.asReadonly(),
    error: error.asReadonly(),
    busy: busy.asReadonly(),
    refresh: async () => {
      const wanted = untracked(parameters);
      if (wanted !== undefined) running = run(wanted);
      await settled();
    },
    settled,
  };
}
