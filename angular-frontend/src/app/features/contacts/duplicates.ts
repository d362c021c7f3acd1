import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { EmptyState } from '../../shared/empty-state';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { DuplicatePair } from './duplicate';

const shown = 20;

/** Contacts that may be one person, pair by pair. */
@Component({
  selector: 'rz-duplicates',
  imports: [DuplicatePair, EmptyState, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/contacts">{{ 'nav.contacts' | transloco }}</a>
      </p>
      <div class="page-head">
        <h1>{{ 'merging.possible' | transloco }}</h1>
      </div>
      <rz-problem [error]="list.error()" (retry)="list.refresh()" />
      @if (list.value(); as found) {
        <ul class="pairs">
          @for (pair of found.items; track pair.one.id + pair.other.id) {
            <li class="card"><rz-duplicate [pair]="pair" (settled)="list.refresh()" /></li>
          } @empty {
            <li>
              <rz-empty icon="users" [title]="'merging.none' | transloco" [text]="'merging.noneText' | transloco" />
            </li>
          }
        </ul>
        @if (found.more) {
          <p class="soft">{{ 'merging.more' | transloco }}</p>
        }
      } @else if (!list.error()) {
        <rz-skeleton />
      }
    </div>
  `,
  styles: `
    .page {
      max-inline-size: 56rem;
    }
    .pairs {
      display: grid;
      gap: var(--s3);
    }
  `,
})
export class DuplicatesPage {
  readonly #api = inject(Api);
  protected readonly list = query(
    () => shown,
    (limit) => this.#api.get('/api/contact-duplicates', { query: { limit } }),
  );

  constructor() {
    onChange(['contact'], () => this.list.refresh());
  }
}
