import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { watchRules, type Finding, type WatchRule } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { inWarsaw } from '../../core/time/warsaw';
import { CountPipe } from '../../shared/count-pipe';
import { DayRange } from '../../shared/day-range';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';
import { LastLooks } from './last-looks';
import { WatchRulesPanel } from './watch-rules-panel';

/** The first page of auditors: what the rules find worth a look, by days, person and rule; what was seen, and why; where else to look. */
@Component({
  selector: 'rz-worth-a-look',
  imports: [
    CountPipe,
    DayRange,
    EmptyState,
    LastLooks,
    MatButton,
    ProblemBar,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WatchRulesPanel,
    WhenPipe,
  ],
  templateUrl: './worth-a-look.html',
  styleUrl: './worth-a-look.scss',
})
export class WorthALookPage {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly staff = inject(Staff);
  protected readonly session = inject(Session);
  protected readonly rules = watchRules;

  /** Days, `YYYY-MM-DD`, both included. */
  readonly from = input<string>();
  readonly to = input<string>();
  readonly employee = input<string>();
  readonly rule = input<string>();
  /** `true`: those that an auditor has seen. */
  readonly seen = input<string>();

  protected readonly showsSeen = computed(() => this.seen() === 'true');
  protected readonly findings = query(
    () => ({
      from: this.from(),
      to: this.to(),
      employee: this.employee(),
      rule: watchRules.find((rule) => rule === this.rule()),
      seen: this.showsSeen(),
    }),
    (filter) => this.#api.get('/api/worth-a-look', { query: filter }),
  );

  /** Of which one the reason is being written. */
  protected readonly open = signal<string | undefined>(undefined);
  protected readonly saving = signal(false);
  protected readonly error = signal<unknown>(undefined);
  /** Said to screen readers. */
  protected readonly done = signal(false);

  constructor() {
    this.staff.need();
    onChange(['finding'], () => void this.findings.refresh());
  }

  protected isOwn({ employee }: Finding): boolean {
    return employee.id === this.session.employee()?.id;
  }

  /** The person's audit of that day. */
  protected dayOf({ at }: Finding): { from: string; to: string } {
    const day = inWarsaw(at).date;
    return { from: day, to: day };
  }

  /** A finding of so many, or of so many days before the term. */
  protected countKey({ rule, count }: Finding): string | undefined {
    if (count === null) return undefined;
    if (rule !== 'dismissedNearTerm') return `worth.counted.${rule satisfies WatchRule}`;
    return count < 0 ? 'worth.afterTerm' : 'worth.beforeTerm';
  }

  protected begin(id: string): void {
    this.error.set(undefined);
    this.done.set(false);
    this.open.update((open) => (open === id ? undefined : id));
  }

  protected async see(event: Event, id: string, because: string): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.saving.set(true);
    this.error.set(undefined);
    try {
      await this.#api.post('/api/worth-a-look/seen', { body: { id, because } });
      this.open.set(undefined);
      this.done.set(true);
      await this.findings.refresh();
    } catch (error) {
      this.error.set(error);
    }
    this.saving.set(false);
  }

  protected choose(change: Readonly<Record<string, string>>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
