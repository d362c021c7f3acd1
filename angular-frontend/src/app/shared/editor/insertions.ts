import { inject, Injectable } from '@angular/core';
import { FEATURES } from '../../core/feature';
import { Language } from '../../core/i18n/language';
import { Session } from '../../core/session/session';
import { Dialogs } from '../dialogs';

export interface InsertionAsked {
  /** Of the case about which somebody writes. */
  readonly caseId: string;
}

/** What features offer to put into a letter that is being written. */
@Injectable({ providedIn: 'root' })
export class Insertions {
  readonly #dialogs = inject(Dialogs);
  readonly #language = inject(Language);
  readonly #session = inject(Session);
  readonly #feature = inject(FEATURES).find(({ insertion }) => insertion);

  /** Whoever writes may put something in. */
  offered(): boolean {
    const right = this.#feature?.insertion?.right;
    return right !== undefined && this.#session.may(right);
  }

  /** Resolves with what was chosen, as HTML; undefined where nothing was. */
  ask(caseId: string): Promise<string | undefined> {
    const feature = this.#feature;
    if (!feature?.insertion) return Promise.resolve(undefined);
    const { load } = feature.insertion;
    return this.#dialogs.open<string, InsertionAsked>(
      async () => (await Promise.all([load(), this.#language.open(feature.texts)]))[0],
      { caseId },
    );
  }
}
