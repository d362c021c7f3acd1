import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import type { AccessItem, CheckedDay } from '../../core/api/types';
import { Session } from '../../core/session/session';
import { Things } from '../../core/things';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { ProblemBar } from '../../shared/problem-bar';
import { Staff } from '../../shared/staff';

const ACTS = ['opened', 'replayed', 'exported', 'searched', 'signedIn', 'administered', 'lost'] as const;
type Act = (typeof ACTS)[number];
/** Of things, those that the log has a word for. */
const KINDS = [
  'case',
  'contact',
  'contacts',
  'contactList',
  'newsroom',
  'encounter',
  'contribution',
  'draft',
  'task',
  'attachment',
  'mail',
  'mailbox',
  'import',
  'export',
  'employee',
  'unit',
  'audit',
  'accessLog',
  'account',
  'search',
  'administration',
] as const;

/** Who read what, newest first, for auditors; for everybody else, what is recorded about themselves. */
@Component({
  selector: 'rz-access-log',
  imports: [EmptyState, List, MatButton, ProblemBar, RouterLink, Rows, TranslocoPipe, WhenPipe],
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
  readonly #things = inject(Things);
  readonly #session = inject(Session);
  protected readonly staff = inject(Staff);
  protected readonly acts = ACTS;
  protected readonly kinds = KINDS;

  readonly employee = input<string>();
  readonly thing = input<string>();
  readonly kind = input<string>();
  readonly act = input<Act>();
  readonly client = input<string>();
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly audits = computed(() => this.#session.may('readAccessLog'));
  protected readonly list = pages(
    'accessLog',
    () => ({
      audits: this.audits(),
      range: { from: this.from(), to: this.to() },
      filter: {
        employee: this.employee(),
        thing: this.thing(),
        kind: this.kind(),
        act: this.act(),
        client: this.client(),
      },
    }),
    ({ audits, range, filter }, cursor, limit) =>
      audits
        ? this.#api.get('/api/access-log', { query: { ...filter, ...range, cursor, limit } })
        : this.#api.get('/api/access-log/mine', { query: { ...range, cursor, limit } }),
  );

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

  protected place({ kind, thingId }: AccessItem): string | undefined {
    return thingId === null ? undefined : this.#things.page(kind, thingId);
  }

  protected kindKey(kind: string): string | undefined {
    return KINDS.find((one) => one === kind);
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
