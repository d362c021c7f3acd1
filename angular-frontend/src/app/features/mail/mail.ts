import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { type SideMail, sideListKinds } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { FileSizePipe, WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { Icon } from '../../shared/icon';

/** Mail that came in and did not become a case: automatic, returned, our own, unreadable. Nothing of it is lost. */
@Component({
  selector: 'rz-mail',
  imports: [List, Rows, EmptyState, FileSizePipe, Icon, MatButton, RouterLink, TranslocoPipe, WhenPipe],
  templateUrl: './mail.html',
  styleUrl: './mail.scss',
})
export class MailPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  protected readonly kinds = sideListKinds;

  readonly kind = input<string>();
  protected readonly chosen = computed(() => sideListKinds.find((kind) => kind === this.kind()));
  protected readonly list = pages(
    'mail',
    () => ({ kind: this.chosen() }),
    (filters, cursor, limit) => this.#api.get('/api/mail', { query: { ...filters, cursor, limit } }),
  );

  constructor() {
    onChange(['mail', 'case'], () => this.list.refresh());
  }

  protected choose(kind: string): void {
    void this.#router.navigate([], { queryParams: { kind: kind || null }, replaceUrl: true });
  }

  /** It was a question after all. */
  protected async register(mail: SideMail): Promise<void> {
    try {
      const { results } = await this.#api.post('/api/mail/placing', { body: { mailIds: [mail.id] } });
      this.#notices.say(results[0]?.problem?.detail ?? this.#translate.text('mail.registered'));
      await this.list.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
