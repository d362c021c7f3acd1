import { Component, computed, input } from '@angular/core';

/** Somebody's initials in a circle, beside the name in words. */
@Component({
  selector: 'rz-initials',
  template: `{{ initials() }}`,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: inline-grid;
      place-items: center;
      inline-size: 1.625rem;
      block-size: 1.625rem;
      border-radius: 50%;
      background: var(--accent-soft);
      color: var(--ink);
      font-size: 0.6875rem;
      font-weight: 620;
      flex: none;
    }
  `,
})
export class Initials {
  readonly name = input.required<string>();
  protected readonly initials = computed(() => {
    const words = this.name()
      .split(/[\s-]+/)
      .filter(Boolean);
    const first = words[0]?.[0] ?? '';
    const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
    return (first + last).toLocaleUpperCase('pl');
  });
}
