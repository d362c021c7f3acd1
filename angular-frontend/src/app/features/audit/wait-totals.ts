import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WaitTotal } from '../../core/api/types';
import { Language } from '../../core/i18n/language';
import { DurationPipe } from '../../core/time/duration-pipe';

/** For what time passed, the most of it in front, with its share of the whole. */
@Component({
  selector: 'rz-wait-totals',
  imports: [DurationPipe, TranslocoPipe],
  template: `
    <table class="table">
      <caption class="cdk-visually-hidden">
        {{
          'delays.totals' | transloco
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'delays.wait' | transloco }}</th>
          <th scope="col">{{ 'delays.howLong' | transloco }}</th>
          <th scope="col">{{ 'delays.share' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (one of rows(); track one.wait) {
          <tr>
            <td>{{ 'delays.waits.' + one.wait | transloco }}</td>
            <td class="number">{{ one.milliseconds / 1000 | duration }}</td>
            <td class="number">{{ one.share }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    td {
      overflow-wrap: anywhere;
    }
  `,
})
export class WaitTotals {
  readonly #language = inject(Language);
  readonly totals = input.required<readonly WaitTotal[]>();
  protected readonly rows = computed(() => {
    const whole = this.totals().reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const percent = new Intl.NumberFormat(this.#language.code(), { style: 'percent' });
    return this.totals()
      .toSorted((one, other) => other.milliseconds - one.milliseconds)
      .map((one) => ({ ...one, share: percent.format(one.milliseconds / whole) }));
  });
}
