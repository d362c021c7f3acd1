import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Priority } from '../core/api/types';

/** Bars as on a signal meter, and the word: never colour alone. */
@Component({
  selector: 'rz-priority',
  imports: [TranslocoPipe],
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="10" width="3.4" height="5" />
      <rect x="6.3" y="6" width="3.4" height="9" />
      <rect x="11.6" y="1" width="3.4" height="14" />
    </svg>
    {{ 'priority.' + priority() | transloco }}
  `,
  host: { '[attr.data-priority]': 'priority()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      white-space: nowrap;
    }
    svg {
      inline-size: 0.875rem;
      block-size: 0.875rem;
      flex: none;
    }
    rect {
      fill: none;
      stroke: currentcolor;
      stroke-width: 1;
    }
    :host([data-priority='low']) rect:first-child,
    :host([data-priority='normal']) rect:not(:last-child),
    :host([data-priority='high']) rect,
    :host([data-priority='urgent']) rect {
      fill: currentcolor;
    }
    :host([data-priority='low']) {
      color: var(--ink-soft);
    }
    :host([data-priority='high']) {
      color: var(--warn);
      font-weight: 560;
    }
    :host([data-priority='urgent']) {
      color: var(--danger);
      font-weight: 650;
    }
  `,
})
export class PriorityMark {
  readonly priority = input.required<Priority>();
}
