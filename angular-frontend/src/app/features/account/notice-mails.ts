import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import type { Given } from '../../core/api/endpoints';
import { query } from '../../core/api/query';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

type MailWish = Given<'put', '/api/mail-wishes'>['body'];

/** What one hears by mail besides the bell. */
@Component({
  selector: 'rz-notice-mails',
  imports: [ProblemBar, Skeleton, TranslocoPipe],
  template: `
    <section class="section card" aria-labelledby="notice-mails-title">
      <h2 id="notice-mails-title">{{ 'account.noticeMails' | transloco }}</h2>
      <rz-problem [error]="kept.error()" (retry)="kept.refresh()" />
      @if (kept.value(); as wishes) {
        <label class="choice">
          <input
            #box
            type="checkbox"
            [checked]="wishes.mentions"
            [disabled]="busy()"
            (change)="save(box, { mentions: box.checked })"
          />
          {{ 'account.mentionMails' | transloco }}
        </label>
        <p class="soft small">{{ 'account.mentionMailsHint' | transloco }}</p>
        <label class="choice">
          <input
            #morning
            type="checkbox"
            [checked]="wishes.mornings"
            [disabled]="busy()"
            (change)="save(morning, { mornings: morning.checked })"
          />
          {{ 'account.morningMails' | transloco }}
        </label>
        <p class="soft small">{{ 'account.morningMailsHint' | transloco }}</p>
      } @else if (!kept.error()) {
        <rz-skeleton [lines]="2" />
      }
    </section>
  `,
})
export class NoticeMails {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly kept = query(
    () => true,
    () => this.#api.get('/api/mail-wishes'),
  );
  protected readonly busy = signal(false);

  constructor() {
    // The link below the mail of the morning: one click switches it off, and the box above switches it on again.
    if (inject(ActivatedRoute).snapshot.queryParamMap.get('morningMails') === 'off') void this.#switchOff();
  }

  async #switchOff(): Promise<void> {
    try {
      await this.#api.put('/api/mail-wishes', { body: { mornings: false } });
      this.#notices.say(this.#translate.text('account.morningMailsOff'));
      await this.kept.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  /** Counts at once; what was not kept is not shown as kept. */
  protected async save(box: HTMLInputElement, wish: MailWish): Promise<void> {
    this.busy.set(true);
    try {
      await this.#api.put('/api/mail-wishes', { body: wish });
      this.#notices.say(this.#translate.text('common.saved'));
      await this.kept.refresh();
    } catch (error) {
      box.checked = !box.checked;
      this.#notices.fail(error);
    } finally {
      this.busy.set(false);
      box.focus();
    }
  }
}
