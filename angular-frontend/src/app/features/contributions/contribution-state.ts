import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ContributionItem } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { Dates } from '../../core/time/dates';
import { OfficeClock } from '../../core/time/office-clock';
import { remaining } from '../../core/time/warsaw';
import { remainingWords } from '../../shared/clock-badge';
import { Icon } from '../../shared/icon';

type State = ContributionItem['state'];

const tones: Record<State, string> = {
  asked: '',
  returned: 'tone-warn',
  askedBack: 'tone-warn',
  handingOn: 'tone-warn',
  answered: 'tone-calm',
  declined: 'tone-warn',
  accepted: 'tone-good',
  withdrawn: '',
  overtaken: '',
};
const awaited: readonly State[] = ['asked', 'returned', 'askedBack', 'handingOn'];

/** How a contribution stands, by when it is wanted, and by how much it is late. */
@Component({
  selector: 'rz-contribution-state',
  imports: [Icon, TranslocoPipe],
  template: `
    <span class="chip" [class]="tone()">{{ 'contributions.states.' + of().state | transloco }}</span>
    @if (term(); as term) {
      <span class="chip" [class]="term.tone"><rz-icon [name]="term.icon" />{{ term.words }}</span>
    }
    @if (of().held > 0) {
      <span class="chip tone-warn"
        ><rz-icon name="mail" />{{ 'contributions.heldMails' | transloco: { count: of().held } }}</span
      >
    }
    @if (lateUntil(); as until) {
      <span class="small">{{ 'contributions.promised' | transloco: { until } }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.125rem 0.5rem;
    }
    rz-icon {
      zoom: 0.8;
    }
  `,
})
export class ContributionState {
  readonly #translate = inject(Translate);
  readonly #clock = inject(OfficeClock);
  readonly #dates = inject(Dates);

  readonly of = input.required<Pick<ContributionItem, 'state' | 'dueAt' | 'lateUntil' | 'held'>>();
  protected readonly tone = computed(() => tones[this.of().state]);
  protected readonly term = computed(() => {
    const { state, dueAt } = this.of();
    if (!awaited.includes(state)) return undefined;
    const left = remaining(dueAt, this.#clock.now());
    const words = remainingWords(left, this.#translate);
    if (left.state === 'over') return { words, tone: 'tone-danger', icon: 'alert' } as const;
    return { words, tone: left.state === 'later' ? '' : 'tone-warn', icon: 'clock' } as const;
  });
  protected readonly lateUntil = computed(() => {
    const { state, lateUntil } = this.of();
    return lateUntil !== null && awaited.includes(state)
      ? this.#dates.of(remaining(lateUntil, this.#clock.now()).lastMoment, 'dateTime')
      : undefined;
  });
}
