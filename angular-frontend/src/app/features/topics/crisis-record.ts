import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Topic } from '../../core/api/types';
import { WhenPipe } from '../../core/time/date-pipes';
import { NamePipe, Names } from '../../shared/name-pipe';

/** What stays of a crisis: who was called, what was decided and by whom, what was said to all who waited. */
@Component({
  selector: 'rz-crisis-record',
  imports: [NamePipe, TranslocoPipe, WhenPipe],
  template: `
    <p class="small soft">
      {{ 'topics.crisis.by' | transloco: { name: (crisis().declaredBy | name) } }},
      <time [attr.datetime]="crisis().declaredAt">{{ crisis().declaredAt | when: 'dateTime' }}</time>.
      {{ 'topics.crisis.team' | transloco: { names: team() } }}
    </p>
    <ol>
      @for (entry of crisis().log; track entry.id) {
        <li>
          <span class="chip" [class.tone-good]="entry.confirmed" [class.tone-warn]="!entry.confirmed">{{
            (entry.confirmed ? 'topics.crisis.confirmed' : 'topics.crisis.unconfirmed') | transloco
          }}</span>
          <span class="words">{{ entry.text }}</span>
          <span class="small soft"
            >{{ entry.by | name }}, <time [attr.datetime]="entry.at">{{ entry.at | when: 'dateTime' }}</time></span
          >
        </li>
      } @empty {
        <li class="soft">{{ 'topics.crisis.noLog' | transloco }}</li>
      }
    </ol>
    @for (statement of crisis().statements; track statement.id) {
      <p class="words">{{ statement.text }}</p>
      <p class="small soft">
        {{ 'topics.crisis.statementBy' | transloco: { name: (statement.author | name) } }},
        <time [attr.datetime]="statement.writtenAt">{{ statement.writtenAt | when: 'dateTime' }}</time>.
        @if (statement.approvedAt; as at) {
          {{
            'topics.crisis.approvedBy'
              | transloco
                : {
                    name: (statement.approvedBy! | name),
                    at: (at | when: 'dateTime'),
                    count: statement.cases,
                  }
          }}
        } @else {
          {{ (crisis().endedAt === null ? 'topics.crisis.waits' : 'topics.crisis.neverApproved') | transloco }}.
        }
      </p>
    }
    @if (crisis().endedAt; as at) {
      <p class="small soft">{{ 'topics.crisis.ended' | transloco: { at: (at | when: 'dateTime') } }}</p>
    }
  `,
  styles: `
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--s1) var(--s2);
      padding-block: var(--s1);
    }
  `,
})
export class CrisisRecord {
  readonly #names = inject(Names);
  readonly crisis = input.required<Topic['crises'][number]>();

  protected team(): string {
    return this.crisis()
      .team.map((person) => this.#names.of(person))
      .join(', ');
  }
}
