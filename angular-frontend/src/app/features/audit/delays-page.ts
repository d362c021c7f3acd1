import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { kinds } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { DurationPipe } from '../../core/time/duration-pipe';
import { CountPipe } from '../../shared/count-pipe';
import { DayRange } from '../../shared/day-range';
import { EmptyState } from '../../shared/empty-state';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { WaitTotals } from './wait-totals';

/** For what late cases waited, of those that came in on some days, of a kind, with somebody; all of it stands in the address. */
@Component({
  selector: 'rz-delays',
  imports: [
    CountPipe,
    DayRange,
    DurationPipe,
    EmptyState,
    NamePipe,
    ProblemBar,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WaitTotals,
    WhenPipe,
  ],
  templateUrl: './delays-page.html',
  styleUrl: './delays.scss',
})
export class DelaysPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  protected readonly staff = inject(Staff);
  protected readonly kinds = kinds;

  readonly from = input<string>();
  readonly to = input<string>();
  readonly kind = input<string>();
  readonly assignee = input<string>();
  /** `true`: those in time too. */
  readonly all = input<string>();

  protected readonly summary = query(
    () => ({
      receivedFrom: this.from(),
      receivedTo: this.to(),
      kind: kinds.filter((kind) => kind === this.kind()),
      assignee: this.assignee(),
      late: this.all() !== 'true',
    }),
    (selection) => this.#api.get('/api/delays', { query: selection }),
  );
  /** "Of 41 late cases 63 % of the time passed waiting for …", of what took most. */
  protected readonly sentence = computed(() => {
    const summary = this.summary.value();
    if (!summary || summary.milliseconds === 0) return '';
    const [most] = summary.totals.toSorted((one, other) => other.milliseconds - one.milliseconds);
    const percent = new Intl.NumberFormat(this.#language.code(), { style: 'percent' });
    const share = (milliseconds: number) => percent.format(milliseconds / summary.milliseconds);
    const key = this.all() === 'true' ? 'delays.sentenceOfAll' : 'delays.sentence';
    const count = this.all() === 'true' ? summary.cases : summary.late;
    const first = this.#translate.plural(key, count, {
      share: share(most!.milliseconds),
      wait: this.#translate.text(`delays.waits.${most!.wait}`),
    });
    const [unit] = summary.units;
    if (!unit) return first;
    const second = { share: share(unit.milliseconds), unit: unit.unit.name ?? '' };
    return `${first} ${this.#translate.text('delays.sentenceOfUnit', second)}`;
  });

  constructor() {
    this.staff.need();
  }

  protected choose(change: Readonly<Record<string, string>>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
