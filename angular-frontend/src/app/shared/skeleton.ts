import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Grey lines where content is about to appear; they wait a moment, so that a quick answer shows none. */
@Component({
  selector: 'rz-skeleton',
  imports: [TranslocoPipe],
  template: `
    <span class="cdk-visually-hidden" role="status">{{ 'common.loading' | transloco }}</span>
    @for (line of all(); track line) {
      <div></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
      padding: var(--s4) 0;
      animation: appear 0.2s 0.25s both;
    }
    div {
      block-size: 1.25rem;
      border-radius: 4px;
      background: var(--sunken);
    }
    div:nth-child(even) {
      inline-size: 82%;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `,
})
export class Skeleton {
  readonly lines = input(6);
  protected readonly all = computed(() => Array.from({ length: this.lines() }, (_, line) => line));
}
