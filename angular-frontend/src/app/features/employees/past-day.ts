import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { AuditItem } from '../../core/api/types';
import { PAST_OFFICE } from '../../core/past-office';
import { WhenPipe } from '../../core/time/date-pipes';
import { inWarsaw } from '../../core/time/warsaw';
import { ProblemBar } from '../../shared/problem-bar';
import { Staff } from '../../shared/staff';

const MOST = 200;

/** In the office as it was: what each person had to do then, and what one of them had done that day, to that moment. */
@Component({
  selector: 'rz-past-day',
  imports: [ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <section class="page">
      <h2>{{ 'pastDay.load' | transloco }}</h2>
      <rz-problem [error]="load.error()" (retry)="load.refresh()" />
      @if (load.value(); as known) {
        <table class="table">
          <caption class="cdk-visually-hidden">
            {{
              'pastDay.load' | transloco
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ 'pastDay.unit' | transloco }}</th>
              <th scope="col">{{ 'pastDay.overdue' | transloco }}</th>
              <th scope="col">{{ 'pastDay.thisWeek' | transloco }}</th>
              <th scope="col">{{ 'pastDay.later' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (unit of units(); track unit.id) {
              <tr>
                <th scope="row">{{ unit.name }}</th>
                <td>{{ unit.overdue }}</td>
                <td>{{ unit.thisWeek }}</td>
                <td>{{ unit.later }}</td>
              </tr>
            }
          </tbody>
        </table>
        <p class="soft small">{{ 'pastDay.unitsOfToday' | transloco }}</p>
      }
      <h2>{{ 'pastDay.title' | transloco }}</h2>
      <div class="field">
        <label for="past-day-person">{{ 'pastDay.who' | transloco }}</label>
        <select #person id="past-day-person" (change)="chosen.set(person.value)">
          <option value="">—</option>
          @for (one of staff.employees() ?? []; track one.id) {
            <option [value]="one.id" [selected]="one.id === chosen()">{{ one.name }}</option>
          }
        </select>
      </div>
      <rz-problem [error]="day.error()" (retry)="day.refresh()" />
      @if (day.busy()) {
        <p role="status" class="soft">{{ 'pastDay.waits' | transloco }}</p>
      }
      @if (day.value(); as known) {
        @if (known.items.length === 0) {
          <p role="status">{{ 'pastDay.none' | transloco }}</p>
        } @else {
          <ol class="acts">
            @for (item of known.items; track item.eventId) {
              <li>
                <time [attr.datetime]="item.occurredAt">{{ item.occurredAt | when: 'dateTime' }}</time>
                {{ item.summary }}
                @if (item.case; as its) {
                  <a [routerLink]="['/replay', 'cases', its.id]" [queryParams]="{ at: item.occurredAt }">{{
                    its.number
                  }}</a>
                }
              </li>
            }
          </ol>
        }
      }
    </section>
  `,
  styles: `
    .field {
      max-inline-size: 24rem;
      margin-block-end: var(--s3);
    }
    h2 {
      margin-block: var(--s4) var(--s2);
    }
    .acts li {
      margin-block: var(--s1);
      overflow-wrap: anywhere;
    }
  `,
})
export class PastDay {
  readonly #api = inject(Api);
  readonly #past = inject(PAST_OFFICE);
  protected readonly staff = inject(Staff);
  protected readonly chosen = signal('');
  protected readonly load = query(
    () => ({ replay: this.#past.replay() }),
    (wanted) => this.#api.get('/api/cases/workload', { query: wanted }),
  );
  protected readonly day = query(
    () => (this.chosen() === '' ? undefined : { id: this.chosen(), replay: this.#past.replay() }),
    async ({ id, replay }): Promise<{ items: readonly AuditItem[] }> => {
      const { date } = inWarsaw(this.#past.instant());
      return this.#api.get('/api/employees/{id}/audit', {
        path: { id },
        query: { from: date, to: date, limit: MOST, replay },
      });
    },
  );

  /** People stand in the units of today: the load is as it was. */
  protected readonly units = computed(() => {
    const sums = new Map<string, { id: string; name: string; overdue: number; thisWeek: number; later: number }>();
    for (const { employee, overdue, thisWeek, later } of this.load.value()?.people ?? []) {
      const id = this.staff.employees()?.find((one) => one.id === employee?.id)?.unitId ?? '';
      const name = this.staff.units().find((unit) => unit.id === id)?.name ?? '—';
      const sum = sums.get(id) ?? { id, name, overdue: 0, thisWeek: 0, later: 0 };
      sum.overdue += overdue;
      sum.thisWeek += thisWeek;
      sum.later += later;
      sums.set(id, sum);
    }
    return [...sums.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'pl'));
  });

  constructor() {
    this.staff.need();
  }
}
