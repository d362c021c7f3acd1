import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WhenPipe } from '../../core/time/date-pipes';

/** The days of an absence in words: one day alone, or from one to another; within a sentence where `key` names one. */
@Component({
  selector: 'rz-absence-days',
  imports: [TranslocoPipe, WhenPipe],
  template: `
    @let first = from() | when: 'date';
    @let days = from() === to() ? first : ('absences.days' | transloco: { from: first, to: (to() | when: 'date') });
    @if (key(); as sentence) {
      {{ sentence | transloco: { days } }}
    } @else {
      {{ days }}
    }
  `,
})
export class AbsenceDays {
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  readonly key = input<string>();
}
