import { computed, DestroyRef, inject, Injectable, type Signal, signal } from '@angular/core';
import type { IconName } from '../shared/icon';

/** What can be done on the page that is open: the palette offers it beside the places. */
export interface PageAct {
  /** A key of a text. */
  readonly label: string;
  readonly icon: IconName;
  /** A dialog opens: the palette says so with an ellipsis, as menus do. */
  readonly asks?: true;
  run(): void;
}

@Injectable({ providedIn: 'root' })
export class PageActs {
  readonly #offered = signal<readonly Signal<readonly PageAct[]>[]>([]);
  readonly all = computed(() => this.#offered().flatMap((acts) => acts()));

  offer(acts: Signal<readonly PageAct[]>): () => void {
    this.#offered.update((before) => [...before, acts]);
    return () => this.#offered.update((before) => before.filter((other) => other !== acts));
  }
}

/** Offers acts for as long as the calling component lives. */
export function pageActs(acts: Signal<readonly PageAct[]>): void {
  inject(DestroyRef).onDestroy(inject(PageActs).offer(acts));
}
