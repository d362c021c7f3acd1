import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProjectionState } from '../../core/api/types';
import { Translate } from '../../core/i18n/translate';
import { WhenPipe } from '../../core/time/date-pipes';
import { DurationPipe } from '../../core/time/duration-pipe';
import { CountPipe } from '../../shared/count-pipe';
import { Icon, type IconName } from '../../shared/icon';
import { Sparkline } from '../../shared/sparkline';
import { ParkedKeys } from './parked-keys';

interface Condition {
  readonly tone: 'tone-danger' | 'tone-warn' | 'tone-good' | 'tone-calm';
  readonly icon: IconName;
  readonly text: string;
  /** What it means, and what can be done; nothing where all is well. */
  readonly meaning?: string;
}

/** How one edition of a projection, or one policy, is doing, and the buttons to set it going again. */
@Component({
  selector: 'rz-projection-card',
  imports: [CountPipe, DurationPipe, Icon, MatButton, ParkedKeys, Sparkline, TranslocoPipe, WhenPipe],
  templateUrl: './projection-card.html',
  styleUrl: './projection-card.scss',
})
export class ProjectionCard {
  readonly #translate = inject(Translate);

  readonly item = input.required<ProjectionState>();
  /** Events a second, newest last. */
  readonly rates = input.required<readonly number[]>();
  readonly mayRebuild = input.required<boolean>();
  /** The key that is to be tried again; all of them where left out. */
  readonly retry = output<string | undefined>();
  readonly rebuild = output();

  protected readonly title = computed(() => {
    const { name } = this.item();
    return this.#translate.find(`projections.names.${name}`) ?? name;
  });
  protected readonly isBuilding = computed(() => this.item().state === 'building');
  protected readonly percent = computed(() => Math.floor(this.item().done * 100));

  /** Slow ones to the tenth. */
  protected rate(eventsPerSecond: number): number {
    return eventsPerSecond < 10 ? Math.round(eventsPerSecond * 10) / 10 : Math.round(eventsPerSecond);
  }

  protected readonly condition = computed((): Condition => {
    const { stopped, waitsFor, parkedKeys, state, owner, hasCode } = this.item();
    if (stopped !== null) {
      const meaning = this.#translate.find(`projections.stoppedBy.${stopped}`) ?? stopped;
      return { tone: 'tone-danger', icon: 'alert', text: 'projections.stopped', meaning };
    }
    if (parkedKeys > 0) {
      const meaning = this.#translate.text('projections.parkedMeans');
      return { tone: 'tone-danger', icon: 'alert', text: 'projections.hasParked', meaning };
    }
    if (waitsFor !== null) {
      const meaning = this.#translate.find(`projections.waitsFor.${waitsFor}`) ?? waitsFor;
      return { tone: 'tone-warn', icon: 'clock', text: 'projections.waits', meaning };
    }
    if (owner === null && state !== 'verifying') {
      const meaning = this.#translate.text(hasCode ? 'projections.unownedMeans' : 'projections.noCodeMeans');
      return { tone: 'tone-warn', icon: 'clock', text: 'projections.unowned', meaning };
    }
    if (state === 'live') return { tone: 'tone-good', icon: 'check', text: 'projections.state.live' };
    return { tone: 'tone-calm', icon: 'clock', text: `projections.state.${state}` };
  });
}
