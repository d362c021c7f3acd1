import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import { type Intervention, type InterventionBoard, interventionSorts, interventionStates } from '../../core/api/types';
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
import { BoardTable } from './board-table';
import { PagesOfReports } from './pages-of-reports';
import { placeWords } from './place-words';
import { addressFilter } from './report-filter';
import { ReportFilters } from './report-filters';
import { reportLinks } from './report-links';

/** What residents reported and is open: how many stand where, and the list behind each number; the choice stands in the address. */
@Component({
  selector: 'rz-intervention-board',
  imports: [
    BoardTable,
    EmptyState,
    Icon,
    List,
    NamePipe,
    PagesOfReports,
    ProblemBar,
    ReportFilters,
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
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  protected readonly sorts = interventionSorts;

  protected readonly address = addressFilter();
  protected readonly links = reportLinks();

  protected readonly board = query(
    () => ({ wanted: this.links.replay(), language: this.#language.code() }),
    ({ wanted }) => this.#api.get('/api/interventions/board', { query: wanted }),
  );
  protected readonly list = pages(
    this.links.past ? 'pastInterventions' : 'interventions',
    () => ({ ...this.address.filter(), ...this.links.replay() }),
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
    if (this.links.past) return;
    onChange(['case'], () => Promise.all([this.board.refresh(), this.list.refresh()]));
  }

  protected where({ place, area }: Intervention): string {
    return [
      place ? placeWords(place, this.#translate, this.#language.code()) : '',
      area ? (area.name ?? area.code) : '',
    ]
      .filter(Boolean)
      .join(', ');
  }
}
