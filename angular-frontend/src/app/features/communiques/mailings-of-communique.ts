import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Communique } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { MailingRow } from './mailing-row';

/** To whom a communiqué went, or goes; a copy to try out; and sending it to more people. */
@Component({
  selector: 'rz-mailings-of-communique',
  imports: [Icon, MailingRow, MatButton, ProblemBar, TranslocoPipe],
  template: `
    @let one = communique();
    <section aria-labelledby="mailings-title">
      <h2 id="mailings-title">{{ 'communiques.mailings' | transloco }}</h2>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      <rz-problem [error]="failure()" [retryable]="false" />
      @for (mailing of read.value()?.items ?? []; track mailing.id) {
        <rz-mailing-row [item]="mailing" />
      } @empty {
        @if (read.value()) {
          <p class="small soft">{{ 'communiques.mailing.none' | transloco }}</p>
        }
      }
      <div class="actions">
        @if (session.may('tryMailings') && one.shown.text) {
          <button matButton="outlined" type="button" [disabled]="busy()" disabledInteractive (click)="tryOut()">
            <rz-icon name="mail" />{{ 'communiques.mailing.try' | transloco }}
          </button>
        }
        @if (session.may('sendMailings') && (one.released || one.withdrawal)) {
          <button matButton="outlined" type="button" (click)="send()">
            {{ (one.withdrawal ? 'communiques.mailing.tellWithdrawal' : 'communiques.mailing.sendMore') | transloco }}
          </button>
        }
      </div>
    </section>
  `,
  styles: `
    section {
      margin-block-start: var(--s4);
    }
    .actions {
      margin-block-start: var(--s2);
    }
  `,
})
export class MailingsOfCommunique {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  readonly communique = input.required<Communique>();
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  protected readonly read = query(
    () => this.communique().id,
    (id) => this.#api.get('/api/communiques/{id}/mailings', { path: { id } }),
  );

  constructor() {
    onChange(['mailing', 'communique'], () => this.read.refresh());
  }

  protected async tryOut(): Promise<void> {
    const { id, shown } = this.communique();
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.#api.post('/api/communiques/{id}/test-copy', { path: { id }, body: { version: shown.version } });
      this.#notices.say(this.#translate.text('communiques.mailing.tried'));
    } catch (error) {
      this.failure.set(error);
    }
    this.busy.set(false);
  }

  protected async send(): Promise<void> {
    const done = await this.#dialogs.open<boolean, Communique>(
      async () => (await import('./send-dialog')).SendDialog,
      this.communique(),
    );
    await this.read.refresh();
    if (done) this.#notices.say(this.#translate.text('communiques.mailing.leaves'));
  }
}
