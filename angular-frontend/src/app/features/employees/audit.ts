import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import type { AuditItem } from '../../core/api/types';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Things } from '../../core/things';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmployeeHistory } from '../../shared/employee-history';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { Staff } from '../../shared/staff';

/** Everything that one employee did, newest first, by date range; the same as a CSV file. */
@Component({
  selector: 'rz-audit',
  imports: [EmployeeHistory, List, Rows, EmptyState, Icon, MatButton, RouterLink, TranslocoPipe, WhenPipe],
  templateUrl: './audit.html',
})
export class Audit {
  protected readonly session = inject(Session);
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #staff = inject(Staff);
  readonly #translate = inject(Translate);
  readonly #things = inject(Things);

  readonly id = input.required<string>();
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly employee = computed(() => this.#staff.byId(this.id()));
  protected readonly unit = computed(() => {
    const employee = this.employee();
    return employee ? this.#staff.unitName(employee) : '';
  });
  protected readonly list = pages(
    'audit',
    () => ({ id: this.id(), from: this.from(), to: this.to() }),
    ({ id, ...range }, cursor, limit) =>
      this.#api.get('/api/employees/{id}/audit', { path: { id }, query: { ...range, cursor, limit } }),
  );
  protected readonly csv = computed(() => {
    const range = new URLSearchParams();
    const from = this.from();
    const to = this.to();
    if (from) range.set('from', from);
    if (to) range.set('to', to);
    return `/api/employees/${encodeURIComponent(this.id())}/audit.csv?${range}`;
  });

  constructor() {
    this.#staff.need();
    const title = inject(TranslatedTitle);
    effect(() => {
      const name = this.employee()?.name;
      if (name) title.set(`${this.#translate.text('audit.title')}: ${name}`);
    });
  }

  protected place({ subject }: AuditItem): string | undefined {
    return this.#things.page(subject.kind, subject.id);
  }

  protected range(change: { from?: string; to?: string }): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
