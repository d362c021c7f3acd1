import { Injectable, signal } from '@angular/core';
import type { Params } from '@angular/router';

/** Which view of the inbox somebody came from: the way back from a case leads there. */
@Injectable({ providedIn: 'root' })
export class InboxPlace {
  readonly #parameters = signal<Params>({});
  readonly parameters = this.#parameters.asReadonly();

  remember(parameters: Params): void {
    this.#parameters.set(parameters);
  }
}
