import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime } from 'rxjs';
import { Api } from '../core/api/api';
import type { Notifications as Bell } from '../core/api/types';
import { Changes } from '../core/changes/changes';

const nothing: Bell = { items: [], groups: [], unread: 0, waiting: 0 };
const usualLines = 10;
const mostLines = 200;

/** Warnings, escalations and assignments that are meant for the person who is signed in: the bell. */
@Injectable({ providedIn: 'root' })
export class Notifications {
  readonly #api = inject(Api);
  readonly #bell = signal(nothing);
  readonly #lines = signal(usualLines);
  /** Lines that were not read, exactly. */
  readonly unread = computed(() => this.#bell().unread);
  /** Lines that somebody has to take. */
  readonly waiting = computed(() => this.#bell().waiting);
  /** By kind; what waits for somebody first. */
  readonly groups = computed(() =>
    this.#bell()
      .groups.map((group) => ({ ...group, items: this.#bell().items.filter(({ kind }) => kind === group.kind) }))
      .sort((a, b) => b.waiting - a.waiting),
  );

  constructor() {
    inject(Changes)
      .all.pipe(debounceTime(500), takeUntilDestroyed())
      .subscribe(() => void this.read());
  }

  async read(): Promise<void> {
    try {
      this.#bell.set(await this.#api.get('/api/notifications', { query: { lines: this.#lines() } }));
    } catch {
      // The bell keeps what it had until the next change.
    }
  }

  /** As many lines as the server gives of each kind; or as few as usual. */
  async show(all: boolean): Promise<void> {
    this.#lines.set(all ? mostLines : usualLines);
    await this.read();
  }
}
