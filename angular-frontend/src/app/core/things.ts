import { inject, Injectable } from '@angular/core';
import { FEATURES, type Thing } from './feature';

/** What the features say of the kinds of things that the server names. */
@Injectable({ providedIn: 'root' })
export class Things {
  readonly #kinds: Readonly<Record<string, Thing | null>> = Object.assign(
    {},
    ...inject(FEATURES).map(({ things }) => things),
  );

  /** Undefined for what has no page, or is of a kind that this console does not know yet. */
  of(kind: string): Thing | undefined {
    return this.#kinds[kind] ?? undefined;
  }

  /** The address of its page. */
  page(kind: string, id: string): string | undefined {
    return this.of(kind)?.page(id);
  }
}
