import { Component, input } from '@angular/core';
import { Icon, type IconName } from './icon';

/** Nothing to show: says so, why, and (as its content) what can be done. */
@Component({
  selector: 'rz-empty',
  imports: [Icon],
  template: `
    <rz-icon [name]="icon()" />
    <p class="title">{{ title() }}</p>
    @if (text()) {
      <p class="soft">{{ text() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--s2);
      padding: var(--s6) var(--s4);
      text-align: center;
    }
    rz-icon {
      zoom: 1.7;
      color: var(--accent);
    }
    .title {
      font-weight: 600;
    }
    p {
      max-inline-size: 34rem;
    }
  `,
})
export class EmptyState {
  readonly icon = input<IconName>('check');
  readonly title = input.required<string>();
  readonly text = input<string>();
}
