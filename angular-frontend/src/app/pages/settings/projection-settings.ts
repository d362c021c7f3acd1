import { Component, computed, DestroyRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { ProjectionList, ProjectionState } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { CountPipe } from '../../shared/count-pipe';
import { Icon, type IconName } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { ParkedKeys } from './parked-keys';

const everySoOften = 3000;

interface Condition {
  tone: string;
  icon: IconName;
  text: string;
}

/** How far each view is behind the events, what it could not digest and why, and the buttons to retry or rebuild it. */
@Component({
  selector: 'rz-projection-settings',
  imports: [CountPipe, Icon, MatButton, ParkedKeys, ProblemBar, Skeleton, TranslocoPipe],
  templateUrl: './projection-settings.html',
  styleUrl: './projection-settings.scss',
})
export class ProjectionSettings {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);

  protected readonly projections = query(
    () => 'administration/projections',
    (path) => this.#api.get<ProjectionList>(path),
  );
  /** Those that are being built, beside the ones that serve meanwhile. */
  readonly #building = computed(
    () => new Set(this.projections.value()?.items.flatMap(({ name, state }) => (state === 'building' ? [name] : []))),
  );

  constructor() {
    const timer = setInterval(() => void this.projections.refresh(), everySoOften);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected condition({ stopped, parkedKeys, state }: ProjectionState): Condition {
    if (stopped) return { tone: 'tone-danger', icon: 'alert', text: 'projections.stopped' };
    if (parkedKeys > 0) return { tone: 'tone-danger', icon: 'alert', text: 'projections.hasParked' };
    if (state === 'live') return { tone: 'tone-good', icon: 'check', text: 'projections.state.live' };
    return { tone: 'tone-warn', icon: 'clock', text: `projections.state.${state}` };
  }

  protected mayRebuild({ kind, name, state }: ProjectionState): boolean {
    return kind === 'projection' && state === 'live' && !this.#building().has(name);
  }

  protected async act(name: string, action: 'rebuild' | 'retry'): Promise<void> {
    try {
      await this.#api.post(`administration/projections/${name}/${action}`);
      this.#notices.say(this.#translate.text(`projections.${action}Begun`, { name }));
      await this.projections.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
