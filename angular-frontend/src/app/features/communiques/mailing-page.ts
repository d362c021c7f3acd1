import { Component, computed, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import { recipientStates, type Mailing, type RecipientState } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Translate } from '../../core/i18n/translate';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** One mailing: how far it is, what became of each message, and what a person has to say. */
@Component({
  selector: 'rz-mailing-page',
  imports: [
    EmptyState,
    Icon,
    List,
    MatButton,
    NamePipe,
    ProblemBar,
    RouterLink,
    Rows,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/mailings">{{ 'communiques.mailings' | transloco }}</a>
      </p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value(); as one) {
        <div class="page-head">
          <h1 #title tabindex="-1">{{ one.communique.headline ?? ('common.erased' | transloco) }}</h1>
          <span class="chip" [class.tone-good]="one.state === 'ended'">{{
            'communiques.mailing.states.' + one.state | transloco
          }}</span>
          <span class="soft">{{ 'communiques.mailing.kinds.' + one.kind | transloco }}</span>
        </div>
        <p class="soft">
          <a [routerLink]="['/communiques', one.communique.id]">{{
            'communiques.version' | transloco: { version: one.version }
          }}</a>
          · {{ one.plannedBy | name }}, {{ one.plannedAt | when: 'dateTime' }}
          @if (one.aims.length > 0) {
            · {{ aims() }}
          }
        </p>
        <rz-problem [error]="failure()" [retryable]="false" />
        @if (one.state === 'held') {
          <p class="message-bar tone-danger" role="alert">
            <rz-icon name="alert" /><span>{{ 'communiques.mailing.heldMeans' | transloco }}</span>
          </p>
        }
        @if (one.recipients > 0) {
          <progress
            [max]="one.recipients"
            [value]="one.recipients - one.tally.waiting"
            [attr.aria-label]="'communiques.mailing.progress' | transloco"
          ></progress>
          <dl class="figures">
            @for (state of states; track state) {
              <div>
                <dt>{{ 'communiques.mailing.recipientStates.' + state | transloco }}</dt>
                <dd>{{ one.tally[state] }}</dd>
              </div>
            }
          </dl>
        }
        @if (one.leftOut; as left) {
          <p class="small soft">{{ 'communiques.mailing.leftOut' | transloco: left }}</p>
        }
        @if (session.may('sendMailings')) {
          <div class="actions">
            @if (one.state === 'sending' || one.state === 'scheduled') {
              <button matButton="outlined" type="button" [disabled]="busy()" disabledInteractive (click)="act('pause')">
                {{ 'communiques.mailing.pause' | transloco }}
              </button>
            }
            @if (one.state === 'paused' || one.state === 'held') {
              <button
                matButton="filled"
                type="button"
                [disabled]="busy()"
                disabledInteractive
                (click)="act('resumption')"
              >
                {{ 'communiques.mailing.resume' | transloco }}
              </button>
            }
            @if (one.state !== 'ended' && one.state !== 'cancelled') {
              <button matButton type="button" [disabled]="busy()" disabledInteractive (click)="act('cancellation')">
                {{ 'communiques.mailing.cancel' | transloco }}
              </button>
            }
          </div>
          @if (one.tally.unknown > 0) {
            <section class="message-bar tone-warn" aria-labelledby="unknown-title">
              <rz-icon name="alert" />
              <div>
                <h2 id="unknown-title">
                  {{ 'communiques.mailing.unknownTitle' | transloco: { count: one.tally.unknown } }}
                </h2>
                <p>{{ 'communiques.mailing.unknownMeans' | transloco }}</p>
                <div class="actions">
                  <button
                    matButton="outlined"
                    type="button"
                    [disabled]="busy()"
                    disabledInteractive
                    (click)="decide(false)"
                  >
                    {{ 'communiques.mailing.dropUnknown' | transloco }}
                  </button>
                  @if (one.state !== 'cancelled') {
                    <button
                      matButton="outlined"
                      type="button"
                      [disabled]="busy()"
                      disabledInteractive
                      (click)="decide(true)"
                    >
                      {{ 'communiques.mailing.sendUnknown' | transloco }}
                    </button>
                  }
                </div>
              </div>
            </section>
          }
        }
        @if (one.answers.length > 0) {
          <h2 class="below">{{ 'communiques.mailing.answers' | transloco }}</h2>
          <ul>
            @for (answer of one.answers; track answer.caseId) {
              <li>
                <a [routerLink]="['/cases', answer.caseId]">{{ answer.number ?? answer.caseId }}</a>
              </li>
            }
          </ul>
        }
        <div class="page-head below">
          <h2>{{ 'communiques.mailing.recipients' | transloco }}</h2>
          <label>
            <span class="cdk-visually-hidden">{{ 'communiques.mailing.filter' | transloco }}</span>
            <select (change)="choose($any($event.target).value)">
              <option value="">{{ 'communiques.mailing.allStates' | transloco }}</option>
              @for (state of states; track state) {
                <option [value]="state">{{ 'communiques.mailing.recipientStates.' + state | transloco }}</option>
              }
            </select>
          </label>
        </div>
        <rz-list [lines]="4">
          <ng-template [rzRows]="recipients" let-items>
            <ul class="plain">
              @for (one of items; track one.number) {
                <li class="recipient">
                  <span>{{ one.name ?? one.email ?? ('common.erased' | transloco) }}</span>
                  <span class="small soft">{{ one.name ? one.email : '' }}</span>
                  <span class="small"
                    >{{ 'communiques.mailing.recipientStates.' + one.state | transloco }}
                    @if (one.code) {
                      ({{ one.code }} {{ one.status }})
                    }
                    @if (one.nextAttemptAt; as at) {
                      · {{ 'communiques.mailing.again' | transloco: { at: (at | when: 'dateTime') } }}
                    }
                  </span>
                  @if (one.state === 'unknown' && session.may('sendMailings')) {
                    <span class="decide">
                      <button
                        matButton
                        type="button"
                        [disabled]="busy()"
                        disabledInteractive
                        [attr.aria-label]="'communiques.mailing.dropOne' | transloco: { who: one.name ?? one.email }"
                        (click)="decide(false, one.number)"
                      >
                        {{ 'communiques.mailing.drop' | transloco }}
                      </button>
                      @if (read.value()?.state !== 'cancelled') {
                        <button
                          matButton
                          type="button"
                          [disabled]="busy()"
                          disabledInteractive
                          [attr.aria-label]="'communiques.mailing.sendOne' | transloco: { who: one.name ?? one.email }"
                          (click)="decide(true, one.number)"
                        >
                          {{ 'communiques.mailing.again1' | transloco }}
                        </button>
                      }
                    </span>
                  }
                </li>
              }
            </ul>
          </ng-template>
          <rz-empty
            icon="mail"
            [title]="'communiques.mailing.noRecipients' | transloco"
            [text]="'communiques.mailing.noRecipientsText' | transloco"
          />
        </rz-list>
      } @else if (!read.error()) {
        <rz-skeleton [lines]="6" />
      }
    </div>
  `,
  styles: `
    progress {
      inline-size: 100%;
      margin-block: var(--s3) var(--s2);
    }
    .figures {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s4);
      margin-block-end: var(--s2);
    }
    .message-bar {
      margin-block: var(--s4);
    }
    .message-bar .actions {
      margin-block-start: var(--s2);
    }
    .below {
      margin-block-start: var(--s4);
    }
    .figures dd {
      margin: 0;
      font-weight: 600;
    }
    .plain {
      list-style: none;
      padding: 0;
      margin: 0;
    }
    .recipient {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
      padding-block: var(--s1);
      border-block-end: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    @media (width >= 64rem) {
      .plain {
        display: grid;
        grid-template-columns: repeat(3, auto) 1fr;
      }
      .recipient {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: center;
      }
    }
  `,
})
export class MailingPage {
  readonly #api = inject(Api);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);
  protected readonly states = recipientStates;
  readonly id = input.required<string>();
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  readonly #state = signal<RecipientState | undefined>(undefined);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  protected readonly read = query(
    () => this.id(),
    (id) => this.#api.get('/api/mailings/{id}', { path: { id } }),
  );
  protected readonly recipients = pages(
    'mailing-recipients',
    () => ({ id: this.id(), state: this.#state() }),
    ({ id, state }, cursor, limit) =>
      this.#api.get('/api/mailings/{id}/recipients', { path: { id }, query: { state, cursor, limit } }),
  );
  protected readonly aims = computed(() => this.#named(this.read.value()));

  constructor() {
    const tab = inject(TranslatedTitle);
    effect(() => {
      const headline = this.read.value()?.communique.headline;
      if (headline) tab.set(`${this.#translate.text('communiques.oneMailing')}: ${headline}`);
    });
    onChange(['mailing'], () => Promise.all([this.read.refresh(), this.recipients.refresh()]), this.id);
  }

  protected choose(state: string): void {
    this.#state.set(recipientStates.find((one) => one === state));
  }

  protected act(act: 'pause' | 'resumption' | 'cancellation'): Promise<void> {
    return this.#run((id) => this.#api.post(`/api/mailings/{id}/${act}`, { path: { id } }));
  }

  /** @param number of one message; all of unknown fate where left out */
  protected decide(sendAgain: boolean, number?: number): Promise<void> {
    const body = number === undefined ? { sendAgain } : { sendAgain, numbers: [number] };
    return this.#run((id) => this.#api.post('/api/mailings/{id}/unknown', { path: { id }, body }));
  }

  async #run(write: (id: string) => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await write(this.id());
    } catch (error) {
      this.failure.set(error);
    }
    await Promise.all([this.read.refresh(), this.recipients.refresh()]);
    this.busy.set(false);
    // The button goes with what was done: whoever works by keyboard goes on there.
    if (!this.failure()) this.title()?.nativeElement.focus();
  }

  #named(mailing: Mailing | undefined): string {
    return mailing?.aims.map(({ name }) => name).join(', ') ?? '';
  }
}
