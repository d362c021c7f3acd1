import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { CheckedDay } from '../../core/api/types';
import { Session } from '../../core/session/session';
import { DayRange } from '../../shared/day-range';
import { ProblemBar } from '../../shared/problem-bar';
import { Staff } from '../../shared/staff';
import { ACCESS_KINDS, AccessEntries, type AccessAct } from './access-entries';

const ACTS: readonly AccessAct[] = [
  'opened',
  'replayed',
  'exported',
  'searched',
  'signedIn',
  'administered',
  'refused',
  'lost',
];

/** Who read what, newest first, for auditors; for everybody else, what is recorded about themselves. */
@Component({
  selector: 'rz-access-log',
  imports: [AccessEntries, DayRange, MatButton, ProblemBar, TranslocoPipe],
  templateUrl: './access-log.html',
  styles: `
    details {
      margin-block-end: var(--s3);
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class AccessLog {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly staff = inject(Staff);
  protected readonly acts = ACTS;
  protected readonly kinds = ACCESS_KINDS;

  readonly employee = input<string>();
  readonly thing = input<string>();
  readonly kind = input<string>();
  readonly act = input<AccessAct>();
  readonly client = input<string>();
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly audits = computed(() => this.#session.may('readAccessLog'));
  protected readonly chosen = computed(() => ({
    from: this.from(),
    to: this.to(),
    employee: this.employee(),
    thing: this.thing(),
    kind: this.kind(),
    act: this.act(),
    client: this.client(),
  }));

  protected readonly daysOpened = signal(false);
  protected readonly days = query(
    () => (this.daysOpened() ? {} : undefined),
    () => this.#api.get('/api/access-log/days', {}),
  );
  /** What came of comparing a day, by the day. */
  protected readonly checked = signal<Readonly<Record<string, CheckedDay>>>({});
  protected readonly checkError = signal<unknown>(undefined);

  constructor() {
    this.staff.need();
  }

  protected filter(change: Readonly<Record<string, string>>): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async check(day: string): Promise<void> {
    this.checkError.set(undefined);
    try {
      const result = await this.#api.get('/api/access-log/days/{day}/check', { path: { day } });
      this.checked.update((all) => ({ ...all, [day]: result }));
    } catch (error) {
      this.checkError.set(error);
    }
  }
}
