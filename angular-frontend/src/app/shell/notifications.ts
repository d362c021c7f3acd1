import { inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime } from 'rxjs';
import { Api } from '../core/api/api';
import type { Notification } from '../core/api/types';
import { Changes } from '../core/changes/changes';

/** Warnings, escalations and assignments that are meant for the person who is signed in: the bell. */
@Injectable()
export class Notifications {
  readonly #api = inject(Api);
  readonly #items = signal<readonly Notification[]>([]);
  readonly items = this.#items.asReadonly();
  readonly #unread = signal(0);
  /** At most 100, which reads "more than 99". */
  readonly unread = this.#unread.asReadonly();

  constructor() {
    inject(Changes)
      .all.pipe(debounceTime(500), takeUntilDestroyed())
      .subscribe(() => void this.read());
  }

  async read(): Promise<void> {
    try {
      const { items, unread } = await this.#api.get('/api/notifications');
      this.#items.set(items);
      this.#unread.set(unread);
    } catch {
      // The bell keeps what it had until the next change.
    }
  }

  /** What is on the list now has been read. Opening the list reads nothing. */
  async markAllRead(): Promise<void> {
    const newest = this.#items()[0];
    if (!newest || this.unread() === 0) return;
    const { unread } = await this.#api.post('/api/notifications/read', { body: { upTo: newest.id } });
    this.#unread.set(unread);
    this.#items.update((items) => items.map((item) => ({ ...item, read: true })));
  }
}
