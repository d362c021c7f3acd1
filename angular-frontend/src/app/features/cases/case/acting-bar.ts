import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case } from '../../../core/api/types';
import { Icon } from '../../../shared/icon';
import { NamePipe } from '../../../shared/name-pipe';
import { CaseRoom } from './case-room';

/** In whose name whoever stands in for somebody acts on this case; to be chosen, where more than one way is possible. */
@Component({
  selector: 'rz-acting-bar',
  imports: [Icon, NamePipe, TranslocoPipe],
  template: `
    <div class="message-bar tone-calm">
      <rz-icon name="staff" />
      @if (isChoice()) {
        <label>
          {{ 'acting.as' | transloco }}
          <select #chosen (change)="room.actFor(chosen.value || null)">
            @if (case().byOwnRight) {
              <option value="" [selected]="room.actingFor() === null">{{ 'acting.own' | transloco }}</option>
            }
            @for (absent of case().standsInFor; track absent.id) {
              <option [value]="absent.id" [selected]="room.actingFor() === absent.id">
                {{ 'acting.for' | transloco: { name: (absent | name) } }}
              </option>
            }
          </select>
        </label>
      } @else {
        {{ 'acting.only' | transloco: { name: (case().standsInFor[0]! | name) } }}
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: var(--s3);
    }
    label {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
    }
    select {
      inline-size: auto;
      max-inline-size: 100%;
    }
  `,
})
export class ActingBar {
  protected readonly room = inject(CaseRoom);
  readonly case = input.required<Case>();
  protected readonly isChoice = computed(() => this.case().byOwnRight || this.case().standsInFor.length > 1);
}
