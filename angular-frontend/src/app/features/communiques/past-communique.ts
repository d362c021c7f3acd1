import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Communique } from '../../core/api/types';
import type { PastPage } from '../../core/feature';
import { WhenPipe } from '../../core/time/date-pipes';
import { LadderSteps } from '../../shared/ladder-steps';
import { NamePipe } from '../../shared/name-pipe';
import { CommuniqueShown } from './communique-shown';

/** A communiqué as it was: how it stood, who had it, when it was to appear, and what it said. */
@Component({
  selector: 'rz-past-communique',
  imports: [CommuniqueShown, LadderSteps, NamePipe, TranslocoPipe, WhenPipe],
  template: `
    @let one = communique();
    <section class="card">
      <h2>
        {{ one.shown.headline ?? ('common.erased' | transloco) }}
        <span class="chip">{{ 'communiques.states.' + one.state | transloco }}</span>
      </h2>
      @if (one.schedule; as schedule) {
        <p>
          {{
            (schedule.embargo ? 'communiques.embargoUntil' : 'communiques.appears')
              | transloco: { at: (schedule.appearsAt | when: 'dateTime') }
          }}
        </p>
      }
      @if (one.released; as released) {
        <p>
          {{
            'communiques.releasedAt' | transloco: { version: released.version, at: (released.at | when: 'dateTime') }
          }}
        </p>
      }
      @if (one.returned; as returned) {
        <p>
          {{ 'communiques.returnedBy' | transloco: { who: (returned.by | name) } }}
          {{ returned.reason ?? ('common.erased' | transloco) }}
        </p>
      }
      @if (one.withdrawal; as withdrawal) {
        <p>
          {{
            'communiques.withdrawnBy'
              | transloco: { who: (withdrawal.by | name), at: (withdrawal.at | when: 'dateTime') }
          }}
          {{ withdrawal.reason ?? ('common.erased' | transloco) }}
        </p>
      }
      <ol class="small soft">
        @for (version of one.versions; track version.version) {
          <li>
            {{ version.by | name }}, {{ version.at | when: 'dateTime' }}
            @if (version.approvedBy; as who) {
              · {{ 'communiques.approvedBy' | transloco: { who: (who | name) } }}
            }
          </li>
        }
      </ol>
      <rz-ladder-steps [texts]="'communiques.steps.'" [of]="one" [waitsFor]="one.waitsFor" />
      <rz-communique-shown [communique]="one" />
    </section>
  `,
})
export class PastCommunique implements PastPage {
  readonly thing = input.required<Readonly<Record<string, unknown>>>();
  readonly changed = input.required<ReadonlySet<string>>();
  protected readonly communique = computed(() => this.thing() as unknown as Communique);
}
