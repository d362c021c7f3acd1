import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { Dates } from '../../core/time/dates';
import { Session } from '../../core/session/session';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { Dialogs } from '../../shared/dialogs';
import { ProblemBar } from '../../shared/problem-bar';
import { rovingLinks } from '../../shared/roving-links';
import { Skeleton } from '../../shared/skeleton';
import type { PressEvent } from '../../core/api/types';
import { CommuniqueCard } from './communique-card';
import { PressEventCard } from './press-event-card';
import type { PressEventAsked } from './press-event-dialog';
import type { ReasonAsked } from './reason-dialog';
import { addDays, firstOf, lastOf, spans, type Span } from './plan-days';

/** What appears when, and when the press is met: by day, week or month, with embargoes and free days. */
@Component({
  selector: 'rz-communique-plan',
  imports: [CommuniqueCard, MatButton, PressEventCard, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/communiques">{{ 'communiques.nav' | transloco }}</a>
      </p>
      <div class="page-head">
        <h1>{{ 'communiques.planTitle' | transloco }}</h1>
        <label class="which">
          {{ 'communiques.planOf' | transloco }}
          <select #which (change)="show({ by: which.value })">
            @for (one of spans; track one) {
              <option [value]="one" [selected]="one === span()">{{ 'communiques.spans.' + one | transloco }}</option>
            }
          </select>
        </label>
        <button matButton="outlined" type="button" (click)="show({ day: before() })">
          {{ 'communiques.earlier' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="show({ day: null })">
          {{ 'communiques.today' | transloco }}
        </button>
        <button matButton="outlined" type="button" (click)="show({ day: after() })">
          {{ 'communiques.later' | transloco }}
        </button>
        @if (session.may('planPressEvents')) {
          <button matButton="filled" type="button" (click)="edit()">
            {{ 'communiques.event.add' | transloco }}
          </button>
        }
        @if (session.may('readPlanByCalendar')) {
          <button matButton="outlined" type="button" (click)="subscribe()">
            {{ 'communiques.feed.title' | transloco }}
          </button>
        }
      </div>
      <rz-problem [error]="plan.error()" (retry)="plan.refresh()" />
      @if (plan.value(); as all) {
        <ol class="days" [class.by-month]="span() === 'month'">
          @for (one of all.days; track one.day) {
            <li [class.free]="one.free" [class.empty]="one.items.length + one.events.length === 0">
              <h2 [attr.aria-current]="one.day === today() ? 'date' : null">
                <time [attr.datetime]="one.day">{{ words(one.day) }}</time>
                @if (one.free; as free) {
                  <span class="small soft">{{ free[language.code()] }}</span>
                }
              </h2>
              @for (event of one.events; track event.id) {
                <rz-press-event-card [event]="event" (opened)="edit(event)" />
              }
              @for (item of one.items; track item.id) {
                <rz-communique-card [item]="item" />
              }
              @if (one.items.length + one.events.length === 0) {
                <p class="small soft">{{ 'communiques.nothing' | transloco }}</p>
              }
            </li>
          }
        </ol>
      } @else if (!plan.error()) {
        <rz-skeleton [lines]="7" />
      }
    </div>
  `,
  styles: `
    .which {
      display: inline-flex;
      align-items: center;
      gap: var(--s2);
    }
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: var(--s3);
      padding: 0;
      list-style: none;
    }
    li {
      padding: var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .free {
      background: var(--sunken);
    }
    h2 {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      align-items: baseline;
    }
    [aria-current] time {
      text-decoration: underline;
    }
    @media (max-width: 40em) {
      .by-month .empty {
        display: none;
      }
    }
  `,
})
export class CommuniquePlan {
  readonly #api = inject(Api);
  readonly #clock = inject(OfficeClock);
  readonly #dates = inject(Dates);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);
  protected readonly language = inject(Language);
  protected readonly spans = spans;
  protected readonly session = inject(Session);
  /** `day`, `week` or `month`. */
  readonly by = input<string>();
  /** Some day of it; today where left out. */
  readonly day = input<string>();

  protected readonly today = computed(() => inWarsaw(this.#clock.now()).date);
  protected readonly span = computed((): Span => spans.find((one) => one === this.by()) ?? 'week');
  readonly #from = computed(() => firstOf(this.span(), this.day() ?? this.today()));
  readonly #to = computed(() => lastOf(this.span(), this.#from()));
  protected readonly before = computed(() => firstOf(this.span(), addDays(this.#from(), -1)));
  protected readonly after = computed(() => addDays(this.#to(), 1));
  protected readonly plan = query(
    () => ({ from: this.#from(), to: this.#to() }),
    (days) => this.#api.get('/api/communiques/plan', { query: days }),
  );

  constructor() {
    onChange(['communique', 'pressEvent'], () => this.plan.refresh());
    rovingLinks('a.open');
  }

  protected words(day: string): string {
    return this.#dates.of(day, 'weekday');
  }

  /** A new one where left out. */
  protected async edit(event?: PressEvent): Promise<void> {
    const day = this.day() ?? this.today();
    const done = await this.#dialogs.open<'saved' | 'cancel', PressEventAsked>(
      async () => (await import('./press-event-dialog')).PressEventDialog,
      { ...(event && { event }), day },
    );
    if (done === 'cancel') await this.#cancel(event!);
    if (done === 'saved') this.#notices.say(this.#translate.text('communiques.event.saved'));
    if (done) await this.plan.refresh();
  }

  async #cancel({ id, revision }: PressEvent): Promise<void> {
    const write = (reason: string) =>
      this.#api.post('/api/press-events/{id}/cancellation', { path: { id }, body: { reason }, revision });
    const asked: ReasonAsked = { act: 'cancelEvent', id, write };
    await this.#dialogs.open<boolean, ReasonAsked>(async () => (await import('./reason-dialog')).ReasonDialog, asked);
  }

  protected async subscribe(): Promise<void> {
    await this.#dialogs.open(async () => (await import('./plan-feed-dialog')).PlanFeedDialog);
  }

  protected show(queryParams: Readonly<Record<string, string | null>>): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
