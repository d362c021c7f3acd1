import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Coverage } from '../../core/api/types';
import type { PastPage } from '../../core/feature';
import { WhenPipe } from '../../core/time/date-pipes';
import { CountPipe } from '../../shared/count-pipe';
import { ToneChip } from '../../shared/tone-chip';

/** A publication as it was: what was known of it, what it was linked with, and what the office had done about it. */
@Component({
  selector: 'rz-past-publication',
  imports: [CountPipe, ToneChip, TranslocoPipe, WhenPipe],
  template: `
    <section class="card">
      <h2>{{ one().title ?? ('common.erased' | transloco) }}</h2>
      <p>
        {{ one().outlet ?? ('common.erased' | transloco) }},
        <time [attr.datetime]="one().publishedOn">{{ one().publishedOn | when: 'date' }}</time>
        @if (one().tone; as tone) {
          <rz-tone [tone]="tone" />
        }
        @if (one().state !== 'recorded') {
          <span class="chip tone-warn">{{ 'coverage.states.' + one().state | transloco }}</span>
        }
      </p>
      @if (one().link; as link) {
        <p class="small soft words">{{ link }}</p>
      }
      @if (one().note; as note) {
        <p class="words">{{ note }}</p>
      }
      <dl class="facts in-row">
        @if (one().reach; as reach) {
          <div>
            <dt>{{ 'coverage.reach' | transloco }}</dt>
            <dd>{{ reach | count: true }}</dd>
          </div>
        }
        @for (link of links(); track link.label) {
          <div>
            <dt>{{ link.label | transloco }}</dt>
            <dd>{{ link.text ?? ('common.erased' | transloco) }}</dd>
          </div>
        }
        @for (follow of one().followUps; track follow.case.id) {
          <div>
            <dt>{{ 'coverage.followUp.' + follow.kind | transloco }}</dt>
            <dd>{{ follow.case.number }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
  styles: `
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class PastPublication implements PastPage {
  readonly thing = input.required<Readonly<Record<string, unknown>>>();
  readonly changed = input.required<ReadonlySet<string>>();
  protected readonly one = computed(() => this.thing() as unknown as Coverage);
  protected readonly links = computed(() => {
    const { communique, topic, case: theCase, contact, feed } = this.one();
    return [
      { label: 'coverage.communique', link: communique },
      { label: 'coverage.topic', link: topic },
      { label: 'coverage.case', link: theCase },
      { label: 'coverage.contact', link: contact },
      { label: 'coverage.fromFeed', link: feed },
    ].flatMap(({ label, link }) => (link ? [{ label, text: link.number ?? link.name }] : []));
  });
}
