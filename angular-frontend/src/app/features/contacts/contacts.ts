import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { EmptyState } from '../../shared/empty-state';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { rovingLinks } from '../../shared/roving-links';
import { SearchBox } from '../../shared/search-box';

@Component({
  selector: 'rz-contacts',
  imports: [List, Rows, EmptyState, NamePipe, RouterLink, SearchBox, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.contacts' | transloco }}</h1>
        <rz-search-box [label]="'contacts.search' | transloco" [value]="q() ?? ''" (searched)="filter($event)" />
      </div>
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'nav.contacts' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'contacts.name' | transloco }}</th>
                <th scope="col">{{ 'contacts.newsroom' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'contacts.email' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'contacts.phone' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (contact of items; track contact.id) {
                <tr>
                  <td>
                    <a class="open" [routerLink]="['/contacts', contact.id]">{{ contact | name }}</a>
                  </td>
                  <td>{{ contact.newsroom?.name }}</td>
                  <td class="wide-only">{{ contact.email }}</td>
                  <td class="wide-only number">{{ contact.phone }}</td>
                </tr>
              }
            </tbody>
          </table>
        </ng-template>
        <rz-empty
          icon="users"
          [title]="(q() ? 'contacts.nobodyFound' : 'contacts.none') | transloco"
          [text]="'contacts.noneText' | transloco"
        />
      </rz-list>
    </div>
  `,
})
export class Contacts {
  readonly #api = inject(Api);
  readonly #router = inject(Router);

  readonly q = input<string>();
  protected readonly list = pages(
    'contacts',
    () => ({ q: this.q() }),
    (filters, cursor, limit) => this.#api.get('/api/contacts', { query: { ...filters, cursor, limit } }),
  );

  constructor() {
    onChange(['contact', 'newsroom'], () => this.list.refresh());
    rovingLinks('a.open');
  }

  protected filter(q: string | undefined): void {
    void this.#router.navigate([], { queryParams: { q: q ?? null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
