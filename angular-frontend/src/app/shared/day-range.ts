import { Component, input, output } from '@angular/core';

/** The first and the last day of a period, as two fields beside whatever else a list is narrowed by. */
@Component({
  selector: 'rz-day-range',
  template: `
    <div class="field">
      <label for="from">{{ fromLabel() }}</label>
      <input #first id="from" type="date" [value]="from()" [max]="to()" (change)="chosen.emit({ from: first.value })" />
    </div>
    <div class="field">
      <label for="to">{{ toLabel() }}</label>
      <input #last id="to" type="date" [value]="to()" [min]="from()" (change)="chosen.emit({ to: last.value })" />
    </div>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class DayRange {
  readonly fromLabel = input.required<string>();
  readonly toLabel = input.required<string>();
  /** `YYYY-MM-DD`; empty where none is chosen. */
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  /** The one that changed; empty: it narrows no more. */
  readonly chosen = output<Record<string, string>>();
}
