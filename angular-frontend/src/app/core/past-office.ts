import { InjectionToken, type Signal } from '@angular/core';

/** Given to lists that show the office as it was: they read that replay, and offer nothing to be done. */
export interface PastOffice {
  /** Its id. */
  readonly replay: Signal<string>;
  /** ISO 8601. */
  readonly instant: Signal<string>;
}

export const PAST_OFFICE = new InjectionToken<PastOffice>('past office');
