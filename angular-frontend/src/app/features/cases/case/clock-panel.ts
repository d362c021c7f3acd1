import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case } from '../../../core/api/types';
import { Language } from '../../../core/i18n/language';
import { Translate } from '../../../core/i18n/translate';
import { WhenPipe } from '../../../core/time/date-pipes';
import { OfficeClock } from '../../../core/time/office-clock';
import { remaining } from '../../../core/time/warsaw';
import { remainingWords } from '../../../shared/clock-badge';
import { Icon } from '../../../shared/icon';
import { ClockActs } from './clock-acts';
import { ClockMenu } from './clock-menu';
import { EscalationLine } from './escalation-line';

/** Until when, how long that is, and why: each step of the computation in words. */
@Component({
  selector: 'rz-clock-panel',
  imports: [ClockActs, ClockMenu, EscalationLine, Icon, TranslocoPipe, WhenPipe],
  templateUrl: './clock-panel.html',
  styleUrl: './clock-panel.scss',
})
export class ClockPanel {
  readonly #clock = inject(OfficeClock);
  readonly #translate = inject(Translate);
  protected readonly language = inject(Language);

  readonly case = input.required<Case>();

  protected readonly stopped = computed(() => ['answered', 'closed'].includes(this.case().status));
  protected readonly met = computed(
    () => this.case().status === 'answered' || this.case().deadlines.some(({ metAt }) => metAt !== null),
  );
  /** Those that run or stand still first, the soonest on top; then what ran, the latest on top. */
  protected readonly deadlines = computed(() => {
    const all = this.case().deadlines;
    return [
      ...all.filter(isOpen).sort((a, b) => a.endInstant.localeCompare(b.endInstant)),
      ...all.filter((deadline) => !isOpen(deadline)).reverse(),
    ];
  });
  protected readonly stands = computed(() => this.case().clockStands);
  protected readonly open = computed(() => this.deadlines().filter(isOpen).length);
  protected readonly left = computed(() => {
    const { dueAt } = this.case();
    return dueAt === null ? undefined : remaining(dueAt, this.#clock.now());
  });
  protected lastMoment({ endInstant }: Case['deadlines'][number]): number {
    return remaining(endInstant, this.#clock.now()).lastMoment;
  }

  /** That its end was announced to the sender, or agreed with them. */
  protected mark({ trace }: Case['deadlines'][number]): 'announced' | 'agreed' | undefined {
    if (trace.some(({ code }) => code === 'announced')) return 'announced';
    return trace.some(({ code }) => code === 'agreement') ? 'agreed' : undefined;
  }

  protected readonly words = computed(() => {
    const left = this.left();
    return left && remainingWords(left, this.#translate);
  });
}

const isOpen = ({ state }: Case['deadlines'][number]): boolean => state === 'running' || state === 'paused';
