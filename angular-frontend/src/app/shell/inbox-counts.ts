import { inject, Injectable, signal } from '@angular/core';
import { throttleTime } from 'rxjs';
import { Api } from '../core/api/api';
import type { Counts } from '../core/api/types';
import { Changes } from '../core/changes/changes';
import { Session } from '../core/session/session';

/** How many cases each view holds, as of the last change that anybody made. */
@Injectable({ providedIn: 'root' })
export class InboxCounts {
  readonly #api = inject(Api);
  readonly #counts = signal<Counts | undefined>(undefined);
  readonly counts = this.#counts.asReadonly();

  constructor() {
    const session = inject(Session);
    inject(Changes)
      .of(['case'])
      .pipe(throttleTime(700, undefined, { leading: false, trailing: true }))
      .subscribe(() => {
        if (session.may('readCases')) void this.read();
      });
  }

  async read(): Promise<void> {
    try {
      this.#counts.set(await this.#api.get<Counts>('cases/counts'));
    } catch {
      // Counts are a convenience: the old ones stay until the next change.
    }
  }
}
