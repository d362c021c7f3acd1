import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { WhenPipe } from '../../core/time/date-pipes';
import { ProblemBar } from '../../shared/problem-bar';

/** Reports that may be of the same thing, closed ones too, with what is needed to judge. Nothing where there is none. */
@Component({
  selector: 'rz-near-reports',
  imports: [ProblemBar, RouterLink, TranslocoPipe, WhenPipe],
  template: `
    <rz-problem [error]="read.error()" (retry)="read.refresh()" />
    @if (read.value()?.items; as items) {
      @if (items.length > 0) {
        <h3>{{ 'intervention.near' | transloco }}</h3>
        <p class="small soft">{{ 'intervention.nearMeans' | transloco }}</p>
        <ul>
          @for (one of items; track one.id) {
            <li>
              <a [routerLink]="['/cases', one.id]"
                ><span class="number">{{ one.number }}</span> {{ one.subject ?? ('common.erased' | transloco) }}</a
              >
              <span class="small soft">{{ one.receivedAt | when: 'date' }}</span>
              @if (one.metres !== null) {
                <span class="small">{{ 'intervention.metres' | transloco: { metres: one.metres } }}</span>
              }
              @if (one.address) {
                <span class="small soft">{{ one.address }}</span>
              }
              <span class="chip" [class.tone-good]="one.state === 'done'">{{
                'intervention.states.' + one.state | transloco
              }}</span>
              @if (one.closed) {
                <span class="chip">{{ 'intervention.nearClosed' | transloco }}</span>
              }
            </li>
          }
        </ul>
      }
    }
  `,
  styles: `
    h3 {
      margin-block: var(--s3) 0;
    }
    ul {
      list-style: none;
      padding: 0;
      margin: 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s3);
      padding-block: var(--s1);
      overflow-wrap: anywhere;
    }
  `,
})
export class NearReports {
  readonly #api = inject(Api);
  readonly caseId = input.required<string>();
  /** Of the case: what is near changes with its place, category and words. */
  readonly revision = input.required<number>();
  protected readonly read = query(
    () => ({ id: this.caseId(), revision: this.revision() }),
    ({ id }) => this.#api.get('/api/cases/{id}/near-reports', { path: { id } }),
  );
}
