import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { AccessItem } from '../../core/api/types';
import { Session } from '../../core/session/session';
import { Things } from '../../core/things';
import { WhenPipe } from '../../core/time/date-pipes';
import { ProblemBar } from '../../shared/problem-bar';

const MOST = 6;

/** What the auditor themselves played back last, from the access log: where they may go on. */
@Component({
  selector: 'rz-last-looks',
  imports: [ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <section aria-labelledby="last-looks">
      <h2 id="last-looks">{{ 'worth.lastLooks' | transloco }}</h2>
      <rz-problem [error]="looks.error()" (retry)="looks.refresh()" />
      @if (looks.value()) {
        <ul>
          @for (one of items(); track one.id) {
            <li>
              <time [attr.datetime]="one.at">{{ one.at | when: 'dateTime' }}</time>:
              @if (place(one); as path) {
                <a class="number" [routerLink]="path">{{ one.thingLabel ?? ('worth.unnamed' | transloco) }}</a>
              } @else {
                {{ one.thingLabel ?? ('worth.unnamed' | transloco) }}
              }
            </li>
          } @empty {
            <li class="soft">{{ 'worth.noLooks' | transloco }}</li>
          }
        </ul>
      }
    </section>
  `,
})
export class LastLooks {
  readonly #api = inject(Api);
  readonly #things = inject(Things);
  readonly #session = inject(Session);
  protected readonly looks = query(
    () => {
      const employee = this.#session.employee()?.id;
      return employee === undefined ? undefined : { employee, act: 'replayed' as const, limit: 50 };
    },
    (filter) => this.#api.get('/api/access-log', { query: filter }),
  );
  /** Each thing once, the newest look at it. */
  protected readonly items = computed(() => {
    const byThing = new Map<string, AccessItem>();
    for (const one of this.looks.value()?.items ?? [])
      if (one.thingId !== null && !byThing.has(one.thingId)) byThing.set(one.thingId, one);
    return [...byThing.values()].slice(0, MOST);
  });

  protected place({ kind, thingId }: AccessItem): string | undefined {
    if (kind === 'case' && thingId !== null) return `/replay/cases/${thingId}`;
    return thingId === null ? undefined : this.#things.page(kind, thingId);
  }
}
