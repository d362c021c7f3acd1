import { Injectable, signal } from '@angular/core';

/** The office's clock as it stood at the moment that is shown: what is below the player reads it in place of the running one. */
@Injectable()
export class MomentClock {
  readonly #at = signal(Date.now());
  readonly now = this.#at.asReadonly();

  set(officeTime: string): void {
    this.#at.set(Date.parse(officeTime));
  }

  exactly(): number {
    return this.#at();
  }
}
