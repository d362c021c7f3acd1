import { Component, DestroyRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { ProjectionState } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { CountPipe } from '../../shared/count-pipe';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

const everySoOften = 3000;

/** How far each view is behind the events, what it could not digest and why, and the buttons to retry or rebuild it. */
@Component({
  selector: 'rz-projection-settings',
  imports: [CountPipe, Icon, MatButton, ProblemBar, Skeleton, TranslocoPipe],
  templateUrl: './projection-settings.html',
  styleUrl: './projection-settings.scss',
})
export class ProjectionSettings {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);

  protected readonly projections = query(
    () => 'administration/projections',
    (path) => this.#api.get<ProjectionState[]>(path),
  );

  constructor() {
    const timer = setInterval(() => void this.projections.refresh(), everySoOften);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected part({ rebuild }: ProjectionState): number {
    return rebuild && rebuild.total > 0 ? rebuild.done / rebuild.total : 0;
  }

  /** Minutes that the rebuild still takes at its present rate, rounded up. */
  protected minutesLeft({ rebuild, rate }: ProjectionState): number | undefined {
    return rebuild && rate > 0 ? Math.ceil((rebuild.total - rebuild.done) / rate / 60) : undefined;
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
