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
  readonly #counts = query(
    () => true,
    () => this.#api.get('/api/cases/counts'),
  );
  /** The figures that stand above the charts: as many as the view of the inbox shows, those without a term too. */
  protected readonly figures = computed(() => {
    const counts = this.#counts.value();
    if (!counts) return [];
    return [
      { view: 'overdue', cases: counts.overdue, alarm: true },
      { view: 'dueThisWeek', cases: counts.dueThisWeek, alarm: false },
      { view: 'unassigned', cases: counts.unassigned, alarm: false },
    ];
  });

  constructor() {
    onChange(['case'], () => Promise.all([this.workload.refresh(), this.#counts.refresh()]));
  }
}
