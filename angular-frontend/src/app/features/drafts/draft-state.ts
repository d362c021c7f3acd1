import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DraftItem } from '../../core/api/types';

const tones: Record<DraftItem['state'], string> = {
  writing: '',
  submitted: 'tone-warn',
  approved: 'tone-good',
  sent: 'tone-calm',
  withdrawn: '',
};

/** How a draft stands, in a word or two; and of how many levels how many have signed. */
@Component({
  selector: 'rz-draft-state',
  imports: [TranslocoPipe],
  template: `
    <span class="chip" [class]="tone()">{{ 'drafts.states.' + state() | transloco }}</span>
    @if (of().state === 'submitted') {
      <span class="small soft">{{ 'drafts.signedOf' | transloco: { signed: signed(), all: of().levels.length } }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.125rem 0.5rem;
    }
  `,
})
export class DraftState {
  readonly of = input.required<Pick<DraftItem, 'state' | 'returned' | 'refused' | 'levels'>>();
  protected readonly state = computed(() => {
    const { state, returned, refused } = this.of();
    if (refused && state !== 'sent') return 'refused';
    return returned ? 'returned' : state;
  });
  protected readonly tone = computed(() => {
    const state = this.state();
    return state === 'returned' || state === 'refused' ? 'tone-warn' : tones[state];
  });
  protected readonly signed = computed(() => this.of().levels.filter(({ approvedBy }) => approvedBy).length);
}
