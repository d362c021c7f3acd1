import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { WhenPipe } from '../../core/time/date-pipes';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';

@Component({
  selector: 'rz-imports',
  imports: [EmptyState, Icon, List, MatButton, RouterLink, Rows, TranslocoPipe, WhenPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.imports' | transloco }}</h1>
        @if (session.may('importFiles')) {
          <a matButton="outlined" routerLink="/imports/new/contacts">
            <rz-icon name="users" />{{ 'nav.importContacts' | transloco }}
          </a>
          <a matButton="outlined" routerLink="/imports/new/cases">
            <rz-icon name="inbox" />{{ 'nav.importCases' | transloco }}
          </a>
        }
      </div>
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'nav.imports' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'imports.title' | transloco }}</th>
                <th scope="col">{{ 'imports.stateTitle' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'imports.who' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'imports.result' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (one of items; track one.id) {
                <tr>
                  <td>
                    <a class="open" [routerLink]="['/imports', one.id]"
                      >{{ 'imports.of.' + one.of | transloco }}, {{ one.startedAt | when: 'dateTime' }}</a
                    >
                  </td>
                  <td>{{ 'imports.state.' + one.state | transloco }}</td>
                  <td class="wide-only">{{ one.startedBy.name }}</td>
                  <td class="wide-only">
                    @if (one.state === 'undone') {
                      {{ 'imports.removed' | transloco: { count: one.removed } }}
                    } @else if (one.added !== null) {
                      {{ 'imports.added' | transloco: { count: one.added } }}
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </ng-template>
        <rz-empty icon="table" [title]="'imports.none' | transloco" [text]="'imports.noneText' | transloco" />
      </rz-list>
    </div>
  `,
})
export class Imports {
  readonly #api = inject(Api);
  protected readonly session = inject(Session);
  protected readonly list = pages(
    'imports',
    () => ({}),
    (_, cursor, limit) => this.#api.get('/api/imports', { query: { cursor, limit } }),
  );

  constructor() {
    onChange(['import'], () => this.list.refresh());
    rovingLinks('a.open');
  }
}
