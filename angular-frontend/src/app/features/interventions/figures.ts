import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { interventionFiguresBy, type InterventionFigures } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Language } from '../../core/i18n/language';
import { WhenPipe } from '../../core/time/date-pipes';
import { CountPipe } from '../../shared/count-pipe';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { HoursPipe } from './hours-pipe';
import { PagesOfReports } from './pages-of-reports';
import { addressFilter } from './report-filter';
import { ReportFilters } from './report-filters';
import { reportLinks } from './report-links';

type Parameters = Readonly<Record<string, string>>;

/** How long reports took, and what stands still since when; each number leads to its reports. */
@Component({
  selector: 'rz-intervention-figures',
  imports: [
    CountPipe,
    EmptyState,
    HoursPipe,
    PagesOfReports,
    ProblemBar,
    ReportFilters,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  template: `
    <div class="page">
      @if (links.past) {
        <h2>{{ 'interventionFigures.title' | transloco }}</h2>
      } @else {
        <h1>{{ 'interventionFigures.title' | transloco }}</h1>
      }
      <rz-pages-of-reports here="figures" [parameters]="address.parameters()" />
      <rz-report-filters [address]="address" [closedToo]="false" />
      <p class="soft">{{ 'interventionFigures.means' | transloco }}</p>
      <rz-problem [error]="figures.error()" (retry)="figures.refresh()" />
      @if (figures.value(); as all) {
        @if (all.total.reports === 0) {
          <rz-empty
            icon="chart"
            [title]="'interventionBoard.empty' | transloco"
            [text]="'interventionFigures.emptyText' | transloco"
          />
        } @else {
          <div class="tables">
            <table class="table">
              <caption>
                {{
                  'interventionFigures.times' | transloco
                }}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{{ 'interventionFigures.until' | transloco }}</th>
                  <th scope="col" class="figure">{{ 'interventionFigures.reached' | transloco }}</th>
                  <th scope="col" class="figure">{{ 'interventionFigures.median' | transloco }}</th>
                  <th scope="col" class="figure wide-only">{{ 'interventionFigures.most' | transloco }}</th>
                </tr>
              </thead>
              <tbody>
                @for (time of all.total.times; track time.step) {
                  <tr>
                    <th scope="row">{{ 'interventionFigures.steps.' + time.step | transloco }}</th>
                    <td class="figure">
                      @if (time.reached > 0) {
                        <a [routerLink]="links.page('list')" [queryParams]="only({ reached: time.step })">{{
                          time.reached | count
                        }}</a>
                      } @else {
                        0
                      }
                    </td>
                    <td class="figure">{{ time.medianHours | hours }}</td>
                    <td class="figure wide-only">{{ time.mostHours | hours }}</td>
                  </tr>
                }
              </tbody>
            </table>
            <table class="table">
              <caption>
                {{
                  'interventionFigures.counts' | transloco
                }}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{{ 'interventionFigures.what' | transloco }}</th>
                  <th scope="col" class="figure">{{ 'interventionFigures.count' | transloco }}</th>
                </tr>
              </thead>
              <tbody>
                @for (row of counts(); track row.label) {
                  <tr>
                    <th scope="row">{{ row.label | transloco: { days: row.days } }}</th>
                    <td class="figure">
                      @if (row.count > 0) {
                        <a [routerLink]="links.page('list')" [queryParams]="row.only">{{ row.count | count }}</a>
                      } @else {
                        0
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
          @if (all.total.stillSince; as since) {
            <p>
              {{ 'interventionFigures.stillSince' | transloco: { day: (since | when: 'date') } }}
              <a [routerLink]="links.page('list')" [queryParams]="longestStill()">{{
                'interventionFigures.showStill' | transloco
              }}</a>
            </p>
          }
          <section aria-labelledby="by-title">
            <h2 id="by-title">{{ 'interventionFigures.split' | transloco }}</h2>
            <div class="range">
              <div class="field">
                <label for="by">{{ 'interventionFigures.by' | transloco }}</label>
                <select #byChoice id="by" (change)="address.choose({ by: byChoice.value })">
                  @for (one of ways; track one) {
                    <option [value]="one" [selected]="one === by()">
                      {{ 'interventionFigures.bys.' + one | transloco }}
                    </option>
                  }
                </select>
              </div>
            </div>
            <div class="wide" tabindex="0" role="region" [attr.aria-label]="'interventionFigures.split' | transloco">
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">{{ 'interventionFigures.bys.' + by() | transloco }}</th>
                    <th scope="col" class="figure">{{ 'interventionFigures.reports' | transloco }}</th>
                    <th scope="col" class="figure">{{ 'interventionFigures.short.accepted' | transloco }}</th>
                    <th scope="col" class="figure">{{ 'interventionFigures.short.inspected' | transloco }}</th>
                    <th scope="col" class="figure">{{ 'interventionFigures.short.done' | transloco }}</th>
                    <th scope="col" class="figure">{{ 'interventionFigures.brokenCount' | transloco }}</th>
                    <th scope="col" class="figure">{{ 'interventionFigures.reopened' | transloco }}</th>
                    <th scope="col" class="figure">{{ 'interventionFigures.satisfied' | transloco }}</th>
                    <th scope="col" class="figure">{{ 'interventionFigures.unsatisfied' | transloco }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (line of all.lines; track line.key) {
                    <tr>
                      <th scope="row">{{ line.name ?? line.key ?? ('interventionBoard.none' | transloco) }}</th>
                      @for (cell of cellsOf(line); track $index) {
                        <td class="figure">
                          @if (cell.hours !== undefined) {
                            {{ cell.hours | hours }}
                          } @else if (cell.only && cell.count) {
                            <a [routerLink]="links.page('list')" [queryParams]="cell.only">{{ cell.count | count }}</a>
                          } @else {
                            {{ cell.count ?? 0 | count }}
                          }
                        </td>
                      }
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          </section>
        }
      } @else if (!figures.error()) {
        <rz-skeleton [lines]="8" />
      }
    </div>
  `,
  styles: `
    .tables {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
      gap: var(--s5);
      align-items: start;
    }
    caption {
      text-align: start;
      font-weight: 600;
    }
    th[scope='row'] {
      font-weight: inherit;
      white-space: normal;
    }
    p,
    .range,
    h2 {
      margin-block: var(--s3);
    }
    .wide {
      overflow-x: auto;
    }
    /* A head that sticks to the page would stand on the rows of a box that scrolls by itself. */
    .wide th {
      position: static;
    }
  `,
})
export class InterventionFiguresPage {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly #asked = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly address = addressFilter();
  protected readonly links = reportLinks();
  protected readonly ways = interventionFiguresBy;
  protected readonly by = computed(
    () => interventionFiguresBy.find((one) => one === this.#asked()?.get('by')) ?? 'category',
  );

  protected readonly figures = query(
    () => ({
      filter: { ...this.address.filter(), ...this.links.replay() },
      by: this.by(),
      language: this.#language.code(),
    }),
    ({ filter: { sort: _, closed: __, ...filter }, by }) =>
      this.#api.get('/api/interventions/figures', { query: { ...filter, all: true, by } }),
  );
  protected readonly counts = computed(() => {
    const total = this.figures.value()?.total;
    if (!total) return [];
    const row = (name: string, count: number, more: Parameters, days = 0) => ({
      label: `interventionFigures.${name}`,
      count,
      days,
      only: this.only(more),
    });
    return [
      row('reports', total.reports, {}),
      row('open', total.open, { all: '' }),
      row('brokenCount', total.broken, { all: '', broken: 'true' }),
      row('overdue', total.overdue, { overdue: 'true' }),
      row('reopened', total.reopened, { reopened: 'true' }),
      row('satisfied', total.satisfied, { satisfied: 'true' }),
      row('unsatisfied', total.unsatisfied, { satisfied: 'false' }),
      ...total.still.map(({ days, count }) =>
        row(`still${days}`, count, { all: '', stillFor: String(days), sort: 'since' }, days),
      ),
    ];
  });
  protected readonly longestStill = computed(() => this.only({ all: '', stillFor: '1', sort: 'since' }));

  constructor() {
    if (this.links.past) return;
    onChange(['case'], () => this.figures.refresh());
  }

  /** The reports behind a number: open and closed ones, unless it says otherwise. */
  protected only(more: Parameters): Parameters {
    const all = { ...this.address.parameters(), closed: '', all: 'true', ...more };
    const given = Object.entries(all).filter(([, value]) => value !== '');
    return this.links.query('list', Object.fromEntries(given));
  }

  protected cellsOf(line: InterventionFigures['lines'][number]): ReadonlyArray<{
    readonly hours?: number | null;
    readonly count?: number;
    readonly only?: Parameters;
  }> {
    const { key } = line;
    // What has none has no filter of the list.
    const cell = (count: number, more: Parameters) => ({
      count,
      ...(key !== null && { only: this.only({ [this.by()]: key, ...more }) }),
    });
    return [
      cell(line.reports, {}),
      ...line.times.map(({ medianHours }) => ({ hours: medianHours })),
      cell(line.broken, { all: '', broken: 'true' }),
      cell(line.reopened, { reopened: 'true' }),
      cell(line.satisfied, { satisfied: 'true' }),
      cell(line.unsatisfied, { satisfied: 'false' }),
    ];
  }
}
