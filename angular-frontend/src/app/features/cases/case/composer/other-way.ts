import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Via } from '../../../../core/api/types';

/** When an answer that did not go by mail was posted, delivered or told: the day that the law counts. */
@Component({
  selector: 'rz-other-way',
  imports: [TranslocoPipe],
  template: `
    <label for="answered-on">{{ 'otherWay.' + via() | transloco }}</label>
    <input
      #field
      id="answered-on"
      type="date"
      [max]="today()"
      [value]="day()"
      [attr.aria-invalid]="missing()"
      [attr.aria-describedby]="missing() ? 'day-wrong' : null"
      (change)="dayChange.emit(field.value)"
    />
    @if (missing()) {
      <span class="wrong" id="day-wrong" role="alert">{{ 'otherWay.dayMissing' | transloco }}</span>
    }
  `,
  styles: `
    input:not([type='checkbox']) {
      max-inline-size: 14rem;
    }
  `,
  host: { class: 'field' },
})
export class OtherWay {
  readonly via = input.required<Via>();
  readonly today = input.required<string>();
  readonly day = input.required<string>();
  readonly missing = input.required<boolean>();
  readonly dayChange = output<string>();
}
