import { NgComponentOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, signal, type Type } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { ApiProblem } from '../../core/api/problems';
import { query } from '../../core/api/query';
import { FEATURES } from '../../core/feature';
import { Language } from '../../core/i18n/language';
import { PAST_OFFICE } from '../../core/past-office';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dates } from '../../core/time/dates';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { ProblemBar } from '../../shared/problem-bar';
import { MomentClock } from './moment-clock';

/** How often a replay that is being built is asked how far it is. */
const askAgain = 1_000;

/** The office as of an instant: asked for, waited for, and then its lists, which know by `PAST_OFFICE` what they show. The address names the instant. */
@Component({
  selector: 'rz-office-then',
  imports: [MatButton, NgComponentOutlet, ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  providers: [
    Dates,
    MomentClock,
    { provide: OfficeClock, useExisting: MomentClock },
    { provide: PAST_OFFICE, useExisting: OfficeThen },
  ],
  template: `
    <div class="page">
      <header class="page-head">
        <div class="grow">
          <h1>{{ 'officeThen.title' | transloco }}</h1>
          <p class="soft">{{ 'officeThen.why' | transloco }}</p>
        </div>
      </header>
      <form class="ask" (submit)="$event.preventDefault(); choose(moment.value)">
        <div class="field">
          <label for="moment">{{ 'officeThen.at' | transloco }}</label>
          <input #moment id="moment" type="datetime-local" required [value]="typed()" />
        </div>
        <button matButton="filled" type="submit">{{ 'officeThen.show' | transloco }}</button>
      </form>
      @if (twice(); as both) {
        <div class="message-bar tone-warn" role="alert">
          <span>{{ 'officeThen.twice' | transloco }}</span>
          <button matButton type="button" (click)="choose(both.first)">{{ 'officeThen.first' | transloco }}</button>
          <button matButton type="button" (click)="choose(both.second)">{{ 'officeThen.second' | transloco }}</button>
        </div>
      } @else {
        <rz-problem [error]="asked.error() ?? lost()" [retryable]="!lost()" (retry)="again()" />
        @if (lost()) {
          <button matButton="outlined" type="button" (click)="again()">{{ 'officeThen.again' | transloco }}</button>
        }
      }
      @if (standing(); as replay) {
        @if (replay.failure; as failure) {
          <div class="message-bar tone-danger" role="alert">
            <span>{{ failure.detail }}</span>
            <button matButton type="button" (click)="again()">{{ 'officeThen.again' | transloco }}</button>
          </div>
        } @else if (replay.state === 'ready') {
          <p class="message-bar tone-warn" role="status">
            {{ 'officeThen.band' | transloco: { at: (replay.at | when: 'dateTime') } }}
          </p>
        } @else {
          <p role="status">
            @if (replay.waitsFor === 'erasure') {
              {{ 'officeThen.erasure' | transloco }}
            } @else if (replay.waitsFor === 'queue' && replay.before) {
              {{ 'officeThen.waiting' | transloco: { before: replay.before } }}
            } @else {
              {{ 'officeThen.building' | transloco: { percent: percent() } }}
            }
          </p>
          <progress max="100" [value]="percent()" [attr.aria-label]="'officeThen.title' | transloco"></progress>
        }
      }
      @if (ready()) {
        @if (choices.length > 1) {
          <nav class="choices" [attr.aria-label]="'officeThen.lists' | transloco">
            @for (one of choices; track one.label) {
              <a
                class="chip"
                routerLink="."
                [queryParams]="{ at: at(), list: one.list }"
                [attr.aria-current]="one.list === chosenList() ? 'page' : null"
                >{{ one.label | transloco }}</a
              >
            }
          </nav>
        }
      }
    </div>
    @if (ready()) {
      @for (list of lists(); track list) {
        <ng-container *ngComponentOutlet="list" />
      }
    }
  `,
  styles: `
    .ask {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--s3);
      margin-block-end: var(--s3);
    }
    progress {
      inline-size: min(100%, 30rem);
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
      margin-block: var(--s3);
    }
    .choices a[aria-current] {
      outline: 2px solid var(--accent);
    }
  `,
})
export class OfficeThen {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #features = inject(FEATURES);
  readonly #language = inject(Language);
  readonly #clock = inject(MomentClock);

  /** An instant, or a time in Warsaw. */
  readonly at = input<string>();
  /** Of which feature lists are shown; those that stand together where none is said. */
  readonly list = input<string>();

  protected readonly asked = query(
    () => this.at() || undefined,
    (at) => this.#api.post('/api/replays', { body: { at } }),
  );
  readonly #later = signal<ReturnType<typeof this.asked.value>>(undefined);
  protected readonly lost = signal<unknown>(undefined);
  protected readonly standing = computed(() => {
    const [first, later] = [this.asked.value(), this.#later()];
    return later && later.id === first?.id ? later : first;
  });
  protected readonly ready = computed(() => this.standing()?.state === 'ready');
  protected readonly percent = computed(() => Math.floor((this.standing()?.progress ?? 0) * 100));
  /** For the lists. */
  readonly replay = computed(() => this.standing()?.id ?? '');
  readonly instant = computed(() => this.standing()?.at ?? '');

  /** As the field takes it: in Warsaw. */
  protected readonly typed = computed(() => {
    const at = this.at() ?? '';
    if (!/[Z+]/.test(at)) return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(at)?.[0] ?? '';
    if (Number.isNaN(Date.parse(at))) return '';
    const { date, time } = inWarsaw(at);
    return `${date}T${time}`;
  });
  protected readonly twice = computed(() => {
    const error = this.asked.error();
    if (!(error instanceof ApiProblem) || error.problem.code !== 'time-twice') return undefined;
    const { first, second } = error.problem.parameters ?? {};
    return { first: String(first), second: String(second) };
  });
  readonly #lists = this.#features.flatMap(({ name, pastList }) => (pastList ? [{ name, ...pastList }] : []));
  /** What the lists are chosen by. */
  protected readonly choices = [
    { label: 'officeThen.together', list: undefined },
    ...this.#lists.flatMap(({ name, label }) => (label === undefined ? [] : [{ label, list: name }])),
  ];
  protected readonly chosenList = computed(() => this.choices.find(({ list }) => list === this.list())?.list);
  protected readonly lists = signal<readonly Type<unknown>[]>([]);

  constructor() {
    effect(() => {
      if (this.instant()) this.#clock.set(this.instant());
    });
    effect((onCleanup) => {
      const replay = this.standing();
      if (!replay || replay.state === 'ready' || replay.state === 'failed') return;
      const timer = setTimeout(() => void this.#ask(replay.id), askAgain);
      onCleanup(() => clearTimeout(timer));
    });
    effect((onCleanup) => {
      const chosen = this.chosenList();
      let left = false;
      onCleanup(() => (left = true));
      const loaded = this.#lists
        .filter(({ name, label }) => (label === undefined ? chosen === undefined : name === chosen))
        .map(async ({ texts, load }) => {
          await this.#language.open(texts);
          return load();
        });
      void Promise.all(loaded).then((lists) => {
        if (!left) this.lists.set(lists);
      });
    });
  }

  protected choose(at: string): void {
    if (at === '') return;
    if (at === this.at()) this.again();
    else void this.#router.navigate([], { queryParams: { at }, queryParamsHandling: 'merge' });
  }

  protected again(): void {
    this.#later.set(undefined);
    this.lost.set(undefined);
    void this.asked.refresh();
  }

  async #ask(id: string): Promise<void> {
    try {
      this.#later.set(await this.#api.get('/api/replays/{id}', { path: { id } }));
    } catch (error) {
      this.lost.set(error);
    }
  }
}
