import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { Things } from '../../core/things';
import { WhenPipe } from '../../core/time/date-pipes';
import { OfficeClock } from '../../core/time/office-clock';
import { Dialogs } from '../../shared/dialogs';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** While lines are taken in or taken back, nobody is told of each. */
const LOOK_AGAIN_MILLISECONDS = 1_000;

@Component({
  selector: 'rz-import',
  imports: [Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  templateUrl: './import.html',
  styles: `
    progress {
      inline-size: min(100%, 24rem);
    }
    .part {
      margin-block: var(--s4) var(--s2);
    }
    td {
      overflow-wrap: anywhere;
    }
  `,
})
export class ImportPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #clock = inject(OfficeClock);
  protected readonly session = inject(Session);
  protected readonly things = inject(Things);

  readonly id = input.required<string>();
  protected readonly read = query(
    () => this.id(),
    (id) => this.#api.get('/api/imports/{id}', { path: { id } }),
  );
  protected readonly isMoving = computed(() => ['running', 'undoing'].includes(this.read.value()?.state ?? ''));
  protected readonly mayUndo = computed(() => {
    const value = this.read.value();
    return (
      value?.state === 'finished' && this.session.may('importFiles') && Date.parse(value.undoUntil) > this.#clock.now()
    );
  });

  constructor() {
    onChange(['import'], () => this.read.refresh());
    effect((onCleanup) => {
      if (!this.isMoving()) return;
      const timer = setInterval(() => void this.read.refresh(), LOOK_AGAIN_MILLISECONDS);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected async undo(): Promise<void> {
    const undone = await this.#dialogs.open<boolean, string>(
      async () => (await import('./undo-import-dialog')).UndoImportDialog,
      this.id(),
    );
    if (undone) await this.read.refresh();
  }
}
