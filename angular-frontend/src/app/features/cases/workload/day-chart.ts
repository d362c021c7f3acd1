import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Workload } from '../../../core/api/types';
import { Translate } from '../../../core/i18n/translate';
import { Dates } from '../../../core/time/dates';

interface Column {
  label: string;
  cases: number;
  /** Part of the highest column, from 0 to 1. */
  height: number;
  tone: 'over' | 'today' | 'day' | 'free' | 'later';
}

/** A column a day, as high as there are cases due; what is overdue before them, what is due later behind them. */
@Component({
  selector: 'rz-day-chart',
  imports: [TranslocoPipe],
  template: `
    <ol class="card">
      @for (column of columns(); track $index) {
        <li [attr.data-tone]="column.tone">
          <span class="label small">{{ column.label }}</span>
          <span class="plot">
            <span class="cases number">
              {{ column.cases }} <span class="cdk-visually-hidden">{{ 'workload.cases' | transloco }}</span>
            </span>
            <span class="bar" aria-hidden="true" [style.--part]="column.height"></span>
          </span>
        </li>
      }
    </ol>
  `,
  styleUrl: './day-chart.scss',
})
export class DayChart {
  readonly #dates = inject(Dates);
  readonly #translate = inject(Translate);

  readonly days = input.required<Workload['days']>();
  readonly overdue = input.required<number>();
  readonly later = input.required<number>();

  protected readonly columns = computed((): Column[] => {
    const highest = Math.max(1, this.overdue(), this.later(), ...this.days().map(({ cases }) => cases));
    const column = (label: string, cases: number, tone: Column['tone']): Column => ({
      label,
      cases,
      height: cases / highest,
      tone,
    });
    return [
      column(this.#translate.text('views.overdue'), this.overdue(), 'over'),
      ...this.days().map(({ date, cases }, index) =>
        index === 0
          ? column(this.#translate.text('clock.today'), cases, 'today')
          : column(
              // The weekday above the day, where there is room for columns.
              this.#dates.of(date, 'weekday').replace(' ', '\n'),
              cases,
              isWeekend(date) ? 'free' : 'day',
            ),
      ),
      column(this.#translate.text('workload.later'), this.later(), 'later'),
    ];
  });
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());
