import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { Session } from '../../core/session/session';
import { ClockBadge } from '../../shared/clock-badge';
import { CountPipe } from '../../shared/count-pipe';

const shown = 20;

/** The terms of somebody's cases that end while they are away: known before it begins, there is time to answer or to give the case on. */
@Component({
  selector: 'rz-absence-terms',
  imports: [ClockBadge, CountPipe, RouterLink, TranslocoPipe],
  template: `
    @if (terms.value(); as found) {
      @if (found.items.length > 0) {
        <p class="small">
          <strong>{{ 'absences.terms' | transloco }}</strong>
        </p>
        <ul>
          @for (item of found.items; track item.id) {
            <li class="small">
              <a class="number" [routerLink]="['/cases', item.id]" target="_blank">{{ item.number }}</a>
              <rz-clock [dueAt]="item.dueAt" [status]="item.status" [stands]="item.clockStands" />
              <span class="one-line">{{ item.subject || ('common.noSubject' | transloco) }}</span>
            </li>
          }
        </ul>
        @if (found.nextCursor) {
          <p class="small soft">{{ 'absences.termsMore' | transloco: { count: found.items.length | count: true } }}</p>
        }
      } @else {
        <p class="small soft">{{ 'absences.noTerms' | transloco }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
      padding-block: 2px;
    }
    .one-line {
      flex: 1 1 10rem;
      min-inline-size: 0;
    }
  `,
})
export class AbsenceTerms {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly employeeId = input.required<string>();
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  protected readonly terms = query(
    () => {
      const [assignee, dueFrom, dueTo] = [this.employeeId(), this.from(), this.to()];
      const asks = this.#session.may('readCases') && assignee && dueFrom >= '1900' && dueFrom <= dueTo;
      return asks ? { assignee, dueFrom, dueTo, sort: 'dueAt' as const, limit: shown } : undefined;
    },
    (asked) => this.#api.get('/api/cases', { query: asked }),
  );
}
