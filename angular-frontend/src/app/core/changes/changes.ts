import { DestroyRef, effect, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, filter, type Observable, Subject } from 'rxjs';
import type { Change } from '../api/types';
import { Session } from '../session/session';

/** Said to everybody after the connection was lost and found again: anything may have changed meanwhile. */
const anything: Change = { kind: 'all' };

/** What others do, as the server tells it (server-sent events), while somebody is signed in. */
@Injectable({ providedIn: 'root' })
export class Changes {
  readonly #heard = new Subject<Change>();

  constructor() {
    const session = inject(Session);
    effect((onCleanup) => {
      if (session.signedIn()) onCleanup(this.#listen());
    });
  }

  /** Changes of these kinds; of one thing alone where its id is given. */
  of(kinds: readonly Change['kind'][], id?: () => string | undefined): Observable<Change> {
    return this.#heard.pipe(
      filter((change) => change.kind === anything.kind || kinds.includes(change.kind)),
      filter((change) => change.id === undefined || id === undefined || change.id === id()),
    );
  }

  #listen(): () => void {
    const source = new EventSource('/api/changes');
    let lost = false;
    source.onmessage = (event: MessageEvent<string>) => this.#heard.next(JSON.parse(event.data) as Change);
    source.onerror = () => (lost = true);
    source.onopen = () => {
      if (lost) this.#heard.next(anything);
      lost = false;
    };
    return () => source.close();
  }
}

/** Runs `refresh` soon after such a change, once for a burst of them, as long as the calling component lives. */
export function onChange(
  kinds: readonly Change['kind'][],
  refresh: () => unknown,
  id?: () => string | undefined,
): void {
  inject(Changes)
    .of(kinds, id)
    .pipe(debounceTime(150), takeUntilDestroyed(inject(DestroyRef)))
    .subscribe(() => refresh());
}
