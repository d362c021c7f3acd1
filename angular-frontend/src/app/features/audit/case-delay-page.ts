import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { DurationPipe } from '../../core/time/duration-pipe';
import { EmptyState } from '../../shared/empty-state';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { DelayStrip } from './delay-strip';
import { WaitTotals } from './wait-totals';

/** Why one case was late: the strip, and beside it each part, what its clocks said and who was told. */
@Component({
  selector: 'rz-case-delay',
  imports: [
    DelayStrip,
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
  templateUrl: './case-delay-page.html',
  styleUrl: './delays.scss',
})
export class CaseDelayPage {
  readonly #api = inject(Api);
  readonly #translate = inject(Translate);
  readonly id = input.required<string>();
  protected readonly delay = query(this.id, (id) => this.#api.get('/api/cases/{id}/delay', { path: { id } }));
  protected readonly number = computed(() => this.delay.value()?.case.number ?? '');

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      if (this.number()) title.set(`${this.#translate.text('delays.title')}: ${this.number()}`);
    });
    onChange(['case', 'contribution', 'draft'], () => this.delay.refresh());
  }
}
