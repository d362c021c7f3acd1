import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import type { ClockMoved, FreeDayKind, FreeDayPreview } from '../../../core/api/types';
import { Language } from '../../../core/i18n/language';
import { WhenPipe } from '../../../core/time/date-pipes';
import { CountPipe } from '../../../shared/count-pipe';
import { ProblemBar } from '../../../shared/problem-bar';

/** A day to be added, or the id of one to be removed. */
export type FreeDayChange = { readonly kind: FreeDayKind; readonly date: string } | { readonly id: string };

const shownAtFirst = 20;

/** Which running clocks a change of the calendar would move: looked for page by page, and counted as they are found. */
@Component({
  selector: 'rz-free-day-effects',
  imports: [CountPipe, ProblemBar, TranslocoPipe, WhenPipe],
  template: `
    <h3>{{ 'freeDays.effects' | transloco }}</h3>
    @if (!change()) {
      <p class="soft small">{{ 'freeDays.effectsAwaitDay' | transloco }}</p>
    } @else {
      @if (last(); as known) {
        @if (known.freeAnyway; as name) {
          <p class="note">{{ 'freeDays.freeAnyway' | transloco: { name: words(name) } }}</p>
        }
        @if (known.past) {
          <p class="note">{{ 'freeDays.past' | transloco }}</p>
        }
      }
      <rz-problem [error]="error()" (retry)="again()" />
      <p role="status" class="small">
        @if (!done()) {
          {{
            'freeDays.looking'
              | transloco: { looked: looked() | count: true, all: last()?.candidates ?? 0 | count: true }
          }}
        } @else if (moved().length === 0) {
          {{ 'freeDays.nothingMoves' | transloco }}
        } @else {
          {{ 'freeDays.moves' | transloco: { count: moved().length | count: true } }}
        }
      </p>
      @if (moved().length > 0) {
        <ul class="moved" tabindex="0" [attr.aria-label]="'freeDays.effects' | transloco">
          @for (clock of shown(); track clock.deadlineId) {
            <li>
              <p>
                <span class="number">{{ clock.number }}</span>
                <span class="soft small"> {{ names().get(clock.kind) }} · {{ clock.rule }}</span>
              </p>
              <p class="small">
                @if (clock.before.legalEnd !== clock.after.legalEnd) {
                  {{ 'freeDays.end' | transloco }} <s>{{ clock.before.legalEnd | when: 'weekday' }}</s>
                  {{ 'freeDays.to' | transloco }}
                  {{ clock.after.legalEnd | when: 'weekday' }}
                } @else {
                  {{ 'freeDays.end' | transloco }} {{ clock.after.legalEnd | when: 'weekday' }},
                  {{ 'freeDays.unmoved' | transloco }}
                }
              </p>
              <p class="small soft">
                @if (clock.before.internalTarget !== clock.after.internalTarget) {
                  {{ 'freeDays.target' | transloco }} <s>{{ clock.before.internalTarget | when: 'weekday' }}</s>
                  {{ 'freeDays.to' | transloco }}
                  {{ clock.after.internalTarget | when: 'weekday' }}
                } @else {
                  {{ 'freeDays.warnings' | transloco }}
                }
              </p>
            </li>
          }
          @if (moved().length > shown().length) {
            <li class="soft small">
              {{ 'freeDays.andMore' | transloco: { count: moved().length - shown().length | count: true } }}
            </li>
          }
        </ul>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
    }
    .note {
      padding: var(--s2) var(--s3);
      border-radius: var(--radius);
      background: var(--calm-soft);
      color: var(--calm);
    }
    .moved {
      max-block-size: 14rem;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      padding: 0 var(--s3);
    }
    .moved li {
      padding-block: var(--s2);
    }
    .moved li + li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class FreeDayEffects {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly change = input.required<FreeDayChange | undefined>();

  protected readonly moved = signal<readonly ClockMoved[]>([]);
  protected readonly looked = signal(0);
  protected readonly last = signal<FreeDayPreview | undefined>(undefined);
  protected readonly done = signal(false);
  protected readonly error = signal<unknown>(undefined);
  protected readonly shown = computed(() => this.moved().slice(0, shownAtFirst));
  readonly #kinds = query(
    () => true,
    () => this.#api.get('/api/kinds'),
  );
  protected readonly names = computed(() => {
    const polish = this.#language.code() === 'pl';
    const known = this.#kinds.value()?.items ?? [];
    return new Map(known.map(({ code, namePl, nameEn }) => [code, polish ? namePl : nameEn]));
  });
  #turn = 0;

  constructor() {
    effect(() => {
      const change = this.change();
      untracked(() => void this.#look(change));
    });
  }

  protected words(name: { readonly pl: string; readonly en: string }): string {
    return name[this.#language.code()];
  }

  protected again(): void {
    void this.#look(this.change());
  }

  async #look(change: FreeDayChange | undefined): Promise<void> {
    const turn = ++this.#turn;
    this.moved.set([]);
    this.looked.set(0);
    this.last.set(undefined);
    this.done.set(false);
    this.error.set(undefined);
    if (!change) return;
    try {
      for (let cursor: string | undefined, more = true; more;) {
        const page = await this.#page(change, cursor);
        if (turn !== this.#turn) return;
        this.last.set(page);
        this.looked.update((looked) => looked + page.looked);
        this.moved.update((moved) => [...moved, ...page.items]);
        cursor = page.nextCursor ?? undefined;
        more = cursor !== undefined;
      }
      this.done.set(true);
    } catch (failure) {
      if (turn === this.#turn) this.error.set(failure);
    }
  }

  #page(change: FreeDayChange, cursor: string | undefined): Promise<FreeDayPreview> {
    return 'id' in change
      ? this.#api.get('/api/free-days/{id}/preview', { path: { id: change.id }, query: { cursor } })
      : this.#api.get('/api/free-days/preview', { query: { ...change, cursor } });
  }
}
