import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Workload } from '../../../core/api/types';
import { Initials } from '../../../shared/initials';
import { NamePipe } from '../../../shared/name-pipe';

type Person = Workload['people'][number];

/** How much each person has, in figures and as a bar: what is overdue, what is due this week, what has time. */
@Component({
  selector: 'rz-load-table',
  imports: [Initials, NamePipe, RouterLink, TranslocoPipe],
  template: `
    <table class="table">
      <caption class="cdk-visually-hidden">
        {{
          'workload.people' | transloco
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'inbox.assignee' | transloco }}</th>
          <th scope="col" class="figure"><span class="key over"></span>{{ 'views.overdue' | transloco }}</th>
          <th scope="col" class="figure"><span class="key week"></span>{{ 'workload.thisWeek' | transloco }}</th>
          <th scope="col" class="figure"><span class="key later"></span>{{ 'workload.later' | transloco }}</th>
          <th scope="col" class="wide-only bars">{{ 'workload.together' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (person of people(); track person.employee?.id) {
          <tr>
            <th scope="row">
              @if (person.employee; as employee) {
                <span class="person"
                  ><rz-initials class="wide-only" [name]="employee | name" />{{ employee | name }}</span
                >
              } @else {
                <a routerLink="/inbox" [queryParams]="{ view: 'unassigned' }">{{ 'views.unassigned' | transloco }}</a>
              }
            </th>
            <td class="figure">
              @if (person.overdue > 0 && person.employee; as employee) {
                <a routerLink="/inbox" [queryParams]="{ view: 'overdue', assignee: employee.id }">{{
                  person.overdue
                }}</a>
              } @else {
                {{ person.overdue }}
              }
            </td>
            <td class="figure">
              @if (person.thisWeek > 0 && person.employee; as employee) {
                <a routerLink="/inbox" [queryParams]="{ view: 'dueThisWeek', assignee: employee.id }">{{
                  person.thisWeek
                }}</a>
              } @else {
                {{ person.thisWeek }}
              }
            </td>
            <td class="figure">{{ person.later }}</td>
            <td class="wide-only">
              <span class="bar">
                <span class="over" aria-hidden="true" [style.flex-grow]="person.overdue"></span>
                <span class="week" aria-hidden="true" [style.flex-grow]="person.thisWeek"></span>
                <span class="later" aria-hidden="true" [style.flex-grow]="person.later"></span>
                <span class="total number" [style.flex-grow]="most() - total(person)">{{ total(person) }}</span>
              </span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './load-table.scss',
})
export class LoadTable {
  readonly people = input.required<readonly Person[]>();
  protected readonly most = computed(() => Math.max(1, ...this.people().map((person) => this.total(person))));

  protected total({ overdue, thisWeek, later }: Person): number {
    return overdue + thisWeek + later;
  }
}
