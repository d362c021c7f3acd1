import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Language } from '../../core/i18n/language';
import { WhenPipe } from '../../core/time/date-pipes';
import { DurationPipe } from '../../core/time/duration-pipe';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw } from '../../core/time/warsaw';
import { CountPipe } from '../../shared/count-pipe';
import { CrisisChip } from '../../shared/crisis-chip';
import { Icon } from '../../shared/icon';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';

/** As many of each are shown; their number leads to all. */
const shown = 8;
/** Of more, the number says so. */
const counted = 100;

/** What whoever answers for the office looks at first. Nothing is counted here that the list behind it does not show. */
@Component({
  selector: 'rz-morning',
  imports: [
    CountPipe,
    CrisisChip,
    DurationPipe,
    Icon,
    NamePipe,
    ProblemBar,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WhenPipe,
  ],
  templateUrl: './morning.html',
  styleUrl: './morning.scss',
})
export class Morning {
  readonly #api = inject(Api);
  readonly #clock = inject(OfficeClock);
  readonly #language = inject(Language);
  protected readonly staff = inject(Staff);

  protected readonly today = computed(() => inWarsaw(this.#clock.now()).date);
  /** Since when nobody worked: free days of the law, and those that the office entered. */
  protected readonly lastWorked = query(
    () => ({ today: this.today(), language: this.#language.code() }),
    () => this.#api.get('/api/free-days/last-worked'),
  );
  protected readonly since = computed(() => this.lastWorked.value()?.day);

  protected readonly counts = query(
    () => true,
    () => this.#api.get('/api/cases/counts'),
  );
  protected readonly cameFilter = computed(() => {
    const receivedFrom = this.since();
    return receivedFrom === undefined ? undefined : { view: 'all' as const, receivedFrom };
  });
  protected readonly came = query(
    () => this.cameFilter(),
    (filter) => this.#api.get('/api/cases', { query: { ...filter, sort: '-receivedAt', limit: counted } }),
  );
  protected readonly todayFilter = computed(() => ({
    view: 'all' as const,
    dueFrom: this.today(),
    dueTo: this.today(),
  }));
  protected readonly dueToday = query(
    () => this.todayFilter(),
    (filter) => this.#api.get('/api/cases', { query: { ...filter, sort: 'dueAt', limit: counted } }),
  );
  protected readonly late = query(
    () => true,
    () => this.#api.get('/api/delays', { query: { view: 'overdue' } }),
  );
  protected readonly signatures = query(
    () => true,
    () => this.#api.get('/api/approvals', { query: { limit: counted } }),
  );
  protected readonly absences = query(
    () => true,
    () => this.#api.get('/api/absences/away'),
  );
  /** Of now, not of the coming days. */
  protected readonly away = computed(() =>
    this.absences.value()?.items.filter(({ from, to }) => from <= this.today() && to >= this.today()),
  );
  protected readonly shown = shown;

  constructor() {
    this.staff.need();
    onChange(['case'], () => {
      for (const one of [this.counts, this.came, this.dueToday, this.late]) void one.refresh();
    });
    onChange(['freeDay'], () => this.lastWorked.refresh());
    onChange(['draft'], () => this.signatures.refresh());
    onChange(['absence'], () => this.absences.refresh());
  }

  /** `99`, or `100+` where there are more than were asked for. */
  protected numberOf(page: { readonly items: readonly unknown[]; readonly nextCursor: string | null }): string {
    const text = new Intl.NumberFormat(this.#language.code()).format(page.items.length);
    return page.nextCursor === null ? text : `${text}+`;
  }

  protected unitsOf(units: readonly { readonly name: string | null }[]): string {
    return units.flatMap(({ name }) => name ?? []).join(', ');
  }
}
