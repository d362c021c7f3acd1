import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { WhenPipe } from '../../core/time/date-pipes';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** A meeting with the press: who asks to be let in, by their cases. */
@Component({
  selector: 'rz-accreditation-event-page',
  imports: [NamePipe, ProblemBar, RouterLink, Skeleton, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/communiques/plan">{{ 'accreditation.plan' | transloco }}</a>
      </p>
      <rz-problem [error]="read.error()" (retry)="read.refresh()" />
      @if (read.value(); as event) {
        <h1>{{ event.title ?? ('common.erased' | transloco) }}</h1>
        <p class="soft">
          <time [attr.datetime]="event.startsAt">{{ event.startsAt | when: 'dateTime' }}</time>
          @if (event.place) {
            · {{ event.place }}
          }
          @if (event.cancelled) {
            <span class="chip tone-warn">{{ 'accreditation.cancelled' | transloco }}</span>
          }
        </p>
        <h2 id="asked-title">{{ 'accreditation.addTitle' | transloco }} ({{ event.cases.length }})</h2>
        <ul class="list" aria-labelledby="asked-title">
          @for (one of event.cases; track one.id) {
            <li>
              <a [routerLink]="['/cases', one.id]">{{ one.number }}</a>
              @for (person of one.journalists; track person.id) {
                <span class="who"
                  >{{ person | name }}
                  <span
                    class="chip"
                    [class.tone-good]="person.decision === 'accredited'"
                    [class.tone-danger]="person.decision === 'refused'"
                    >{{ 'accreditation.decision.' + (person.decision ?? 'open') | transloco }}</span
                  ></span
                >
              } @empty {
                <span class="soft">{{ 'accreditation.nobody' | transloco }}</span>
              }
            </li>
          } @empty {
            <li class="soft">{{ 'accreditation.nobodyAsked' | transloco }}</li>
          }
        </ul>
        @if (event.more) {
          <p class="soft">{{ 'accreditation.more' | transloco }}</p>
        }
      } @else if (!read.error()) {
        <rz-skeleton [lines]="6" />
      }
    </div>
  `,
  styles: `
    h1 {
      overflow-wrap: anywhere;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s3);
      align-items: baseline;
      padding-block: var(--s1);
    }
  `,
})
export class AccreditationEventPage {
  readonly #api = inject(Api);
  readonly id = input.required<string>();
  protected readonly read = query(
    () => this.id(),
    (id) => this.#api.get('/api/press-events/{id}/accreditations', { path: { id } }),
  );

  constructor() {
    onChange(['case', 'pressEvent'], () => this.read.refresh());
  }
}
