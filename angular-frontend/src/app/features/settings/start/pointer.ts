import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import { onChange } from '../../../core/changes/changes';
import { Notices } from '../../../core/errors/notices';
import { Translate } from '../../../core/i18n/translate';
import type { Background, Pointer } from '../../../core/feature';

const guide = '/settings/start';

/** Leads an administrator to the guide of the first start, on every other page, until the first mail has come or they put it aside. */
@Injectable()
export class PointerToStart implements Background {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #router = inject(Router);
  readonly #start = query(
    () => true,
    () => this.#api.get('/api/office/first-start'),
  );
  readonly #page = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );

  readonly pointer = computed((): Pointer | undefined => {
    const start = this.#start.value();
    if (!start || start.aside || start.firstMailAt !== null || this.#page().startsWith(guide)) return undefined;
    return {
      text: 'start.pointer',
      label: 'start.guide',
      path: guide,
      aside: 'start.putAside',
      putAside: () => void this.#setAside(),
    };
  });

  constructor() {
    onChange(['office', 'case'], () => this.#start.value()?.firstMailAt ?? this.#start.refresh());
  }

  async #setAside(): Promise<void> {
    await this.#set(true);
    if (this.#start.value()?.aside)
      this.#notices.undoable(this.#translate.text('start.asideSaid'), () => void this.#set(false));
  }

  async #set(startGuideAside: boolean): Promise<void> {
    try {
      await this.#api.patch('/api/office', { body: { startGuideAside } });
    } catch (error) {
      this.#notices.fail(error);
    }
    await this.#start.refresh();
  }
}
