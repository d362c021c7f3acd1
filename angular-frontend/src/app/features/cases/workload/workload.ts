import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { query } from '../../../core/api/query';
import { onChange } from '../../../core/changes/changes';
import { CountPipe } from '../../../shared/count-pipe';
import { ProblemBar } from '../../../shared/problem-bar';
import { Skeleton } from '../../../shared/skeleton';
import { DayChart } from './day-chart';
import { LoadTable } from './load-table';

/** For whoever answers for the terms: when cases are due, and who has how many of them. */
@Component({
  selector: 'rz-workload',
  imports: [CountPipe, DayChart, LoadTable, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './workload.html',
  styleUrl: './workload.scss',
})
export class WorkloadPage {
  readonly #api = inject(Api);
  protected readonly workload = query(
    () => true,
    () => this.#api.get('/api/cases/workload'),
  );
  /** The figures that stand above the charts, each with the view of the inbox that shows its cases. */
  protected readonly figures = computed(() => {
    const load = this.workload.value();
    if (!load) return [];
    const sum = (part: 'overdue' | 'thisWeek') => load.people.reduce((cases, person) => cases + person[part], 0);
    const nobody = load.people.find(({ employee }) => employee === null);
    return [
      { view: 'overdue', cases: sum('overdue'), alarm: true },
      { view: 'dueThisWeek', cases: sum('thisWeek'), alarm: false },
      {
        view: 'unassigned',
        cases: nobody ? nobody.overdue + nobody.thisWeek + nobody.later : 0,
        alarm: false,
      },
    ];
  });

  constructor() {
    onChange(['case'], () => this.workload.refresh());
  }
}
