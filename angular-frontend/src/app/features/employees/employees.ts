import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { Away } from '../../shared/away';
import { EmptyState } from '../../shared/empty-state';
import { Initials } from '../../shared/initials';
import { ProblemBar } from '../../shared/problem-bar';
import { rovingLinks } from '../../shared/roving-links';
import { SearchBox } from '../../shared/search-box';
import { Skeleton } from '../../shared/skeleton';
import { Staff } from '../../shared/staff';

/** Who works here, in which unit and role; for those who may, the way to each one's audit. */
@Component({
  selector: 'rz-employees',
  imports: [EmptyState, Initials, ProblemBar, RouterLink, SearchBox, Skeleton, TranslocoPipe, WhenPipe],
  providers: [Away],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.employees' | transloco }}</h1>
        <a routerLink="/access-log">{{
          (session.may('readAccessLog') ? 'employees.accessLog' : 'employees.ownAccess') | transloco
        }}</a>
        <rz-search-box [label]="'employees.search' | transloco" [value]="q() ?? ''" (searched)="filter($event)" />
      </div>
      <rz-problem [error]="staff.error()" (retry)="staff.read()" />
      @if (staff.employees()) {
        @if (found().length > 0) {
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'nav.employees' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'employees.name' | transloco }}</th>
                <th scope="col">{{ 'employees.unit' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'employees.roles' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (person of found(); track person.id) {
                <tr>
                  <td>
                    <span class="person">
                      <rz-initials [name]="person.name" />
                      @if (session.may('auditEmployees') || person.id === session.employee()?.id) {
                        <a class="open" [routerLink]="['/employees', person.id]">{{ person.name }}</a>
                      } @else {
                        {{ person.name }}
                      }
                      @if (!person.active) {
                        <span class="chip">{{ 'employees.inactive' | transloco }}</span>
                      }
                      @if (away.until(person.id); as day) {
                        <span class="chip tone-warn">{{
                          'employees.awayUntil' | transloco: { day: day | when: 'shortDate' }
                        }}</span>
                      } @else if (away.of(person.id); as days) {
                        <span class="chip">{{
                          'employees.awayFrom' | transloco: { day: days.from | when: 'shortDate' }
                        }}</span>
                      }
                    </span>
                  </td>
                  <td>{{ staff.unitName(person) }}</td>
                  <td class="wide-only">
                    @for (role of person.roles; track role; let last = $last) {
                      {{ 'role.' + role | transloco }}{{ last ? '' : ',' }}
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <rz-empty icon="staff" [title]="'employees.noneFound' | transloco" />
        }
      } @else if (!staff.error()) {
        <rz-skeleton [lines]="10" />
      }
    </div>
  `,
})
export class Employees {
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly staff = inject(Staff);
  protected readonly away = inject(Away);

  readonly q = input<string>();
  protected readonly found = computed(() => this.staff.found(this.q() ?? ''));

  constructor() {
    this.staff.need();
    rovingLinks('a.open');
  }

  protected filter(q: string | undefined): void {
    void this.#router.navigate([], { queryParams: { q: q ?? null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
