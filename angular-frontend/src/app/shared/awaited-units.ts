import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AwaitedUnit } from '../core/api/types';
import { Translate } from '../core/i18n/translate';
import { OfficeClock } from '../core/time/office-clock';
import { remaining } from '../core/time/warsaw';
import { remainingWords } from './clock-badge';
import { Icon } from './icon';
import { NamePipe } from './name-pipe';

/** For which units a case waits, and who is late by how much. */
@Component({
  selector: 'rz-awaited',
  imports: [Icon, NamePipe, TranslocoPipe],
  template: `
    <ul [attr.aria-label]="'status.waitingForInput' | transloco">
      @for (one of shown(); track $index) {
        <li class="small">
          <span class="one-line" [title]="one.unit | name">{{ one.unit | name }}</span>
          <span class="chip" [class]="one.tone"><rz-icon [name]="one.icon" />{{ one.words }}</span>
        </li>
      }
      @if (more(); as more) {
        <li class="small soft">+{{ more }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125rem 0.75rem;
    }
    li {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.125rem 0.375rem;
      min-inline-size: 0;
    }
    rz-icon {
      zoom: 0.8;
    }
  `,
})
export class AwaitedUnits {
  readonly #translate = inject(Translate);
  readonly #clock = inject(OfficeClock);

  readonly units = input.required<readonly AwaitedUnit[]>();
  /** How many there are, where they are not all named. */
  readonly count = input<number>();
  /** So many are named. */
  readonly most = input(10);
  protected readonly shown = computed(() =>
    this.units()
      .slice(0, this.most())
      .map((unit) => {
        const left = remaining(unit.dueAt, this.#clock.now());
        const words = remainingWords(left, this.#translate);
        if (left.state === 'over') return { unit, words, tone: 'tone-danger', icon: 'alert' } as const;
        return { unit, words, tone: left.state === 'later' ? '' : 'tone-warn', icon: 'clock' } as const;
      }),
  );
  protected readonly more = computed(() => (this.count() ?? this.units().length) - this.shown().length);
}
