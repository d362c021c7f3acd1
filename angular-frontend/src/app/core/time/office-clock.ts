import { Injectable, signal } from '@angular/core';

const minute = 60_000;

/** The office's time, which in a training office is not this computer's. The signal moves on every minute. */
@Injectable({ providedIn: 'root' })
export class OfficeClock {
  #ahead = 0;
  readonly #now = signal(Date.now());

  /** Milliseconds since 1970, at most a minute old. */
  readonly now = this.#now.asReadonly();

  constructor() {
    setInterval(() => this.#tick(), minute);
  }

  set(officeTime: string): void {
    this.#ahead = Date.parse(officeTime) - Date.now();
    this.#tick();
  }

  /** To the second, for what does not last a minute. */
  exactly(): number {
    return Date.now() + this.#ahead;
  }

  #tick(): void {
    this.#now.set(this.exactly());
  }
}
