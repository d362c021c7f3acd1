import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CoverageFigures } from '../core/api/types';
import { CountPipe } from './count-pipe';

/** How much was published, by tone, and how many people it reached. */
@Component({
  selector: 'rz-coverage-figures',
  imports: [CountPipe, TranslocoPipe],
  template: `
    <dl class="facts in-row">
      <div>
        <dt>{{ 'coverageOf.count' | transloco }}</dt>
        <dd>{{ figures().count | count }}</dd>
      </div>
      <div>
        <dt>{{ 'coverageOf.tones.positive' | transloco }}</dt>
        <dd>{{ figures().positive | count }}</dd>
      </div>
      <div>
        <dt>{{ 'coverageOf.tones.neutral' | transloco }}</dt>
        <dd>{{ figures().neutral | count }}</dd>
      </div>
      <div>
        <dt>{{ 'coverageOf.tones.negative' | transloco }}</dt>
        <dd>{{ figures().negative | count }}</dd>
      </div>
      <div>
        <dt>{{ 'coverageOf.reach' | transloco }}</dt>
        <dd>{{ figures().reach | count: true }}</dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s5);
      margin-block: var(--s2) var(--s3);
    }
  `,
})
export class CoverageFiguresLine {
  readonly figures = input.required<CoverageFigures>();
}
