import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Case } from '../../../core/api/types';
import { Icon } from '../../../shared/icon';
import { NamePipe } from '../../../shared/name-pipe';
import { Acknowledging } from './acknowledging';

/** Of one clock: how far it was escalated, and who has it. */
@Component({
  selector: 'rz-escalation',
  imports: [Icon, NamePipe, TranslocoPipe],
  template: `
    @if (deadline().escalation; as escalation) {
      <p class="small">
        <span class="chip" [class.tone-danger]="escalation.waits"
          ><rz-icon name="alert" />{{ 'clock.escalated' | transloco: { level: escalation.level } }}</span
        >
        @if (escalation.acknowledgedBy; as person) {
          <span>{{ 'escalation.with' | transloco: { name: person | name } }}</span>
          @if (may()) {
            <button class="link" type="button" (click)="acknowledging.takeBack(deadline().id)">
              {{ 'escalation.undo' | transloco }}
            </button>
          }
        }
        @if (escalation.waits && may()) {
          <button class="link" type="button" (click)="acknowledging.take(deadline().id)">
            {{ 'escalation.take' | transloco }}
          </button>
        }
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
      margin-block-end: var(--s2);
    }
    rz-icon {
      zoom: 0.8;
    }
    .link {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--accent);
      font: inherit;
      font-weight: 560;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class EscalationLine {
  protected readonly acknowledging = inject(Acknowledging);

  readonly case = input.required<Case>();
  readonly deadline = input.required<Case['deadlines'][number]>();

  protected readonly may = computed(() => this.case().allowed.includes('acknowledge'));
}
