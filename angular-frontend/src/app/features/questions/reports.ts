import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Params, Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { channels, kinds } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { OfficeClock } from '../../core/time/office-clock';
import { DayRange } from '../../shared/day-range';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { ReportFigure } from './report-figure';
import { PERIODS, periodOf } from './report-periods';

/** A report of a period, beside the one before and the same a year ago. All that is chosen stands in the address. */
@Component({
  selector: 'rz-reports',
  imports: [DayRange, Icon, MatButton, ProblemBar, ReportFigure, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  templateUrl: './reports.html',
  styleUrl: './reports.scss',
})
export class Reports {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #language = inject(Language);
  readonly #clock = inject(OfficeClock);
  protected readonly session = inject(Session);
  protected readonly staff = inject(Staff);
  protected readonly kinds = kinds;
  protected readonly channels = channels;
  protected readonly periods = PERIODS;

  readonly page = input('volume');
  readonly from = input<string>();
  readonly to = input<string>();
  readonly kind = input<string>();
  readonly channel = input<string>();
  readonly unit = input<string>();
  readonly newsroom = input<string>();
  readonly employee = input<string>();

  protected readonly chosen = computed(() => ({
    from: this.from() || undefined,
    to: this.to() || undefined,
    kind: kinds.find((one) => one === this.kind()),
    channel: channels.find((one) => one === this.channel()),
    unit: this.unit() || undefined,
    newsroom: this.newsroom() || undefined,
    employee: this.employee() || undefined,
  }));
  protected readonly pages = query(
    () => this.#language.code(),
    () => this.#api.get('/api/reports'),
  );
  protected readonly report = query(
    () => ({ page: this.page() || 'volume', query: this.chosen(), language: this.#language.code() }),
    ({ page, query: asked }) => this.#api.get('/api/reports/{page}', { path: { page }, query: asked }),
  );
  protected readonly isNarrowed = computed(() => {
    const { kind, channel, unit, newsroom, employee } = this.chosen();
    return Boolean(kind ?? channel ?? unit ?? newsroom ?? employee);
  });
  /** What newsroom and employee are called, as the rows tell it. */
  protected readonly only = computed(() =>
    (['newsroom', 'employee'] as const).flatMap((of) => {
      const id = this.chosen()[of];
      if (id === undefined) return [];
      const rows = this.report.value()?.figures.flatMap(({ rowsAre, rows: all }) => (rowsAre === of ? all : []));
      // A name may turn the direction of what stands behind it.
      return [{ of, name: `\u2068${rows?.find(({ key }) => key === id)?.words ?? '…'}\u2069` }];
    }),
  );

  constructor() {
    this.staff.need();
  }

  protected choose(change: Params): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected drop(filter: 'newsroom' | 'employee'): void {
    this.choose({ [filter]: '' });
  }

  protected choosePeriod(name: string): void {
    const period = periodOf(name, this.#clock.now());
    if (period) this.choose(period);
  }

  protected clear(): void {
    this.choose({ kind: '', channel: '', unit: '', newsroom: '', employee: '' });
  }
}
