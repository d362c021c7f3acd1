import { computed, inject, Injectable, signal } from '@angular/core';
import { debounceTime } from 'rxjs';
import { Api } from '../core/api/api';
import type { Notification, Page } from '../core/api/types';
import { Changes } from '../core/changes/changes';
import { Session } from '../core/session/session';

/** Warnings, escalations and assignments that are meant for the person who is signed in: the bell. */
@Injectable({ providedIn: 'root' })
export class Notifications {
  readonly #api = inject(Api);
  readonly #items = signal<readonly Notification[]>([]);
  readonly items = this.#items.asReadonly();
  readonly unread = computed(() => this.#items().filter((item) => !item.read).length);

  constructor() {
    const session = inject(Session);
    inject(Changes)
      .of(['notification', 'inquiry'])
      .pipe(debounceTime(500))
      .subscribe(() => {
        if (session.may('read')) void this.read();
      });
  }

  async read(): Promise<void> {
    try {
      this.#items.set((await this.#api.get<Page<Notification>>('notifications')).items);
    } catch {
      // The bell keeps what it had until the next change.
    }
  }

  /** What is on the list now has been seen. */
  async seen(): Promise<void> {
    const newest = this.#items()[0];
    if (!newest || this.unread() === 0) return;
    await this.#api.post('notifications/read', { upTo: newest.id });
    this.#items.update((items) => items.map((item) => ({ ...item, read: true })));
  }
}
