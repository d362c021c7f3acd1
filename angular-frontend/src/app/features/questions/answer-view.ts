import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Answer } from '../../core/api/endpoints';
import { Language } from '../../core/i18n/language';
import { EmptyState } from '../../shared/empty-state';
import { Chart, type Series } from './chart';

type Shown = Answer<'post', '/api/questions/run'>;
type Cell = Shown['rows'][number][number];

const MOST_CATEGORIES = 500;
const MOST_SERIES = 5;
/** Of more rows than these a chart is not made longer. */
const MOST_LYING = 40;

/** An answer: as a chart where its first column names what the others count, and as a table always. */
@Component({
  selector: 'rz-answer',
  imports: [Chart, EmptyState, TranslocoPipe],
  template: `
    @if (answer().rows.length === 0) {
      <rz-empty icon="chart" [title]="'questions.noRows' | transloco" [text]="'questions.noRowsText' | transloco" />
    } @else {
      @if (chart() !== 'none' && series().length > 0) {
        <rz-chart
          [kind]="chart() === 'line' ? 'line' : 'bars'"
          [categories]="categories()"
          [series]="series()"
          [label]="'questions.chartLabel' | transloco: { name: name() }"
          [lying]="chart() === 'bars' && hasNames()"
        />
        @if (answer().rows.length > categories().length) {
          <p class="small soft">
            {{ 'questions.chartCut' | transloco: { shown: categories().length, count: answer().rows.length } }}
          </p>
        }
      }
      <p role="status">
        {{
          (answer().truncated
            ? answer().left === null
              ? 'questions.truncated'
              : 'questions.truncatedBy'
            : 'questions.rows'
          ) | transloco: { count: answer().rows.length, left: answer().left }
        }}
      </p>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="name()">
        <table class="table">
          <caption class="cdk-visually-hidden">
            {{
              name()
            }}
          </caption>
          <thead>
            <tr>
              @for (column of answer().columns; track $index) {
                <th scope="col" [class.number]="column.type === 'number'">{{ column.name }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track $index) {
              <tr>
                @for (cell of row; track $index) {
                  <td [class.number]="isNumber()[$index]">{{ cell }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    .scroll {
      max-block-size: 32rem;
      overflow: auto;
    }
    .scroll th {
      inset-block-start: 0;
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    td {
      overflow-wrap: anywhere;
    }
  `,
})
export class AnswerView {
  readonly #language = inject(Language);
  readonly answer = input.required<Shown>();
  readonly chart = input.required<'none' | 'bars' | 'line'>();
  readonly name = input.required<string>();

  protected readonly isNumber = computed(() => this.answer().columns.map(({ type }) => type === 'number'));
  protected readonly rows = computed(() =>
    this.answer().rows.map((row) => row.map((cell, place) => this.#shown(cell, this.answer().columns[place]!.type))),
  );
  protected readonly categories = computed(() =>
    this.rows()
      .slice(0, MOST_CATEGORIES)
      .map(([first]) => first ?? ''),
  );
  protected readonly hasNames = computed(
    () => this.answer().columns[0]?.type === 'text' && this.answer().rows.length <= MOST_LYING,
  );
  protected readonly series = computed<readonly Series[]>(() => {
    const { columns, rows } = this.answer();
    return columns
      .map(({ name, type }, place) => ({ name, type, place }))
      .filter(({ type, place }) => type === 'number' && place > 0)
      .slice(0, MOST_SERIES)
      .map(({ name, place }) => ({
        name,
        values: rows.slice(0, MOST_CATEGORIES).map((row) => (typeof row[place] === 'number' ? row[place] : null)),
      }));
  });

  #shown(cell: Cell, type: Shown['columns'][number]['type']): string {
    if (cell === null) return '';
    if (typeof cell === 'number')
      return new Intl.NumberFormat(this.#language.code(), { useGrouping: 'min2', maximumFractionDigits: 10 }).format(
        cell,
      );
    return type === 'instant' ? String(cell).slice(0, 16) : String(cell);
  }
}
