import { inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, startWith, throttleTime } from 'rxjs';
import { Api } from '../../core/api/api';
import type { Counts } from '../../core/api/types';
import { Changes } from '../../core/changes/changes';
import { Drafts } from '../../core/drafts/drafts';
import type { Background } from '../../core/feature';
import { Session } from '../../core/session/session';

/** Keeps the counts of the views as of the last change that anybody made, and what was begun to write clear of the erased. */
@Injectable()
export class CasesInBackground implements Background {
  readonly #api = inject(Api);
  readonly #drafts = inject(Drafts);
  readonly #counts = signal<Counts | undefined>(undefined);
  readonly counts = this.#counts.asReadonly();

  constructor() {
    const changes = inject(Changes);
    changes
      .of(['contact'])
      .pipe(startWith(undefined), debounceTime(1_000), takeUntilDestroyed())
      .subscribe(() => void this.#forgetErased());
    if (!inject(Session).may('readCases')) return;
    changes
      .of(['case'])
      .pipe(throttleTime(700, undefined, { leading: false, trailing: true }), takeUntilDestroyed())
      .subscribe(() => void this.#read());
    void this.#read();
  }

  /** At sign-in, and when it hears of what may be an erasure. */
  async #forgetErased(): Promise<void> {
    if (this.#drafts.places('').length === 0) return;
    const { forgetErased } = await import('../../core/drafts/erased-drafts');
    await forgetErased(this.#api, this.#drafts);
  }

  async #read(): Promise<void> {
    try {
      this.#counts.set(await this.#api.get('/api/cases/counts'));
    } catch {
      // Counts are a convenience: the old ones stay until the next change.
    }
  }
}
