import { DestroyRef, DOCUMENT, inject, Injectable } from '@angular/core';
import { Session } from '../session/session';
import { forget, store, stored, storedKeys, storedUnder } from '../storage';

/** What somebody has begun to write and not sent: kept in this browser for each person and each place of writing. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  readonly #session = inject(Session);
  readonly #window = inject(DOCUMENT).defaultView;

  load<T>(place: string): T | undefined {
    const key = this.#key(place);
    const text = key && stored(key);
    if (!text) return undefined;
    try {
      return JSON.parse(text) as T;
    } catch {
      return undefined;
    }
  }

  /** Answers whether the draft is safe. */
  save(place: string, draft: unknown): boolean {
    const key = this.#key(place);
    return key !== undefined && store(key, JSON.stringify(draft));
  }

  /** Where the person who is signed in has begun to write something, of the places that begin so. */
  places(beginning: string): string[] {
    const own = this.#key('');
    return own === undefined ? [] : storedKeys(own + beginning).map((key) => key.slice(own.length));
  }

  drop(place: string): void {
    const key = this.#key(place);
    if (key) forget(key);
  }

  /**
   * Two tabs that show the same place write the same draft: `read` runs when the other one has changed it, as long as the
   * calling component lives. Else the tab in which somebody typed last would overwrite what was typed in the other.
   */
  onChangeElsewhere(place: () => string, read: () => void): void {
    const listen = ({ key }: StorageEvent): void => {
      const own = this.#key(place());
      if (own && key === storedUnder(own)) read();
    };
    this.#window?.addEventListener('storage', listen);
    inject(DestroyRef).onDestroy(() => this.#window?.removeEventListener('storage', listen));
  }

  /** Undefined once nobody is signed in: what is nobody's is not kept. */
  #key(place: string): string | undefined {
    const employee = this.#session.employee();
    return employee && `draft.${employee.id}.${place}`;
  }
}
