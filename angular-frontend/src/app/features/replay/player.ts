import { NgComponentOutlet } from '@angular/common';
import { Component, computed, DestroyRef, effect, inject, input, signal, type Type, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { FEATURES, type PastPage } from '../../core/feature';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { Things } from '../../core/things';
import { WhenPipe } from '../../core/time/date-pipes';
import { Dates } from '../../core/time/dates';
import { OfficeClock } from '../../core/time/office-clock';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { Names } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Facts } from './facts';
import { Fields } from './fields';
import { MomentClock } from './moment-clock';

/** By its word in the server's addresses, what one of them is called there where it has a page. */
const kinds: Readonly<Record<string, string>> = {
  cases: 'case',
  communiques: 'communique',
  contacts: 'contact',
  contributions: 'contribution',
  coverage: 'publication',
  drafts: 'draft',
  employees: 'employee',
  mailings: 'mailing',
  topics: 'topic',
  units: 'unit',
};
const speeds = [0.5, 1, 2, 4] as const;
const usualPause = 2_000;

/** The addresses of all kinds take and answer the same. */
type Address = '/api/cases/{id}/as-of';

/**
 * One thing as it was, from event to event: a slider over its life, steps, play. The address names the moment, so that a link shows
 * somebody else the same.
 */
@Component({
  selector: 'rz-player',
  imports: [EmptyState, Icon, MatButton, NgComponentOutlet, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  providers: [Fields, Dates, MomentClock, { provide: OfficeClock, useExisting: MomentClock }],
  templateUrl: './player.html',
  styleUrl: './player.scss',
})
export class Player {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #clock = inject(MomentClock);
  readonly #dates = inject(Dates);
  readonly #fields = inject(Fields);
  readonly #features = inject(FEATURES);
  readonly #language = inject(Language);
  readonly #names = inject(Names);
  readonly #things = inject(Things);
  readonly #translate = inject(Translate);

  readonly things = input.required<string>();
  readonly id = input.required<string>();
  /** The moment: an instant (or a day, or a time in Warsaw), or a revision. The newest event where neither is said. */
  readonly at = input<string>();
  readonly revision = input<string>();
  /** Only what this employee did is stepped through. */
  readonly by = input<string>();

  protected readonly speeds = speeds;
  protected readonly speed = signal<number>(1);
  protected readonly playing = signal(false);

  readonly #base = computed(() => `/api/${this.things()}/{id}/as-of` as Address);
  readonly #known = computed(() => this.things() in kinds);
  protected readonly history = query(
    () => (this.#known() ? { base: this.#base(), id: this.id() } : undefined),
    async ({ base, id }) => {
      const events = [];
      for (let cursor: string | undefined, more = true; more;) {
        const page = await this.#api.get(`${base}/events`, { path: { id }, query: { limit: 200, cursor } });
        events.push(...page.items);
        cursor = page.nextCursor ?? undefined;
        more = cursor !== undefined;
      }
      return events;
    },
  );
  protected readonly events = computed(() => this.history.value() ?? []);
  readonly #when = computed(() => {
    const [at, revision] = [this.at(), this.revision()];
    if (at) return { at };
    if (revision) return { revision: Number(revision) };
    const newest = this.events().at(-1);
    return newest && { revision: newest.revision };
  });
  protected readonly state = query(
    () => {
      const when = this.#when();
      return when && this.#known() ? { base: this.#base(), id: this.id(), when } : undefined;
    },
    ({ base, id, when }) => this.#api.get(base, { path: { id }, query: when }),
  );
  /** What is on screen until the next moment is there: nothing flickers while it plays. */
  protected readonly shown = signal<Readonly<Record<string, unknown>> | undefined>(undefined);

  /** The place of the newest event that had happened by the moment; -1 before all of them. */
  protected readonly place = computed(() => {
    const when = this.#when();
    if (!when) return -1;
    if ('revision' in when) return this.events().findIndex(({ revision }) => revision === when.revision);
    const instant = Date.parse(when.at);
    const later = this.events().findIndex(({ occurredAt }) => Date.parse(occurredAt) > instant);
    return later < 0 ? this.events().length - 1 : later - 1;
  });
  protected readonly current = computed(() => this.events()[this.place()]);
  protected readonly moment = computed(() => {
    const at = this.at();
    return at && !Number.isNaN(Date.parse(at)) && at.includes('T') ? at : this.current()?.occurredAt;
  });
  /** What leads to a file of the history up to this moment; of a case its log has a page of its own as well. */
  protected readonly exported = computed(() => {
    const at = this.moment();
    const kind = kinds[this.things()];
    return at && kind ? { of: 'history', kind, id: this.id(), at } : undefined;
  });
  protected readonly people = computed(() => [
    ...new Map(this.events().map(({ actor }) => [actor.id, { id: actor.id, name: this.#names.of(actor) }])).values(),
  ]);
  readonly #stops = computed(() =>
    this.events().flatMap(({ actor }, place) => (!this.by() || actor.id === this.by() ? [place] : [])),
  );
  protected readonly isStop = computed(() => new Set(this.#stops()));
  protected readonly before = computed(() => this.#stops().findLast((place) => place < this.place()));
  protected readonly after = computed(() => this.#stops().find((place) => place > this.place()));

  protected readonly difference = query(
    () => {
      const [to, from] = [this.current(), this.events()[this.place() - 1]];
      return to && from ? { base: this.#base(), id: this.id(), from: from.revision, to: to.revision } : undefined;
    },
    ({ base, id, from, to }) =>
      this.#api.get(`${base}/difference`, { path: { id }, query: { fromRevision: from, toRevision: to } }),
  );
  protected readonly changes = computed(() =>
    (this.difference.value()?.items ?? [])
      .filter(({ path }) => this.#fields.isSaid(path[0] ?? '') && this.#fields.isSaid(path.at(-1) ?? ''))
      .map(({ path, before, after }) => ({
        key: path.join('.'),
        name: path
          .filter(isWord)
          .map((field) => this.#fields.nameOf(field))
          .join(', '),
        before: this.#fields.valueOf(before, path.at(-1)),
        after: this.#fields.valueOf(after, path.at(-1)),
      })),
  );
  protected readonly changed = computed<ReadonlySet<string>>(
    () => new Set((this.difference.value()?.items ?? []).map(({ path }) => path[0] ?? '')),
  );
  /** For whoever hears the page. */
  protected readonly said = computed(() => {
    const event = this.current();
    if (!event) return '';
    const names = [...new Set(this.changes().map(({ name }) => name))];
    return `${this.words(event)}. ${names.length > 0 ? this.#translate.text('replay.isOther', { what: names.join('; ') }) : ''}`;
  });

  protected readonly page = signal<Type<PastPage>>(Facts);
  protected readonly inputs = computed(() => ({ thing: this.shown(), changed: this.changed() }));
  protected readonly now = computed(() => {
    const kind = kinds[this.things()];
    return kind && this.#things.page(kind, this.id());
  });

  constructor() {
    effect(() => {
      const value = this.state.value();
      if (value) this.shown.set(value);
    });
    effect(() => {
      const moment = this.moment();
      if (moment) this.#clock.set(moment);
    });
    effect(() => {
      const things = this.things();
      const past = this.#features.find(({ pastPages }) => pastPages?.[things])?.pastPages?.[things];
      this.page.set(Facts);
      this.shown.set(undefined);
      if (!past) return;
      void Promise.all([past.load(), ...past.texts.map((texts) => this.#language.open(texts))]).then(([page]) => {
        if (untracked(this.things) === things) this.page.set(page);
      });
    });
    // The next event comes once this one is on screen.
    effect((onCleanup) => {
      const [playing, next, speed] = [this.playing(), this.after(), this.speed()];
      if (!playing || this.state.busy() || this.history.busy()) return;
      if (next === undefined) {
        this.playing.set(false);
        return;
      }
      const timer = setTimeout(() => this.go(next), usualPause / speed);
      onCleanup(() => clearTimeout(timer));
    });
    inject(DestroyRef).onDestroy(() => this.playing.set(false));
  }

  protected go(place: number | undefined): void {
    const revision = place === undefined ? undefined : this.events()[place]?.revision;
    if (revision === undefined) return;
    void this.#router.navigate([], {
      queryParams: { revision, at: null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected play(): void {
    if (!this.playing() && this.after() === undefined) this.go(this.isStop().values().next().value);
    this.playing.update((playing) => !playing);
  }

  protected pause(): void {
    this.playing.set(false);
  }

  protected choose(by: string): void {
    void this.#router.navigate([], { queryParams: { by: by || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected words({
    occurredAt,
    actor,
    summary,
  }: typeof this.events extends () => readonly (infer E)[] ? E : never): string {
    return `${this.#dates.of(occurredAt, 'dateTime')}, ${this.#names.of(actor)}: ${summary}`;
  }
}

/** A field's name, and neither a place in a list nor the id of a thing. */
const isWord = (part: string): boolean => /^[a-z][A-Za-z]*$/.test(part);
