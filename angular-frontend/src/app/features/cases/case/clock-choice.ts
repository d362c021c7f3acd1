import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case, ClockAct } from '../../../core/api/types';
import { Language } from '../../../core/i18n/language';
import { WhenPipe } from '../../../core/time/date-pipes';
import { OfficeClock } from '../../../core/time/office-clock';
import { remaining } from '../../../core/time/warsaw';

type Deadline = Case['deadlines'][number];

/** The clocks that would hear an act, soonest end first. */
export const hearing = (theCase: Case | undefined, act: ClockAct): readonly Deadline[] =>
  (theCase?.deadlines ?? [])
    .filter(({ allowed }) => allowed.includes(act))
    .sort((a, b) => a.endInstant.localeCompare(b.endInstant));

/** Which clock is meant: said in words where there is one only. */
@Component({
  selector: 'rz-clock-choice',
  imports: [TranslocoPipe, WhenPipe],
  template: `
    <fieldset class="field">
      <legend>{{ 'clockMenu.which' | transloco }}</legend>
      @for (deadline of deadlines(); track deadline.id) {
        @if (deadlines().length === 1) {
          <p>{{ duty(deadline) }}</p>
          <p class="soft small">{{ deadline.basis }}, {{ last(deadline) | when: format(deadline) }}</p>
        } @else {
          <label class="choice">
            <input type="radio" name="clock" [checked]="deadline.id === chosen()" (change)="chosen.set(deadline.id)" />
            <span>
              {{ duty(deadline) }}
              <span class="soft small">({{ deadline.basis }}, {{ last(deadline) | when: format(deadline) }})</span>
            </span>
          </label>
        }
      }
    </fieldset>
  `,
})
export class ClockChoice {
  readonly #clock = inject(OfficeClock);
  readonly #language = inject(Language);
  readonly deadlines = input.required<readonly Deadline[]>();
  readonly chosen = model.required<string>();
  readonly #polish = computed(() => this.#language.code() === 'pl');

  protected duty({ dutyPl, dutyEn }: Deadline): string {
    return this.#polish() ? dutyPl : dutyEn;
  }
  protected last({ endInstant }: Deadline): number {
    return remaining(endInstant, this.#clock.now()).lastMoment;
  }
  protected format({ legalEnd }: Deadline): 'date' | 'dateTime' {
    return legalEnd ? 'date' : 'dateTime';
  }
}
