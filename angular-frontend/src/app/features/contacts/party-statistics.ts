import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Language } from '../../core/i18n/language';
import { CountPipe } from '../../shared/count-pipe';
import { DurationPipe } from '../../core/time/duration-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import type { PartyKind } from './party-timeline';

interface Figures {
  readonly cases: number;
  /** Contacts outside of cases; of a unit what it was asked. */
  readonly others: number;
  /** What a unit owes, and its answers that came after the term; cases that were passed on to a public body. */
  readonly further: readonly { readonly label: string; readonly count: number }[];
  readonly medians: readonly { readonly label: string; readonly hours: number | null }[];
  readonly kinds: readonly { readonly kind: string; readonly name: string; readonly count: number }[];
  readonly months: readonly { readonly month: string; readonly cases: number; readonly others: number }[];
}

const width = 360;
const height = 92;
const base = 72;
const kindsShown = 3;

/** How often, about what, how fast we answered: figures, and a column a month for the last year. */
@Component({
  selector: 'rz-party-statistics',
  imports: [CountPipe, DurationPipe, ProblemBar, TranslocoPipe],
  template: `
    <rz-problem [error]="statistics.error()" (retry)="statistics.refresh()" />
    @if (statistics.value(); as figures) {
      <section class="card" aria-labelledby="figures-title">
        <h2 id="figures-title" class="cdk-visually-hidden">{{ 'party.figures' | transloco }}</h2>
        <dl>
          <div>
            <dt>{{ 'party.cases' | transloco }}</dt>
            <dd class="number">{{ figures.cases | count: true }}</dd>
          </div>
          <div>
            <dt>{{ others() | transloco }}</dt>
            <dd class="number">{{ figures.others | count: true }}</dd>
          </div>
          @for (one of figures.medians; track one.label) {
            <div>
              <dt>{{ one.label | transloco }}</dt>
              <dd>
                @if (one.hours !== null) {
                  {{ one.hours * 3600 | duration }}
                } @else {
                  {{ 'common.none' | transloco }}
                }
              </dd>
            </div>
          }
          @for (one of figures.further; track one.label) {
            <div>
              <dt>{{ one.label | transloco }}</dt>
              <dd class="number">{{ one.count | count: true }}</dd>
            </div>
          }
          <div class="kinds">
            <dt>{{ 'party.kinds' | transloco }}</dt>
            <dd>
              @for (one of kinds(); track one.kind) {
                <span class="chip">
                  {{ one.name }} <span class="number">{{ one.count | count: true }}</span>
                </span>
              } @empty {
                {{ 'common.none' | transloco }}
              }
            </dd>
          </div>
        </dl>
        <figure>
          <figcaption class="small soft">{{ 'party.byMonth' | transloco }}</figcaption>
          <svg [attr.viewBox]="box" aria-hidden="true">
            <line x1="0" [attr.x2]="width" [attr.y1]="base" [attr.y2]="base" />
            @for (column of columns(); track column.month) {
              <rect
                class="cases"
                rx="2"
                [attr.x]="column.x"
                [attr.width]="column.wide"
                [attr.y]="base - column.cases"
                [attr.height]="column.cases"
              />
              <rect
                class="others"
                rx="2"
                [attr.x]="column.x"
                [attr.width]="column.wide"
                [attr.y]="base - column.cases - column.others"
                [attr.height]="column.others"
              />
              @if (column.sum > 0) {
                <text [attr.x]="column.middle" [attr.y]="base - column.cases - column.others - 3">
                  {{ column.sum }}
                </text>
              }
              <text class="month" [attr.x]="column.middle" [attr.y]="height - 5">{{ column.short }}</text>
            }
          </svg>
          <p class="small soft legend" aria-hidden="true">
            <span class="key cases"></span>{{ 'party.cases' | transloco }} <span class="key others"></span
            >{{ others() | transloco }}
          </p>
          <table class="cdk-visually-hidden">
            <caption>
              {{
                'party.byMonth' | transloco
              }}
            </caption>
            <tr>
              <th scope="col">{{ 'party.month' | transloco }}</th>
              <th scope="col">{{ 'party.cases' | transloco }}</th>
              <th scope="col">{{ others() | transloco }}</th>
            </tr>
            @for (one of figures.months; track one.month) {
              <tr>
                <th scope="row">{{ one.month }}</th>
                <td>{{ one.cases }}</td>
                <td>{{ one.others }}</td>
              </tr>
            }
          </table>
        </figure>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s4);
    }
    dl {
      flex: 1 1 18rem;
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      gap: var(--s3);
      align-content: start;
    }
    dt {
      color: var(--ink-soft);
      font-size: var(--small);
    }
    dd {
      font-size: 1.25rem;
      font-weight: 600;
    }
    .kinds {
      grid-column: 1 / -1;
    }
    .kinds dd {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1);
      font-size: inherit;
      font-weight: inherit;
    }
    figure {
      flex: 1 1 20rem;
      max-inline-size: 30rem;
      margin: 0;
    }
    svg {
      display: block;
      inline-size: 100%;
    }
    line {
      stroke: var(--line-strong);
    }
    rect.cases,
    .key.cases {
      fill: var(--accent);
      background: var(--accent);
    }
    rect.others,
    .key.others {
      fill: var(--calm);
      background: var(--calm);
      opacity: 0.75;
    }
    text {
      fill: var(--ink);
      font-size: 9px;
      text-anchor: middle;
    }
    text.month {
      fill: var(--ink-soft);
    }
    .legend {
      display: flex;
      align-items: center;
      gap: var(--s1);
    }
    .key {
      inline-size: 0.625rem;
      block-size: 0.625rem;
      border-radius: 2px;
      margin-inline-start: var(--s2);
    }
  `,
})
export class PartyStatistics {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly kind = input.required<PartyKind>();
  readonly id = input.required<string>();

  protected readonly width = width;
  protected readonly height = height;
  protected readonly base = base;
  protected readonly box = `0 0 ${width} ${height}`;
  protected readonly statistics = query(
    () => ({ kind: this.kind(), id: this.id() }),
    ({ kind, id }) => (kind === 'unit' ? this.#ofUnit(id) : this.#ofParty(kind, id)),
  );
  /** What is counted beside cases. */
  protected readonly others = computed(() => (this.kind() === 'unit' ? 'party.questions' : 'party.encounters'));
  protected readonly kinds = computed(() => this.statistics.value()?.kinds.slice(0, kindsShown) ?? []);
  protected readonly columns = computed(() => {
    const months = this.statistics.value()?.months ?? [];
    const highest = Math.max(1, ...months.map(({ cases, others }) => cases + others));
    const names = new Intl.DateTimeFormat(this.#language.code(), { month: 'short', timeZone: 'UTC' });
    const step = width / Math.max(1, months.length);
    const tall = (count: number) => (count / highest) * (base - 14);
    return months.map(({ month, cases, others }, place) => ({
      month,
      short: names.format(new Date(`${month}-15T00:00:00Z`)),
      sum: cases + others,
      x: place * step + step * 0.2,
      wide: step * 0.6,
      middle: place * step + step / 2,
      cases: tall(cases),
      others: tall(others),
    }));
  });

  constructor() {
    onChange(['case', 'encounter', 'contact', 'contribution'], () => this.statistics.refresh());
  }

  async #ofParty(kind: 'contact' | 'newsroom', id: string): Promise<Figures> {
    const read = await this.#api.get(`/api/${kind}s/{id}/statistics`, { path: { id } });
    return {
      ...read,
      others: read.encounters,
      further: read.forwarded > 0 ? [{ label: 'party.forwardedCases', count: read.forwarded }] : [],
      medians: [{ label: 'party.median', hours: read.medianHoursToAnswer }],
      months: read.months.map(({ encounters, ...month }) => ({ ...month, others: encounters })),
    };
  }

  async #ofUnit(id: string): Promise<Figures> {
    const [read, now] = await Promise.all([
      this.#api.get('/api/units/{id}/statistics', { path: { id } }),
      this.#api.get('/api/contributions/figures', { query: { unit: id } }),
    ]);
    return {
      ...read,
      others: read.questions,
      further: [
        { label: 'party.owes', count: now.open },
        { label: 'party.lateNow', count: now.overdue },
        { label: 'party.lateAnswers', count: read.late },
      ],
      medians: [
        { label: 'party.medianContribution', hours: read.medianHoursToContribute },
        { label: 'party.medianCases', hours: read.medianHoursToAnswer },
      ],
      months: read.months.map(({ questions, ...month }) => ({ ...month, others: questions })),
    };
  }
}
