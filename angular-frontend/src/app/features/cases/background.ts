import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { throttleTime } from 'rxjs';
import { Api } from '../../core/api/api';
import type { Counts } from '../../core/api/types';
import { Changes } from '../../core/changes/changes';
import type { Background } from '../../core/feature';
import { Session } from '../../core/session/session';
import { ErasedDrafts } from './erased-drafts';

/** Keeps the counts of the views as of the last change that anybody made, and what was begun to write clear of the erased. */
@Injectable()
export class CasesInBackground implements Background {
  readonly #api = inject(Api);
  readonly #counts = signal<Counts | undefined>(undefined);
  readonly counts = this.#counts.asReadonly();

  constructor() {
    if (!inject(Session).may('readCases')) return;
    inject(ErasedDrafts).watch(inject(DestroyRef));
    inject(Changes)
      .of(['case'])
      .pipe(throttleTime(700, undefined, { leading: false, trailing: true }), takeUntilDestroyed())
      .subscribe(() => void this.#read());
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.#counts.set(await this.#api.get('/api/cases/counts'));
    } catch {
      // Counts are a convenience: the old ones stay until the next change.
    }
  }
}
