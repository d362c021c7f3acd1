import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case } from '../../../core/api/types';
import { WhenPipe } from '../../../core/time/date-pipes';
import { Initials } from '../../../shared/initials';
import { NamePipe } from '../../../shared/name-pipe';

@Component({
  selector: 'rz-assignment-panel',
  imports: [Initials, TranslocoPipe, WhenPipe, NamePipe],
  template: `
    <section class="card" aria-labelledby="assignment-title">
      <h2 id="assignment-title">{{ 'assign.panel' | transloco }}</h2>
      @if (case().assignment; as assignment) {
        <p class="who"><rz-initials [name]="assignment.employee | name" />{{ assignment.employee | name }}</p>
        @if (assignment.note) {
          <p class="note">{{ assignment.note }}</p>
        }
        <p class="soft small">
          {{ 'assign.by' | transloco: { name: (assignment.by | name) } }}
          <time [attr.datetime]="assignment.at">{{ assignment.at | when: 'dateTime' }}</time>
        </p>
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
  `,
})
export class AssignmentPanel {
  readonly case = input.required<Case>();
}
