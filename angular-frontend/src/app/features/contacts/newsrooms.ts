import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { newsroomKinds } from '../../core/api/types';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { rovingLinks } from '../../shared/roving-links';
import { SearchBox } from '../../shared/search-box';

@Component({
  selector: 'rz-newsrooms',
  imports: [List, Rows, EmptyState, Icon, MatButton, RouterLink, SearchBox, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.newsrooms' | transloco }}</h1>
        <rz-search-box
          [label]="'newsrooms.search' | transloco"
          [value]="q() ?? ''"
          (searched)="narrow({ q: $event ?? null })"
        />
        <select #kind [attr.aria-label]="'newsrooms.kind' | transloco" (change)="narrow({ kind: kind.value || null })">
          <option value="">{{ 'newsrooms.everyKind' | transloco }}</option>
          @for (one of kinds; track one) {
            <option [value]="one" [selected]="one === this.kind()">{{ 'newsroomKind.' + one | transloco }}</option>
          }
        </select>
        @if (session.may('enterContacts')) {
          <button matButton="outlined" type="button" (click)="add()">
            <rz-icon name="plus" />{{ 'newsrooms.add' | transloco }}
          </button>
        }
      </div>
      <rz-list>
        <ng-template [rzRows]="list" let-items>
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'nav.newsrooms' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'newsrooms.name' | transloco }}</th>
                <th scope="col">{{ 'newsrooms.kind' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'newsrooms.reach' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'newsrooms.domains' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (newsroom of items; track newsroom.id) {
                <tr>
                  <td>
                    <a class="open" [routerLink]="['/newsrooms', newsroom.id]">{{ newsroom.name }}</a>
                  </td>
                  <td>{{ 'newsroomKind.' + newsroom.kind | transloco }}</td>
                  <td class="wide-only">
                    @if (newsroom.reach; as reach) {
                      {{ 'newsrooms.reaches.' + reach | transloco }}
                    }
                    <span class="soft">{{ newsroom.county }}</span>
                  </td>
                  <td class="wide-only">{{ newsroom.domains.join(', ') }}</td>
                </tr>
              }
            </tbody>
          </table>
        </ng-template>
        <rz-empty
          icon="newsroom"
          [title]="(q() || this.kind() ? 'newsrooms.noneFound' : 'newsrooms.none') | transloco"
          [text]="'newsrooms.noneText' | transloco"
        />
      </rz-list>
    </div>
  `,
  styles: `
    select {
      flex: 0 1 14rem;
      inline-size: auto;
    }
  `,
})
export class Newsrooms {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);

  readonly q = input<string>();
  readonly kind = input<string>();
  protected readonly kinds = newsroomKinds;
  protected readonly list = pages(
    'newsrooms',
    () => ({ q: this.q(), kind: newsroomKinds.find((one) => one === this.kind()) }),
    (filters, cursor, limit) => this.#api.get('/api/newsrooms', { query: { ...filters, cursor, limit } }),
  );

  constructor() {
    onChange(['newsroom'], () => this.list.refresh());
    rovingLinks('a.open');
  }

  protected narrow(queryParams: { q?: string | null; kind?: string | null }): void {
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async add(): Promise<void> {
    if (!(await this.#dialogs.open<boolean>(async () => (await import('./newsroom-dialog')).NewsroomDialog))) return;
    this.#notices.say(this.#translate.text('common.saved'));
    await this.list.refresh();
  }
}
