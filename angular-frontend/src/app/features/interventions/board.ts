import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import { type Intervention, type InterventionBoard, interventionStates } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { BoardTable } from './board-table';
import { placeWords } from './place-words';

/** What residents reported and is open: how many stand where, and the list behind each number; the choice stands in the address. */
@Component({
  selector: 'rz-intervention-board',
  imports: [
    BoardTable,
    EmptyState,
    Icon,
    List,
    NamePipe,
    ProblemBar,
    RouterLink,
    Rows,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  templateUrl: './board.html',
  styleUrl: './board.scss',
})
export class InterventionBoardPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  protected readonly staff = inject(Staff);
  protected readonly states = interventionStates;

  readonly state = input<string>();
  readonly category = input<string>();
  /** TERC: a county means all of its municipalities. */
  readonly area = input<string>();
  readonly unit = input<string>();
  /** `true`: only those whose promised day is over. */
  readonly broken = input<string>();
  /** `true`: closed ones instead of open ones. */
  readonly closed = input<string>();

  protected readonly board = query(
    () => this.#language.code(),
    () => this.#api.get('/api/interventions/board'),
  );
  protected readonly categories = query(
    () => true,
    () => this.#api.get('/api/intervention-categories'),
  );
  protected readonly areas = query(
    () => true,
    () => this.#api.get('/api/areas'),
  );
  protected readonly list = pages(
    'interventions',
    () => ({
      state: interventionStates.find((one) => one === this.state()),
      category: this.category(),
      area: this.area(),
      unit: this.unit(),
      broken: this.broken() === 'true',
      closed: this.closed() === 'true',
    }),
    (filter, cursor, limit) => this.#api.get('/api/interventions', { query: { ...filter, cursor, limit } }),
  );
  /** In the order in which a report goes through them, with those that none stands in. */
  protected readonly byState = computed((): InterventionBoard['states'] => {
    const lines = this.board.value()?.states ?? [];
    return interventionStates.map(
      (state) =>
        lines.find(({ key }) => key === state) ?? {
          key: state,
          name: this.#translate.text(`intervention.states.${state}`),
          count: 0,
          broken: 0,
          oldestSince: null,
        },
    );
  });

  constructor() {
    this.staff.need();
    onChange(['case'], () => Promise.all([this.board.refresh(), this.list.refresh()]));
    onChange(['interventionCategories'], () => this.categories.refresh());
    onChange(['areas'], () => this.areas.refresh());
  }

  protected where({ place, area }: Intervention): string {
    return [
      place ? placeWords(place, this.#translate, this.#language.code()) : '',
      area ? (area.name ?? area.code) : '',
    ]
      .filter(Boolean)
      .join(', ');
  }

  protected choose(change: Readonly<Record<string, string>>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
