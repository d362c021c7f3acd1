import { DestroyRef, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, startWith } from 'rxjs';
import { Api } from '../../core/api/api';
import { Changes } from '../../core/changes/changes';
import { Drafts } from '../../core/drafts/drafts';

const beginning = 'case.';

/** Drafts are in browsers, where the office cannot reach them: each forgets those of cases whose person was erased, at sign-in and when it hears of it. */
@Injectable({ providedIn: 'root' })
export class ErasedDrafts {
  readonly #api = inject(Api);
  readonly #drafts = inject(Drafts);
  readonly #changes = inject(Changes);

  /** For as long as the calling component lives. */
  watch(destroyed: DestroyRef): void {
    this.#changes
      .of(['contact'])
      .pipe(startWith(undefined), debounceTime(1_000), takeUntilDestroyed(destroyed))
      .subscribe(() => void this.forget());
  }

  async forget(): Promise<void> {
    for (const place of this.#drafts.places(beginning)) {
      // A case's draft stands under its id, what was typed in one of its dialogs under the id and the dialog's name.
      const [id = ''] = place.slice(beginning.length).split('.');
      const theCase = await this.#api.get('/api/cases/{id}', { path: { id } }).catch(() => undefined);
      if (theCase?.contactErasedAt) this.#drafts.drop(place);
    }
  }
}
