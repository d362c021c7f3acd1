import { DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, filter, type Observable, Subject } from 'rxjs';
import type { Change } from '../api/types';
import { Session } from '../session/session';

/** Said to everybody after the connection was lost and found again, or took long: anything may have changed since it was read. */
const anything: Change = { kind: 'all' };

const lostAfter = 4_000;
/** Of the first connection: it begins with what changed in the 3 s before, and nobody tells what came earlier. */
const longAfter = 2_500;
const retryAfter = 5_000;

/** What others do, as the server tells it (server-sent events), while somebody is signed in. */
@Injectable({ providedIn: 'root' })
export class Changes {
  readonly #session = inject(Session);
  readonly #heard = new Subject<Change>();
  readonly all = this.#heard.asObservable();
  readonly #connected = signal(true);
  /** False once the server has not been reached for a while: what is on screen may be old. */
  readonly connected = this.#connected.asReadonly();

  constructor() {
    effect((onCleanup) => {
      if (this.#session.signedIn()) onCleanup(this.#listen());
    });
  }

  /** Changes of these kinds; of one thing alone where its id is given. */
  of(kinds: readonly string[], id?: () => string | undefined): Observable<Change> {
    return this.#heard.pipe(
      filter((change) => change.kind === anything.kind || kinds.includes(change.kind)),
      filter((change) => change.id === undefined || id === undefined || change.id === id()),
    );
  }

  #listen(): () => void {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let lost: ReturnType<typeof setTimeout> | undefined;
    const begun = performance.now();
    let first = true;
    const open = () => {
      source = new EventSource('/api/changes');
      source.onmessage = (event: MessageEvent<string>) => this.#heard.next(JSON.parse(event.data) as Change);
      source.onopen = () => {
        if (lost !== undefined || (first && performance.now() - begun > longAfter)) this.#heard.next(anything);
        first = false;
        clearTimeout(lost);
        lost = undefined;
        this.#connected.set(true);
      };
      source.onerror = () => {
        lost ??= setTimeout(() => this.#connected.set(false), lostAfter);
        // After an answer that was no stream the browser gives up; whether it was the session that ended, asking for it tells.
        if (source.readyState === EventSource.CLOSED)
          again = setTimeout(() => void this.#session.check().then(open), retryAfter);
      };
    };
    open();
    return () => {
      clearTimeout(again);
      clearTimeout(lost);
      this.#connected.set(true);
      source.close();
    };
  }
}

/** Runs `refresh` after such a change, debounced, as long as the calling component lives. */
export function onChange(kinds: readonly string[], refresh: () => unknown, id?: () => string | undefined): void {
  inject(Changes)
    .of(kinds, id)
    .pipe(debounceTime(150), takeUntilDestroyed(inject(DestroyRef)))
    .subscribe(() => refresh());
}
