import { Injectable, signal } from '@angular/core';
import type { Params } from '@angular/router';

export interface Neighbours {
  previous: string | undefined;
  next: string | undefined;
}

/** Which view of the inbox somebody came from, and what stood in it: the way back from a case, and on to the next one. */
@Injectable({ providedIn: 'root' })
export class InboxPlace {
  readonly #parameters = signal<Params>({});
  #opened: string | undefined;
  readonly #ids = signal<readonly string[]>([]);
  readonly parameters = this.#parameters.asReadonly();

  remember(parameters: Params): void {
    this.#parameters.set(parameters);
  }

  rememberRows(ids: readonly string[]): void {
    this.#ids.set(ids);
  }

  opened(id: string): void {
    this.#opened = id;
  }

  /** The case that was opened from the list last, once: where the keyboard goes on. */
  returned(): string | undefined {
    const id = this.#opened;
    this.#opened = undefined;
    return id;
  }

  /** The cases before and after this one, as the list had them. */
  neighbours(id: string): Neighbours {
    const ids = this.#ids();
    const place = ids.indexOf(id);
    return place === -1 ? { previous: undefined, next: undefined } : { previous: ids[place - 1], next: ids[place + 1] };
  }
}
