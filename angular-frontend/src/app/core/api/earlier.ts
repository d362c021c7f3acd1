import { computed, effect, type Signal, signal, untracked } from '@angular/core';

/** Oldest first; `earlier` is the cursor of what came before, null where nothing did. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly earlier: string | null;
}

/** A list that grows at its end, whose newest part is read again and again, and whose earlier parts on demand. */
export interface WithEarlier<T> {
  /** Oldest first; undefined until the newest part is there. */
  readonly items: Signal<readonly T[] | undefined>;
  readonly hasEarlier: Signal<boolean>;
  readonly busy: Signal<boolean>;
  /** Reads what came before; resolves when it is in place. */
  readEarlier(): Promise<void>;
  /** For another list: nothing of this one stays. */
  forget(): void;
}

/** Call it where injection is possible. `newest` is reactive. */
export function withEarlier<T>(
  newest: () => Part<T> | undefined,
  keyOf: (item: T) => string,
  read: (before: string) => Promise<Part<T>>,
): WithEarlier<T> {
  /** What was read on demand, and with it all that was on screen then. */
  const kept = signal<Part<T> | undefined>(undefined);
  const busy = signal(false);
  let list = 0;

  const merged = (older: readonly T[], newer: readonly T[]): readonly T[] => {
    const known = new Set(newer.map(keyOf));
    return [...older.filter((item) => !known.has(keyOf(item))), ...newer];
  };

  // What the newest part no longer holds once others came stays on screen.
  effect(() => {
    const now = newest();
    if (now) untracked(() => kept.update((before) => before && { ...before, items: merged(before.items, now.items) }));
  });

  const cursor = computed(() => (kept() ?? newest())?.earlier ?? null);

  return {
    items: computed(() => {
      const now = newest();
      return now && merged(kept()?.items ?? [], now.items);
    }),
    hasEarlier: computed(() => cursor() !== null),
    busy: busy.asReadonly(),
    readEarlier: async () => {
      const before = untracked(cursor);
      if (before === null || untracked(busy)) return;
      const asked = list;
      busy.set(true);
      try {
        const part = await read(before);
        if (asked !== list) return;
        const shown = merged(untracked(kept)?.items ?? [], untracked(newest)?.items ?? []);
        kept.set({ items: merged(part.items, shown), earlier: part.earlier });
      } finally {
        if (asked === list) busy.set(false);
      }
    },
    forget: () => {
      list += 1;
      busy.set(false);
      kept.set(undefined);
    },
  };
}
