import { Component, computed, inject, input } from '@angular/core';
import type { Status } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { Dates } from '../../core/time/dates';
import { OfficeClock } from '../../core/time/office-clock';
import { inWarsaw, remaining } from '../../core/time/warsaw';
import { Icon } from '../../shared/icon';

const hour = 3_600_000;

/** By when whoever wrote asks for an answer: coloured within its last day, and once it has passed. What nobody has confirmed yet says so. */
@Component({
  selector: 'rz-request',
  imports: [Icon],
  template: `
    @if (moment(); as at) {
      <time class="chip" [class]="tone()" [attr.datetime]="at"><rz-icon name="clock" />{{ words() }}</time>
    }
  `,
  styles: `
    .chip {
      white-space: normal;
    }
    rz-icon {
      zoom: 0.8;
    }
  `,
})
export class RequestChip {
  readonly #dates = inject(Dates);
  readonly #translate = inject(Translate);
  readonly #clock = inject(OfficeClock);

  readonly at = input.required<string | null>();
  /** What the message says of it, as long as nobody has confirmed or refused it. */
  readonly proposal = input<string | null>(null);
  readonly status = input.required<Status>();

  protected readonly moment = computed(() => this.at() ?? this.proposal());
  protected readonly tone = computed(() => {
    const left = Date.parse(this.moment() ?? '') - this.#clock.now();
    if (['answered', 'closed'].includes(this.status())) return '';
    return left <= 0 ? 'tone-danger' : left <= 24 * hour ? 'tone-warn' : '';
  });
  protected readonly words = computed(() => {
    const moment = this.moment();
    if (moment === null) return '';
    const at = momentWords(moment, this.#dates, this.#clock.now());
    return this.#translate.text(this.at() === null ? 'requestedBy.unconfirmed' : 'requestedBy.chip', { at });
  });
}

/** A whole day by its name; another moment with its hour, which says all where it is today. */
export function momentWords(at: string, dates: Dates, now: number): string {
  const { byTheHour, lastMoment } = remaining(at, now);
  const day = dates.of(lastMoment, 'weekday');
  if (!byTheHour) return day;
  const time = dates.of(lastMoment, 'time');
  return inWarsaw(lastMoment).date === inWarsaw(now).date ? time : `${day} ${time}`;
}
