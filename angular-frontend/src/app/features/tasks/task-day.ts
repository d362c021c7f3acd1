import { Component, computed, inject, input } from '@angular/core';
import { Translate } from '../../core/i18n/translate';
import { Dates } from '../../core/time/dates';
import { OfficeClock } from '../../core/time/office-clock';
import { endOf, remaining } from '../../core/time/warsaw';
import { remainingWords } from '../../shared/clock-badge';
import { Icon } from '../../shared/icon';

/** The day of a task, and how long that is. */
@Component({
  selector: 'rz-task-day',
  imports: [Icon],
  template: `
    <time class="soft" [attr.datetime]="day()">{{ date() }}</time>
    <span class="chip" [class]="tone()"
      ><rz-icon [name]="left().state === 'over' ? 'alert' : 'clock'" />{{ words() }}</span
    >
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
export class TaskDay {
  readonly #clock = inject(OfficeClock);
  readonly #dates = inject(Dates);
  readonly #translate = inject(Translate);

  /** `YYYY-MM-DD` */
  readonly day = input.required<string>();
  protected readonly left = computed(() => remaining(endOf(this.day()), this.#clock.now()));
  protected readonly date = computed(() => this.#dates.of(this.left().lastMoment, 'weekday'));
  protected readonly words = computed(() => remainingWords(this.left(), this.#translate));
  protected readonly tone = computed(() => {
    const { state } = this.left();
    return state === 'over' ? 'tone-danger' : state === 'today' ? 'tone-warn' : '';
  });
}
