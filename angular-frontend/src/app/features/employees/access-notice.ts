import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';

/** What the access log records, why, for how long, who reads it and what one may ask for. */
@Component({
  selector: 'rz-access-notice',
  imports: [ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="page text">
      <h1>{{ 'accessNotice.title' | transloco }}</h1>
      <rz-problem [error]="notice.error()" (retry)="notice.refresh()" />
      @if (notice.value(); as kept) {
        @for (part of parts; track part) {
          <h2>{{ 'accessNotice.' + part + '.title' | transloco }}</h2>
          <p>{{ 'accessNotice.' + part + '.text' | transloco: kept }}</p>
        }
        <p>
          <a routerLink="/access-log">{{ 'accessNotice.own' | transloco }}</a>
        </p>
      } @else if (!notice.error()) {
        <rz-skeleton [lines]="8" />
      }
    </div>
  `,
  styles: `
    .text {
      max-inline-size: 44rem;
    }
    h2 {
      margin-block: var(--s4) var(--s1);
    }
  `,
})
export class AccessNotice {
  readonly #api = inject(Api);
  protected readonly parts = ['what', 'why', 'kept', 'who', 'rights'] as const;
  protected readonly notice = query(
    () => true,
    () => this.#api.get('/api/access-log/notice'),
  );
}
