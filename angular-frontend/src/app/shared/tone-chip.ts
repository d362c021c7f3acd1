import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Tone } from '../core/api/types';

/** How a publication speaks of the office, in a word. */
@Component({
  selector: 'rz-tone',
  imports: [TranslocoPipe],
  template: `<span class="chip" [class.tone-good]="tone() === 'positive'" [class.tone-danger]="tone() === 'negative'">{{
    'coverageOf.tones.' + tone() | transloco
  }}</span>`,
})
export class ToneChip {
  readonly tone = input.required<Tone>();
}
