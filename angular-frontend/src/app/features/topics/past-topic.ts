import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Topic } from '../../core/api/types';
import type { PastPage } from '../../core/feature';
import { NamePipe } from '../../shared/name-pipe';
import { CrisisRecord } from './crisis-record';

/** A topic as it was: its people, its crises with all that was known by then, its lines, and how many cases stood under it. */
@Component({
  selector: 'rz-past-topic',
  imports: [CrisisRecord, NamePipe, TranslocoPipe],
  template: `
    <section class="card">
      <h2>{{ topic().name }}</h2>
      @if (topic().description) {
        <p class="words">{{ topic().description }}</p>
      }
      <dl class="facts in-row">
        <div>
          <dt>{{ 'topics.owner' | transloco }}</dt>
          <dd>{{ topic().owner | name }}</dd>
        </div>
        <div>
          <dt>{{ 'topics.figures.cases' | transloco }}</dt>
          <dd>{{ topic().caseIds.length }}</dd>
        </div>
      </dl>
      @for (crisis of topic().crises; track crisis.id) {
        <h3>
          @if (crisis.endedAt === null) {
            <span class="chip tone-danger">{{ 'topics.crisis.going' | transloco }}</span>
          }
          {{ 'topics.crisis.logOf' | transloco: { reason: crisis.reason } }}
        </h3>
        <rz-crisis-record [crisis]="crisis" />
      }
      @if (topic().documents.length > 0) {
        <h3>{{ 'topics.documents.title' | transloco }}</h3>
        <ul>
          @for (one of topic().documents; track one.id) {
            <li class="words">{{ one.name ?? ('common.erased' | transloco) }}</li>
          }
        </ul>
      }
      @for (line of topic().lines; track line.id) {
        @let newest = line.versions[0]!;
        <h3>{{ newest.title }}</h3>
        <p class="small soft">
          @if (line.withdrawn) {
            {{ 'topics.line.states.withdrawn' | transloco }}
          } @else if (line.inForce; as version) {
            {{ 'topics.line.inForce' | transloco: { version } }}
          } @else {
            {{ 'topics.line.notToday' | transloco }}
          }
        </p>
        @for (one of line.versions; track one.version) {
          <p class="small soft">
            {{ 'topics.line.by' | transloco: { version: one.version, name: (one.author | name) } }}
          </p>
          <p class="words">{{ one.text }}</p>
        }
      }
    </section>
  `,
  styles: `
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class PastTopic implements PastPage {
  readonly thing = input.required<Readonly<Record<string, unknown>>>();
  readonly changed = input.required<ReadonlySet<string>>();
  protected readonly topic = computed(() => this.thing() as unknown as Topic & { readonly caseIds: readonly string[] });
}
