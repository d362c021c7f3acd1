import { Component, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { ParkedKeyList } from '../../core/api/types';
import { WhenPipe } from '../../core/time/date-pipes';
import { ProblemBar } from '../../shared/problem-bar';

/** Why keys of a projection are parked; read when somebody asks. */
@Component({
  selector: 'rz-parked-keys',
  imports: [ProblemBar, TranslocoPipe, WhenPipe],
  template: `
    <details (toggle)="opened.set($any($event.target).open)">
      <summary>{{ 'projections.why' | transloco: { count: count() } }}</summary>
      <rz-problem [error]="parked.error()" (retry)="parked.refresh()" />
      <dl>
        @for (key of parked.value()?.items; track key.key) {
          <dt class="number">{{ key.key }} · {{ key.eventType }} · {{ key.parkedAt | when: 'dateTime' }}</dt>
          <dd class="soft">
            <span lang="en">{{ key.error }}</span>
            {{ 'projections.waiting' | transloco: { attempts: key.attempts, waiting: key.waiting } }}
          </dd>
        }
      </dl>
    </details>
  `,
  styles: `
    summary {
      color: var(--danger);
      font-weight: 560;
      cursor: pointer;
    }
    dl {
      margin-block-start: var(--s2);
      overflow-wrap: anywhere;
    }
    dd {
      margin-block-end: var(--s2);
    }
  `,
})
export class ParkedKeys {
  readonly #api = inject(Api);
  readonly name = input.required<string>();
  readonly count = input.required<number>();

  protected readonly opened = signal(false);
  protected readonly parked = query(
    () => (this.opened() ? this.name() : undefined),
    (name) => this.#api.get<ParkedKeyList>(`administration/projections/${name}/parked`),
  );
}
