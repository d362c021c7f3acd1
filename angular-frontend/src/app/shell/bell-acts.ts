import { inject, Injectable } from '@angular/core';
import { Api } from '../core/api/api';
import type { Notification, NotificationGroup } from '../core/api/types';
import { Notifications } from './notifications';

/** What can be done about what the bell shows: it comes when the bell is opened. */
@Injectable({ providedIn: 'root' })
export class BellActs {
  readonly #api = inject(Api);
  readonly #notifications = inject(Notifications);

  /** Of one line: opening the list reads nothing. */
  async mark({ id: upTo, kind, line, read }: Notification): Promise<void> {
    if (read) await this.#api.post('/api/notifications/unread', { body: { kind, line } });
    else await this.#api.post('/api/notifications/read', { body: { kind, line, upTo } });
    await this.#notifications.read();
  }

  async markGroup({ kind, newest: upTo }: NotificationGroup): Promise<void> {
    await this.#api.post('/api/notifications/read', { body: { kind, upTo } });
    await this.#notifications.read();
  }

  async undoGroup({ kind }: NotificationGroup): Promise<void> {
    await this.#api.post('/api/notifications/read/undo', { body: { kind } });
    await this.#notifications.read();
  }

  /** "I have it": nobody else is called. */
  async take({ about: { id }, ...item }: Notification): Promise<void> {
    await this.#api.post('/api/cases/{id}/acknowledgement', { path: { id }, body: inNameOf(item) });
    await this.#notifications.read();
  }

  async giveBack({ about: { id }, ...item }: Notification): Promise<void> {
    await this.#api.post('/api/cases/{id}/acknowledgement/undo', { path: { id }, body: inNameOf(item) });
    await this.#notifications.read();
  }
}

const inNameOf = ({ part, actingFor }: Pick<Notification, 'part' | 'actingFor'>) => ({
  deadlineId: part?.id,
  actingFor: actingFor?.id,
});
