import { Component, DestroyRef, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../../core/api/api';
import { Icon } from '../../../shared/icon';
import { NamePipe } from '../../../shared/name-pipe';

interface Onlooker {
  readonly id: string;
  readonly name: string | null;
  readonly writing: boolean;
}

const everyMilliseconds = 15_000;
/** Whoever has touched nothing for so long is not there, though the page is. */
const idleAfter = 5 * 60_000;

/** Who else has the case open, and who of them writes: so that two do not answer at once. */
@Component({
  selector: 'rz-onlookers',
  imports: [Icon, NamePipe, TranslocoPipe],
  template: `
    <div role="status">
      @if (others().length > 0) {
        <p class="small soft">
          <rz-icon name="users" />
          <span
            >{{ 'onlookers.here' | transloco }}
            @for (one of others(); track one.id; let last = $last) {
              <strong>{{ one | name }}</strong>
              @if (one.writing) {
                {{ 'onlookers.writes' | transloco }}
              }
              @if (!last) {
                <span>, </span>
              }
            }
          </span>
        </p>
      }
    </div>
  `,
  styles: `
    p {
      display: flex;
      align-items: center;
      gap: var(--s1);
    }
  `,
})
export class Onlookers {
  readonly #api = inject(Api);
  readonly #document = inject(DOCUMENT);
  #lastActive = Date.now();

  readonly caseId = input.required<string>();
  readonly writing = input.required<boolean>();
  protected readonly others = signal<readonly Onlooker[]>([]);

  constructor() {
    const touched = () => {
      this.#lastActive = Date.now();
    };
    const touches = ['keydown', 'pointerdown', 'pointermove'] as const;
    for (const touch of touches) this.#document.addEventListener(touch, touched, { passive: true });
    const timer = setInterval(() => void this.#beat(), everyMilliseconds);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      for (const touch of touches) this.#document.removeEventListener(touch, touched);
    });
    effect(() => {
      this.caseId();
      this.writing();
      untracked(() => void this.#beat());
    });
  }

  async #beat(): Promise<void> {
    if (this.#document.visibilityState !== 'visible' || Date.now() - this.#lastActive > idleAfter) return;
    const id = this.caseId();
    try {
      const { items } = await this.#api.put('/api/cases/{id}/presence', {
        path: { id },
        body: { writing: this.writing() },
      });
      if (id === this.caseId()) this.others.set(items);
    } catch {
      // Whoever is there is a convenience: what was known goes with the next answer.
    }
  }
}
