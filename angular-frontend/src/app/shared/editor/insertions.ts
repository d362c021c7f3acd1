import { inject, Injectable } from '@angular/core';
import { FEATURES, type InsertionKind } from '../../core/feature';
import { Language } from '../../core/i18n/language';
import { Session } from '../../core/session/session';
import { Dialogs } from '../dialogs';

export interface InsertionAsked {
  /** Of the case about which somebody writes; empty where it is a communiqué. */
  readonly caseId: string;
  readonly communiqueId?: string;
}

/** What features offer to put into a letter that is being written. */
@Injectable({ providedIn: 'root' })
export class Insertions {
  readonly #dialogs = inject(Dialogs);
  readonly #features = inject(FEATURES);
  readonly #language = inject(Language);
  readonly #session = inject(Session);

  /** Whoever writes may put something of the kind in. */
  offered(kind: InsertionKind): boolean {
    const right = this.#of(kind)?.insertions?.[kind]?.right;
    return right !== undefined && this.#session.may(right);
  }

  /** Resolves with what was chosen, as HTML; undefined where nothing was. */
  ask(kind: InsertionKind, caseId: string, communiqueId?: string): Promise<string | undefined> {
    const feature = this.#of(kind);
    const insertion = feature?.insertions?.[kind];
    if (!feature || !insertion) return Promise.resolve(undefined);
    return this.#dialogs.open<string, InsertionAsked>(
      async () => (await Promise.all([insertion.load(), this.#language.open(feature.texts)]))[0],
      { caseId, ...(communiqueId !== undefined && { communiqueId }) },
    );
  }

  #of(kind: InsertionKind) {
    return this.#features.find(({ insertions }) => insertions?.[kind]);
  }
}
