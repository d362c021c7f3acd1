import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
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
        <rz-search-box [label]="'newsrooms.search' | transloco" [value]="q() ?? ''" (searched)="filter($event)" />
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
          [title]="(q() ? 'newsrooms.noneFound' : 'newsrooms.none') | transloco"
          [text]="'newsrooms.noneText' | transloco"
        />
      </rz-list>
    </div>
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
  protected readonly list = pages(
    'newsrooms',
    () => ({ q: this.q() }),
    (filters, cursor, limit) => this.#api.get('/api/newsrooms', { query: { ...filters, cursor, limit } }),
  );

  constructor() {
    onChange(['newsroom'], () => this.list.refresh());
    rovingLinks('a.open');
  }

  protected filter(q: string | undefined): void {
    void this.#router.navigate([], { queryParams: { q: q ?? null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async add(): Promise<void> {
    if (!(await this.#dialogs.open<boolean>(async () => (await import('./newsroom-dialog')).NewsroomDialog))) return;
    this.#notices.say(this.#translate.text('common.saved'));
    await this.list.refresh();
  }
}
