import { Component, input, output } from '@angular/core';
import { Icon } from '../../../shared/icon';

/** The head of a column that one can sort by. */
@Component({
  selector: 'rz-sort-head',
  imports: [Icon],
  template: `
    <button type="button" (click)="pressed.emit()">
      {{ label() }}
      @if (direction(); as way) {
        <rz-icon [name]="way === 'ascending' ? 'up' : 'down'" />
      }
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: 2px;
      min-block-size: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button:hover {
      color: var(--ink);
    }
    rz-icon {
      zoom: 0.7;
    }
  `,
})
export class SortHead {
  readonly label = input.required<string>();
  readonly direction = input.required<'ascending' | 'descending' | null>();
  readonly pressed = output();
}
