import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { FailingSubmission } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Dates } from '../../core/time/dates';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** How often it is looked for what became of a form that is tried again, and how often at most. */
const lookMilliseconds = 500;
const mostLooks = 20;

/** What visitors of the public site sent and what could not be registered yet: nothing of it is lost, and it can be tried again. */
@Component({
  selector: 'rz-public-inbox',
  imports: [EmptyState, MatButton, ProblemBar, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.publicInbox' | transloco }}</h1>
      </div>
      <rz-problem [error]="failure() ?? inbox.error()" (retry)="refresh()" />
      @if (inbox.value(); as waiting) {
        <p class="soft intro">{{ 'mail.publicInbox.intro' | transloco }}</p>
        @if (waiting.items.length > 0) {
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'nav.publicInbox' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'mail.publicInbox.form' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'mail.publicInbox.next' | transloco }}</th>
                <th scope="col">
                  <span class="cdk-visually-hidden">{{ 'mail.publicInbox.retry' | transloco }}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              @for (item of waiting.items; track item.id) {
                <tr>
                  <th scope="row">
                    <span class="each">{{ formOf(item) }}</span>
                    <span class="each small soft">
                      {{ 'mail.publicInbox.receivedAt' | transloco }}: {{ item.receivedAt | when: 'dateTime' }} ·
                      {{ 'mail.publicInbox.tried' | transloco: { count: item.attempts } }}
                    </span>
                    <span class="each reason">{{ item.reason }}</span>
                  </th>
                  <td class="wide-only">
                    @if (item.nextAttemptAt) {
                      {{ item.nextAttemptAt | when: 'dateTime' }}
                    } @else {
                      {{ 'mail.publicInbox.waits' | transloco }}
                    }
                  </td>
                  <td>
                    <button
                      matButton
                      type="button"
                      [disabled]="busy() !== undefined"
                      [attr.aria-label]="retryOf(item)"
                      (click)="retry(item)"
                    >
                      {{ (busy() === item.id ? 'common.refreshing' : 'mail.publicInbox.retry') | transloco }}
                    </button>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <rz-empty
            icon="check"
            [title]="'mail.publicInbox.none' | transloco"
            [text]="'mail.publicInbox.noneText' | transloco"
          />
        }
      } @else if (!inbox.error()) {
        <rz-skeleton [lines]="4" />
      }
    </div>
  `,
  styles: `
    .intro {
      max-inline-size: 60rem;
      margin-block-end: var(--s4);
    }
    th[scope='row'] {
      white-space: normal;
    }
    .each {
      display: block;
    }
    .small,
    .reason {
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  `,
})
export class PublicInboxPage {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #dates = inject(Dates);
  /** The form that is tried again. */
  protected readonly busy = signal<string | undefined>(undefined);
  protected readonly failure = signal<unknown>(undefined);
  protected readonly inbox = query(
    () => this.#translate.text('mail.publicInbox.form'),
    () => this.#api.get('/api/public-inbox'),
  );

  constructor() {
    onChange(['publicInbox'], () => this.inbox.refresh());
  }

  protected formOf({ kind }: FailingSubmission): string {
    return this.#translate.find(`mail.publicInbox.forms.${kind}`) ?? kind;
  }

  protected retryOf(item: FailingSubmission): string {
    const at = this.#dates.of(item.receivedAt, 'dateTime');
    return this.#translate.text('mail.publicInbox.retryOf', { form: this.formOf(item), at });
  }

  protected refresh(): void {
    this.failure.set(undefined);
    void this.inbox.refresh();
  }

  protected async retry({ id }: FailingSubmission): Promise<void> {
    this.busy.set(id);
    this.failure.set(undefined);
    try {
      await this.#api.post('/api/public-inbox/{id}/retry', { path: { id } });
      await this.#sayWhatBecameOf(id);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(undefined);
    }
  }

  async #sayWhatBecameOf(id: string): Promise<void> {
    for (let look = 0; look < mostLooks; look++) {
      await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
      await this.inbox.refresh();
      const item = this.inbox.value()?.items.find((one) => one.id === id);
      if (!item) return this.#notices.say(this.#translate.text('mail.publicInbox.registered'));
      if (item.attempts > 0) return this.#notices.say(this.#translate.text('mail.publicInbox.failedAgain'));
    }
  }
}
