import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { OfficeClock } from '../../core/time/office-clock';
import { CountPipe } from '../../shared/count-pipe';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { AreaMap, mapFills, type MapFill } from './area-map';
import { areaLines, areaShapes, boxAround, levelsOf, type AreaLevel, type AreaShape } from './area-shapes';
import { BoardTable } from './board-table';
import { PagesOfReports } from './pages-of-reports';
import { addressFilter } from './report-filter';
import { ReportFilters } from './report-filters';
import { reportLinks } from './report-links';

/** Where reports are: areas by how many stand there and how long, and those with a point. The table beside holds the same. */
@Component({
  selector: 'rz-intervention-map',
  imports: [
    AreaMap,
    BoardTable,
    CountPipe,
    EmptyState,
    PagesOfReports,
    ProblemBar,
    ReportFilters,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  template: `
    <div class="page">
      @if (links.past) {
        <h2>{{ 'interventionMap.title' | transloco }}</h2>
      } @else {
        <h1>{{ 'interventionMap.title' | transloco }}</h1>
      }
      <rz-pages-of-reports here="map" [parameters]="address.parameters()" />
      <rz-report-filters [address]="address" />
      <rz-problem [error]="map.error() ?? boundaries.error()" (retry)="retry()" />
      @if (map.value(); as all) {
        <p role="status">
          {{
            'interventionMap.shown'
              | transloco
                : {
                    reports: (all.reports | count),
                    points: (all.items.length | count),
                    withPoint: (all.withPoint | count),
                  }
          }}
          <a [routerLink]="links.page('list')" [queryParams]="links.query('list', address.parameters())">{{
            'interventionMap.toList' | transloco
          }}</a>
        </p>
        <div class="both">
          <div class="map">
            <div class="range">
              <div class="field">
                <label for="fill">{{ 'interventionMap.fill' | transloco }}</label>
                <select #fillChoice id="fill" (change)="choose(fillChoice.value)">
                  @for (one of fills; track one) {
                    <option [value]="one" [selected]="one === fill()">
                      {{ 'interventionMap.fills.' + one | transloco }}
                    </option>
                  }
                </select>
              </div>
              @if (levels().length > 1) {
                <div class="field">
                  <label for="level">{{ 'interventionMap.level' | transloco }}</label>
                  <select #levelChoice id="level" (change)="chooseLevel(levelChoice.value)">
                    @for (one of levels(); track one) {
                      <option [value]="one" [selected]="one === level()">
                        {{ 'interventionMap.levels.' + one | transloco }}
                      </option>
                    }
                  </select>
                </div>
              }
            </div>
            @if (boundaries.value(); as book) {
              @if (book.boundaries.length === 0) {
                <p class="soft">
                  {{ 'interventionMap.noBoundaries' | transloco }}
                  @if (session.may('setInterventionRegisters')) {
                    <a routerLink="/intervention-registers">{{ 'interventionMap.toRegisters' | transloco }}</a>
                  }
                </p>
              }
              <rz-area-map
                [shapes]="shapes()"
                [reports]="all.items"
                [whole]="whole()"
                [fill]="fill()"
                [now]="now()"
                [words]="words()"
                [area]="address.filter().area"
                (chosen)="address.choose({ area: $event })"
              />
            }
          </div>
          @if (lines().length > 0) {
            <rz-board-table
              filter="area"
              [heading]="'interventionMap.levels.' + level() | transloco"
              [lines]="lines()"
              [base]="address.parameters()"
              [counted]="counted()"
              [none]="'interventionBoard.none' | transloco"
            />
          } @else {
            <rz-empty
              icon="map"
              [title]="'interventionMap.empty' | transloco"
              [text]="'interventionMap.emptyText' | transloco"
            />
          }
        </div>
      } @else if (!map.error()) {
        <rz-skeleton [lines]="8" />
      }
    </div>
  `,
  styles: `
    .both {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s4);
      align-items: start;
    }
    @media (min-width: 64em) {
      .both {
        grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr);
      }
    }
    .map {
      min-inline-size: 0;
    }
    p,
    .range {
      margin-block: var(--s2);
    }
  `,
})
export class InterventionMapPage {
  readonly #api = inject(Api);
  readonly #translate = inject(Translate);
  readonly #clock = inject(OfficeClock);
  protected readonly session = inject(Session);
  protected readonly address = addressFilter();
  protected readonly links = reportLinks();
  protected readonly fills = mapFills;
  protected readonly fill = signal<MapFill>('count');
  readonly #level = signal<AreaLevel | undefined>(undefined);

  protected readonly map = query(
    () => ({ ...this.address.filter(), ...this.links.replay() }),
    ({ sort: _, ...filter }) => this.#api.get('/api/interventions/map', { query: filter }),
  );
  protected readonly boundaries = query(
    () => this.links.replay(),
    (wanted) => this.#api.get('/api/areas/boundaries', { query: wanted }),
  );
  protected readonly areas = query(
    () => this.links.replay(),
    (wanted) => this.#api.get('/api/areas', { query: wanted }),
  );
  protected readonly levels = computed(() => levelsOf(this.boundaries.value()?.boundaries ?? []));
  protected readonly level = computed(() => this.#level() ?? this.levels()[0] ?? 'municipality');
  readonly #nameOf = computed(() => {
    const names = new Map((this.areas.value()?.areas ?? []).map(({ code, name }) => [code, name]));
    return (code: string) => names.get(code);
  });
  protected readonly lines = computed(() => areaLines(this.map.value()?.areas ?? [], this.level(), this.#nameOf()));
  protected readonly shapes = computed(() =>
    areaShapes(this.boundaries.value()?.boundaries ?? [], this.level(), this.lines(), this.#nameOf()),
  );
  protected readonly whole = computed(() =>
    boxAround(this.boundaries.value()?.boundaries ?? [], this.map.value()?.items ?? []),
  );
  protected readonly counted = computed(() => {
    const { all, closed } = this.address.filter();
    return all || closed ? 'interventionFigures.count' : 'interventionBoard.count';
  });
  protected readonly now = computed(() => this.#clock.now());
  protected readonly words = computed(() => {
    const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
      this.#translate.text(`interventionMap.${key}`, values);
    return {
      none: say('none'),
      reports: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
      days: (upTo: number | undefined) =>
        upTo === undefined ? say('olderThan', { days: 30 }) : say('upTo', { days: upTo }),
      title: ({ code, line: { name, count, broken } }: AreaShape) => say('area', { name: name ?? code, count, broken }),
    };
  });

  constructor() {
    if (this.links.past) return;
    onChange(['case'], () => this.map.refresh());
    onChange(['areas'], () => this.areas.refresh());
    onChange(['areaBoundaries'], () => this.boundaries.refresh());
  }

  protected choose(value: string): void {
    this.fill.set(this.fills.find((one) => one === value) ?? 'count');
  }

  protected chooseLevel(value: string): void {
    this.#level.set(this.levels().find((one) => one === value));
  }

  protected retry(): void {
    void this.map.refresh();
    void this.boundaries.refresh();
  }
}
