import { Component, inject, input, signal } from '@angular/core';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import { onChange } from '../core/changes/changes';
import { Language } from '../core/i18n/language';
import { HistoryList } from './history-list';
import { ProblemBar } from './problem-bar';
import { Skeleton } from './skeleton';

/** Who changed what of an employee, read when it is opened. The content is the summary. */
@Component({
  selector: 'rz-employee-history',
  imports: [HistoryList, ProblemBar, Skeleton],
  template: `
    <details (toggle)="opened.set(true)">
      <summary><ng-content /></summary>
      <rz-problem [error]="changes.error()" (retry)="changes.refresh()" />
      @if (changes.value(); as known) {
        <rz-history [items]="known.items" />
      } @else if (opened() && !changes.error()) {
        <rz-skeleton [lines]="4" />
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--s3);
    }
    summary {
      margin-block-end: var(--s2);
      cursor: pointer;
    }
  `,
})
export class EmployeeHistory {
  readonly #api = inject(Api);
  readonly #language = inject(Language);
  readonly employeeId = input.required<string>();
  protected readonly opened = signal(false);
  protected readonly changes = query(
    () => (this.opened() ? { id: this.employeeId(), language: this.#language.code() } : undefined),
    ({ id }) => this.#api.get('/api/employees/{id}/history', { path: { id } }),
  );

  constructor() {
    onChange(['employee'], () => this.changes.refresh());
  }
}
