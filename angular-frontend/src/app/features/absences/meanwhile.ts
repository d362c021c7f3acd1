import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { ClockBadge } from '../../shared/clock-badge';
import { EmptyState } from '../../shared/empty-state';
import { HistoryList } from '../../shared/history-list';
import { List, Rows } from '../../shared/list';
import { ProblemBar } from '../../shared/problem-bar';
import { AbsenceDays } from './absence-days';

const shown = 50;

/** What happened while one was away: what others did in one's name, what was given to one, what is due now, and which questions to a unit one has. */
@Component({
  selector: 'rz-meanwhile',
  imports: [AbsenceDays, ClockBadge, EmptyState, HistoryList, List, ProblemBar, RouterLink, Rows, TranslocoPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/absences">{{ 'absences.title' | transloco }}</a>
      </p>
      <h1>{{ 'absences.meanwhile' | transloco }}</h1>
      <p class="soft days"><rz-absence-days [from]="from()" [to]="to()" /></p>
      @if (mayRead) {
        <section class="card" aria-labelledby="due-now">
          <h2 id="due-now">{{ 'absences.dueNow' | transloco }}</h2>
          <rz-problem [error]="due.error()" (retry)="due.refresh()" />
          <ul>
            @for (item of due.value()?.items ?? []; track item.id) {
              <li>
                <a class="number" [routerLink]="['/cases', item.id]">{{ item.number }}</a>
                <rz-clock [dueAt]="item.dueAt" [status]="item.status" [stands]="item.clockStands" />
                <span class="one-line">{{ item.subject || ('common.noSubject' | transloco) }}</span>
              </li>
            } @empty {
              @if (due.value()) {
                <li class="soft">{{ 'absences.nothingDue' | transloco }}</li>
              }
            }
          </ul>
        </section>
      }
      @if (held.value()?.items; as questions) {
        @if (questions.length > 0) {
          <section class="card" aria-labelledby="held-now">
            <h2 id="held-now">{{ 'absences.contributionsNow' | transloco }}</h2>
            <ul>
              @for (one of questions; track one.id) {
                <li>
                  <rz-clock [dueAt]="one.dueAt" status="waitingForInput" [overdue]="one.overdue" />
                  <a class="one-line" [routerLink]="['/contributions', one.id]">{{
                    one.question ?? ('common.erased' | transloco)
                  }}</a>
                </li>
              }
            </ul>
          </section>
        }
      }
      <section class="card" aria-labelledby="done-meanwhile">
        <h2 id="done-meanwhile">{{ 'absences.doneMeanwhile' | transloco }}</h2>
        <rz-list>
          <ng-template [rzRows]="events" let-items><rz-history [items]="items" /></ng-template>
          <rz-empty icon="list" [title]="'absences.nothingDone' | transloco" />
        </rz-list>
      </section>
    </div>
  `,
  styles: `
    .days,
    .card {
      margin-block-end: var(--s4);
    }
    section li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
      padding-block: var(--s1);
    }
    .one-line {
      flex: 1 1 12rem;
      min-inline-size: 0;
    }
  `,
})
export class Meanwhile {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  /** Of the address: days, both included. */
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  readonly #me = computed(() => this.#session.employee()?.id ?? '');
  protected readonly mayRead = this.#session.may('readCases');
  protected readonly events = pages(
    'meanwhile',
    () => ({ id: this.#me(), from: this.from(), to: this.to() }),
    ({ id, ...range }, cursor, limit) =>
      this.#api.get('/api/employees/{id}/meanwhile', { path: { id }, query: { ...range, cursor, limit } }),
  );
  protected readonly due = query(
    () => (this.mayRead ? this.#me() : undefined),
    (assignee) =>
      this.#api.get('/api/cases', { query: { view: 'mine' as const, assignee, sort: 'dueAt' as const, limit: shown } }),
  );

  /** Of a unit's questions those that one has oneself. */
  protected readonly held = query(
    () => (this.#session.may('readContributions') ? {} : undefined),
    () => this.#api.get('/api/contributions', { query: { holder: 'own', state: 'waiting' as const, limit: shown } }),
  );

  constructor() {
    onChange(['contribution'], () => this.held.refresh());
    onChange(['absence'], () => this.due.refresh());
  }
}
