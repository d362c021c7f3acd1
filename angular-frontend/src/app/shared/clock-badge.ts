import { Component, computed, inject, input } from '@angular/core';
import type { Status } from '../core/api/types';
import { Translate } from '../core/i18n/translate';
import { Dates } from '../core/time/dates';
import { OfficeClock } from '../core/time/office-clock';
import { type Remaining, remaining } from '../core/time/warsaw';
import { Icon, type IconName } from './icon';

const tones = { over: 'tone-danger', today: 'tone-danger', soon: 'tone-warn', later: '' } as const;
const icons = { over: 'alert', today: 'clock', soon: 'clock', later: 'clock' } as const satisfies Record<
  string,
  IconName
>;

/** The date that a case is due and how long that is, in colour, shape and words. */
@Component({
  selector: 'rz-clock',
  imports: [Icon],
  template: `
    @if (done()) {
      <span class="soft"
        ><time [attr.datetime]="dueAt()">{{ date() }}</time></span
      >
    } @else if (stands()) {
      <span class="chip"><rz-icon name="clock" />{{ standing() }}</span>
    } @else if (left(); as left) {
      <time class="soft" [attr.datetime]="dueAt()">{{ date() }}</time>
      <span class="chip" [class]="tone()"><rz-icon [name]="icon()" />{{ words() }}</span>
    } @else {
      <span class="soft">{{ none() }}</span>
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
export class ClockBadge {
  readonly #dates = inject(Dates);
  readonly #translate = inject(Translate);
  readonly #clock = inject(OfficeClock);

  readonly dueAt = input.required<string | null>();
  readonly status = input.required<Status>();
  /** A closed case whose answer is still on its way may be. */
  readonly overdue = input(false);
  /** Every clock that is still open is paused: nobody knows yet by when it will be due. */
  readonly stands = input(false);

  protected readonly done = computed(
    () => this.dueAt() !== null && !this.overdue() && ['answered', 'closed'].includes(this.status()),
  );
  protected readonly left = computed(() => {
    const dueAt = this.dueAt();
    return dueAt === null ? undefined : remaining(dueAt, this.#clock.now());
  });
  protected readonly tone = computed(() => tones[this.left()?.state ?? 'later']);
  protected readonly icon = computed(() => icons[this.left()?.state ?? 'later']);
  protected readonly none = computed(() => this.#translate.text('clock.none'));
  protected readonly standing = computed(() => this.#translate.text('clock.stands'));
  protected readonly date = computed(() => {
    const left = this.left();
    const format = left?.byTheHour ? 'dateTime' : 'weekday';
    return left && this.#dates.of(left.lastMoment, format);
  });
  protected readonly words = computed(() => {
    const left = this.left();
    return left && remainingWords(left, this.#translate);
  });
}

export function remainingWords(left: Remaining, translate: Translate): string {
  if (left.state === 'over')
    return left.days < 0 ? translate.plural('clock.overBy', -left.days) : translate.text('clock.over');
  if (left.byTheHour && left.hours < 24) return translate.plural('clock.hoursLeft', Math.max(0, left.hours));
  if (left.days === 0) return translate.text('clock.today');
  if (left.days === 1) return translate.text('clock.tomorrow');
  return translate.plural('clock.daysLeft', left.days);
}
