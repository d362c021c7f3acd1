import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Language } from '../../core/i18n/language';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { type Schedule, ScheduleForm } from './schedule-form';

const LOOK_AGAIN_MILLISECONDS = 2_000;

/** Schedules of reports, each with its last runs and what became of their mails. */
@Component({
  selector: 'rz-schedule-list',
  imports: [EmptyState, Icon, MatButton, ProblemBar, ScheduleForm, Skeleton, TranslocoPipe, WhenPipe],
  templateUrl: './schedule-list.html',
  styleUrl: './paper.scss',
})
export class ScheduleList {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  /** A kept question for which a new one is begun. */
  readonly question = input<string>();

  protected readonly list = query(
    () => this.#language.code(),
    () => this.#api.get('/api/report-schedules'),
  );
  protected readonly items = computed(() => this.list.value()?.items ?? []);
  /** What is written: an id, `new`, or nothing. */
  protected readonly open = linkedSignal<string>(() => (this.question() ? 'new' : ''));
  protected readonly error = signal<unknown>(undefined);
  protected readonly said = signal(false);
  readonly #isMoving = computed(() =>
    this.items().some(({ runs }) => runs.some(({ state }) => state === 'making' || state === 'sending')),
  );

  constructor() {
    onChange(['reportSchedule'], () => this.list.refresh());
    effect((onCleanup) => {
      if (!this.#isMoving()) return;
      const timer = setInterval(() => void this.list.refresh(), LOOK_AGAIN_MILLISECONDS);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected namesOf({ recipients }: Schedule): string {
    return recipients.map(({ name, id }) => name ?? id).join(', ');
  }

  protected ended(kept: boolean): void {
    this.open.set('');
    this.said.set(kept);
    if (kept) void this.list.refresh();
  }

  protected remove(id: string): Promise<void> {
    return this.#trying(() => this.#api.delete('/api/report-schedules/{id}', { path: { id } }));
  }

  protected takeOver(id: string): Promise<void> {
    return this.#trying(() => this.#api.post('/api/report-schedules/{id}/takeover', { path: { id } }));
  }

  protected runNow(id: string): Promise<void> {
    return this.#trying(() => this.#api.post('/api/report-schedules/{id}/runs', { path: { id } }));
  }

  protected retry(id: string, runId: string): Promise<void> {
    return this.#trying(() => this.#api.post('/api/report-schedules/{id}/runs/{runId}/retry', { path: { id, runId } }));
  }

  async #trying(act: () => Promise<unknown>): Promise<void> {
    this.error.set(undefined);
    this.said.set(false);
    try {
      await act();
      await this.list.refresh();
    } catch (failure) {
      this.error.set(failure);
    }
  }
}
