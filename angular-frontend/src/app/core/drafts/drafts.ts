import { inject, Injectable } from '@angular/core';
import { Session } from '../session/session';
import { forget, store, stored } from '../storage';

/** What somebody has begun to write and not sent: kept in this browser for each person and each place of writing. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  readonly #session = inject(Session);

  load<T>(place: string): T | undefined {
    const text = stored(this.#key(place));
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as T;
    } catch {
      return undefined;
    }
  }

  /** Answers whether the draft is safe. */
  save(place: string, draft: unknown): boolean {
    return store(this.#key(place), JSON.stringify(draft));
  }

  drop(place: string): void {
    forget(this.#key(place));
  }

  #key(place: string): string {
    return `draft.${this.#session.employee()?.id ?? 'nobody'}.${place}`;
  }
}
