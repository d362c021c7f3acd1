import { computed, inject, Injectable } from '@angular/core';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { Notices } from '../../core/errors/notices';
import type { Background, Pointer } from '../../core/feature';

/** Tells everybody once, above every page, that their reading is recorded and why, until they say that they know. */
@Injectable()
export class NoticePointer implements Background {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #notice = query(
    () => true,
    () => this.#api.get('/api/access-log/notice'),
  );

  readonly pointer = computed((): Pointer | undefined =>
    this.#notice.value()?.known === false
      ? {
          text: 'accessNotice.pointer',
          label: 'accessNotice.more',
          path: '/access-log/notice',
          aside: 'accessNotice.known',
          putAside: () => void this.#know(),
        }
      : undefined,
  );

  async #know(): Promise<void> {
    try {
      await this.#api.post('/api/access-log/notice');
    } catch (error) {
      this.#notices.fail(error);
    }
    await this.#notice.refresh();
  }
}
