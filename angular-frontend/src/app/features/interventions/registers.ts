import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { Category } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { CountPipe } from '../../shared/count-pipe';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { FileChoice } from '../../shared/file-choice';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { overSeen } from '../../shared/seen';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { AreaBoundaries } from './area-boundaries';
import type { CategoryAsked, CategoryToWrite } from './category-dialog';
import { PublishedCategories } from './published-categories';
import { RoutingRules } from './routing-rules';

/** Of which categories reports can be, to whom they go, and which counties and municipalities there are. */
@Component({
  selector: 'rz-intervention-registers',
  imports: [
    AreaBoundaries,
    CountPipe,
    EmptyState,
    FileChoice,
    Icon,
    MatButton,
    ProblemBar,
    PublishedCategories,
    RoutingRules,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  template: `
    <div class="page narrow">
      <h1>{{ 'interventions.registers' | transloco }}</h1>
      <section aria-labelledby="categories-title">
        <div class="page-head">
          <h2 id="categories-title" class="grow">{{ 'interventionRegisters.categories' | transloco }}</h2>
          @if (categories.value()) {
            <button matButton="filled" type="button" (click)="edit()">
              <rz-icon name="plus" />{{ 'interventionRegisters.add' | transloco }}
            </button>
          }
        </div>
        <p class="soft">{{ 'interventionRegisters.categoriesMean' | transloco }}</p>
        <rz-problem [error]="categories.error()" (retry)="categories.refresh()" />
        @if (categories.value(); as book) {
          <ul class="card">
            @for (one of book.categories; track one.id) {
              <li>
                <span class="what"
                  >{{ one.name }}
                  @if (!one.open) {
                    <span class="chip">{{ 'interventionRegisters.isClosed' | transloco }}</span>
                  }
                </span>
                <span class="soft small what">{{ one.unitId ? staff.nameOfUnit(one.unitId) : '' }}</span>
                <button
                  class="icon-button"
                  type="button"
                  [attr.aria-label]="'interventionRegisters.edit' | transloco: { name: one.name }"
                  (click)="edit(one)"
                >
                  <rz-icon name="edit" />
                </button>
              </li>
            } @empty {
              <li class="none">
                <rz-empty icon="list" [title]="'interventionRegisters.noCategories' | transloco" />
              </li>
            }
          </ul>
        } @else if (!categories.error()) {
          <rz-skeleton [lines]="4" />
        }
      </section>
      @if (categories.value(); as book) {
        @if (book.categories.length > 0) {
          <rz-published-categories [categories]="book.categories" />
        }
        <rz-routing-rules [categories]="book.categories" [areas]="areas.value()?.areas ?? []" />
      }
      <section aria-labelledby="areas-title">
        <h2 id="areas-title">{{ 'interventionRegisters.areas' | transloco }}</h2>
        <p class="soft">{{ 'interventionRegisters.areasMean' | transloco }}</p>
        <rz-problem [error]="areas.error() ?? failure()" [retryable]="!!areas.error()" (retry)="areas.refresh()" />
        <p role="status">
          @if (reading()) {
            {{ 'interventionRegisters.reading' | transloco }}
          } @else if (areas.value(); as book) {
            @if (book.edition; as day) {
              {{
                'interventionRegisters.edition'
                  | transloco: { day: (day | when: 'date'), count: (book.areas.length | count: true) }
              }}
            } @else {
              {{ 'interventionRegisters.noAreas' | transloco }}
            }
          }
        </p>
        <rz-file-choice
          inputId="areas-file"
          icon="table"
          accept=".csv,text/csv"
          [label]="'interventionRegisters.choose' | transloco"
          [disabled]="reading()"
          (chosen)="importAreas($event[0])"
        />
        @if (counties().length > 0) {
          <p class="small soft names">{{ counties().join(', ') }}</p>
        }
      </section>
      <rz-area-boundaries [hasAreas]="counties().length > 0" />
    </div>
  `,
  styles: `
    section {
      margin-block-end: var(--s5);
    }
    p {
      margin-block: var(--s2);
    }
    h2 {
      margin-block-start: var(--s3);
    }
    ul {
      list-style: none;
      padding: 0 var(--s3);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
      padding-block: var(--s1);
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    .what {
      flex: 1 1 12rem;
      overflow-wrap: anywhere;
    }
    .none {
      justify-content: center;
    }
    .names {
      margin-block-start: var(--s2);
    }
  `,
})
export class InterventionRegisters {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly staff = inject(Staff);
  protected readonly reading = signal(false);
  protected readonly failure = signal<unknown>(undefined);
  protected readonly categories = query(
    () => true,
    () => this.#api.get('/api/intervention-categories'),
  );
  protected readonly areas = query(
    () => true,
    () => this.#api.get('/api/areas'),
  );
  protected readonly counties = computed(() =>
    (this.areas.value()?.areas ?? []).filter(({ code }) => code.length === 4).map(({ name }) => name),
  );

  constructor() {
    this.staff.need();
    onChange(['interventionCategories'], () => this.categories.refresh());
    onChange(['areas'], () => this.areas.refresh());
  }

  /** A new one where none is given. */
  protected async edit(category?: Category): Promise<void> {
    const write = overSeen(this.categories);
    const asked: CategoryAsked = {
      category,
      write: (one) =>
        write((revision) =>
          this.#api.put('/api/intervention-categories', {
            body: { categories: this.#with(one) },
            // Nothing was there to be seen before they were set first.
            ...(this.categories.value()!.categories.length > 0 && { revision }),
          }),
        ),
    };
    const load = async () => (await import('./category-dialog')).CategoryDialog;
    if (!(await this.#dialogs.open<boolean, CategoryAsked>(load, asked))) return;
    this.#notices.say(this.#translate.text('common.saved'));
    await this.categories.refresh();
  }

  #with(one: CategoryToWrite) {
    const before: readonly CategoryToWrite[] = this.categories.value()?.categories ?? [];
    const all = before.some(({ id }) => id === one.id)
      ? before.map((each) => (each.id === one.id ? one : each))
      : [...before, one];
    return all.map(({ unitId, questions, ...rest }) => ({
      ...rest,
      questions: [...questions],
      ...(unitId !== null && { unitId }),
    }));
  }

  protected async importAreas(file: File | undefined): Promise<void> {
    if (!file || this.reading()) return;
    this.reading.set(true);
    this.failure.set(undefined);
    try {
      const { added } = await this.#api.postFile('/api/areas/import', file);
      await this.areas.refresh();
      this.#notices.say(this.#translate.text('interventionRegisters.takenIn', { count: added }));
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.reading.set(false);
    }
  }
}
