import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case } from '../../../core/api/types';
import { Session } from '../../../core/session/session';
import { WhenPipe } from '../../../core/time/date-pipes';
import { Initials } from '../../../shared/initials';
import { NamePipe } from '../../../shared/name-pipe';

@Component({
  selector: 'rz-assignment-panel',
  imports: [Initials, RouterLink, TranslocoPipe, WhenPipe, NamePipe],
  template: `
    <section class="card" aria-labelledby="assignment-title">
      <h2 id="assignment-title">{{ 'assign.panel' | transloco }}</h2>
      @if (case().assignment; as assignment) {
        @if (assignment.employee; as employee) {
          <p class="who"><rz-initials [name]="employee | name" />{{ employee | name }}</p>
        } @else {
          <p class="who">
            @if (session.may('readTimeline')) {
              <a [routerLink]="['/units', assignment.unit.id]">{{ assignment.unit | name }}</a>
            } @else {
              {{ assignment.unit | name }}
            }
          </p>
          <p class="soft">{{ 'assign.inUnit' | transloco }}</p>
        }
        @if (assignment.dueAt; as dueAt) {
          <p>
            {{ 'assign.dueOn' | transloco }}:
            <time [attr.datetime]="dueAt">{{ lastMoment(dueAt) | when: 'dateTime' }}</time>
          </p>
        }
        @if (assignment.note) {
          <p class="note">{{ assignment.note }}</p>
        }
        <p class="soft small">
          {{ 'assign.by' | transloco: { name: (assignment.by | name) } }}
          <time [attr.datetime]="assignment.at">{{ assignment.at | when: 'dateTime' }}</time>
        </p>
        @if (earlier().length > 0) {
          <details>
            <summary>{{ 'assign.chain' | transloco: { count: earlier().length } }}</summary>
            <ol class="chain">
              @for (one of earlier(); track one.at) {
                <li>
                  <p>{{ one.employee ?? one.unit | name }}</p>
                  @if (one.dueAt; as dueAt) {
                    <p class="small">
                      {{ 'assign.dueOn' | transloco }}:
                      <time [attr.datetime]="dueAt">{{ lastMoment(dueAt) | when: 'dateTime' }}</time>
                    </p>
                  }
                  @if (one.note) {
                    <p class="note small">{{ one.note }}</p>
                  }
                  <p class="soft small">
                    {{ 'assign.by' | transloco: { name: (one.by | name) } }}
                    <time [attr.datetime]="one.at">{{ one.at | when: 'dateTime' }}</time>
                  </p>
                </li>
              }
            </ol>
          </details>
        }
      } @else if (case().assignee; as assignee) {
        <p class="who"><rz-initials [name]="assignee | name" />{{ assignee | name }}</p>
      } @else {
        <p class="soft">{{ 'assign.nobody' | transloco }}</p>
      }
    </section>
  `,
  styles: `
    h2 {
      margin-block-end: var(--s2);
    }
    .who {
      display: flex;
      align-items: center;
      gap: var(--s2);
      font-weight: 560;
    }
    .note {
      margin-block: var(--s2);
      padding-inline-start: var(--s3);
      border-inline-start: 2px solid var(--line-strong);
      white-space: pre-wrap;
    }
    details {
      margin-block-start: var(--s2);
    }
    .chain {
      display: grid;
      gap: var(--s3);
      margin-block-start: var(--s2);
    }
  `,
})
export class AssignmentPanel {
  protected readonly session = inject(Session);
  readonly case = input.required<Case>();
  /** Those before the one in force, the latest first. */
  protected readonly earlier = computed(() => this.case().assignments.slice(0, -1).reverse());

  /** A day that is meant in whole ends a moment before its midnight. */
  protected lastMoment(dueAt: string): string {
    return new Date(Date.parse(dueAt) - 60_000).toISOString();
  }
}
