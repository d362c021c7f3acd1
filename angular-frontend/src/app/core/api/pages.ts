import { computed, effect, inject, Injectable, type Signal, signal, untracked } from '@angular/core';
import type { Page } from './types';

/** A list read page by page (keyset), that can be brought up to date without losing its place. */
export interface Pages<T> {
  readonly items: Signal<readonly T[] | undefined>;
  readonly error: Signal<unknown>;
  readonly busy: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  more(): Promise<void>;
  refresh(): Promise<void>;
}

interface Kept {
  key: string;
  items: readonly unknown[];
  cursor: string | undefined;
}

/** Lists that were left a moment ago: coming back shows them at once, at the same length, while they are read anew. */
@Injectable({ providedIn: 'root' })
export class KeptPages {
  readonly #lists = new Map<string, Kept>();

  get(name: string): Kept | undefined {
    return this.#lists.get(name);
  }

  set(name: string, list: Kept): void {
    this.#lists.set(name, list);
  }

  /** At sign-out nothing of what was on screen may stay behind. */
  forget(): void {
    this.#lists.clear();
  }
}

/** The server's longest page. */
const longestPage = 200;

/**
 * `parameters` is reactive; `name` is the list's own, and what it last showed is kept under it. `read` gets the
 * parameters, the cursor and how many items are wanted.
 */
export function pages<P, T>(
  name: string,
  parameters: () => P | undefined,
  read: (parameters: P, cursor: string | undefined, limit: number) => Promise<Page<T>>,
  limit = 50,
): Pages<T> {
  const kept = inject(KeptPages);
  const items = signal<readonly T[] | undefined>(undefined);
  const error = signal<unknown>(undefined);
  const busy = signal(false);
  const cursor = signal<string | undefined>(undefined);
  let latest = 0;
  let key = '';
  let running: Promise<void> | undefined;
  let readingOn: Promise<void> | undefined;
  let again = false;
  let rounds = 0;

  /** As many items as are wanted, in pages of what the server gives at once. */
  const readMany = async (wanted: P, from: string | undefined, count: number, turn: number): Promise<Page<T>> => {
    const found: T[] = [];
    let next = from;
    do {
      const page = await read(wanted, next, Math.min(longestPage, count - found.length));
      found.push(...page.items);
      next = page.nextCursor ?? undefined;
    } while (turn === latest && next !== undefined && found.length < count);
    return { items: found, nextCursor: next };
  };

  const run = async (wanted: P, from: string | undefined, count: number) => {
    const turn = ++latest;
    busy.set(true);
    try {
      const page = await readMany(wanted, from, count, turn);
      if (turn !== latest) return;
      items.update((known) => (from === undefined ? page.items : [...(known ?? []), ...page.items]));
      cursor.set(page.nextCursor ?? undefined);
      error.set(undefined);
      kept.set(name, { key, items: untracked(items) ?? [], cursor: untracked(cursor) });
    } catch (failure) {
      if (turn === latest) error.set(failure);
    }
    if (turn === latest) busy.set(false);
  };

  /** One after another: whoever asks while the list is being read gets one more reading, however many asked. */
  const refreshAll = async (wanted: P, round: number): Promise<void> => {
    do {
      again = false;
      await readingOn;
      await run(wanted, undefined, Math.max(limit, untracked(items)?.length ?? 0));
    } while (again && round === rounds);
    if (round === rounds) running = undefined;
  };

  const refresh = async (): Promise<void> => {
    const wanted = untracked(parameters);
    if (running) again = true;
    else if (wanted !== undefined) running = refreshAll(wanted, ++rounds);
    await running;
  };

  effect(() => {
    const wanted = parameters();
    untracked(() => {
      latest++;
      rounds++;
      running = undefined;
      again = false;
      key = JSON.stringify(wanted ?? null);
      const before = kept.get(name);
      const same = before?.key === key;
      items.set(same ? (before.items as readonly T[]) : undefined);
      cursor.set(same ? before.cursor : undefined);
      error.set(undefined);
      busy.set(false);
      if (wanted === undefined) return;
      void (same ? refresh() : run(wanted, undefined, limit));
    });
  });

  return {
    items: items.asReadonly(),
    error: error.asReadonly(),
    busy: busy.asReadonly(),
    hasMore: computed(() => cursor() !== undefined),
    more: async () => {
      await running;
      const wanted = untracked(parameters);
      const from = untracked(cursor);
      if (wanted === undefined || from === undefined || untracked(busy)) return;
      readingOn = run(wanted, from, limit);
      await readingOn;
      readingOn = undefined;
    },
    refresh,
  };
}
