import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { rovingLinks } from '../../shared/roving-links';
import { Skeleton } from '../../shared/skeleton';

/** All lists of contacts: own ones and living ones, with how many are on them. */
@Component({
  selector: 'rz-contact-lists',
  imports: [EmptyState, Icon, MatButton, ProblemBar, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.contactLists' | transloco }}</h1>
        @if (session.may('keepContactLists')) {
          <button matButton="outlined" type="button" (click)="add()">
            <rz-icon name="plus" />{{ 'lists.add' | transloco }}
          </button>
        }
      </div>
      <rz-problem [error]="lists.error()" (retry)="lists.refresh()" />
      @if (lists.value(); as found) {
        @if (found.items.length > 0) {
          <table class="table">
            <caption class="cdk-visually-hidden">
              {{
                'nav.contactLists' | transloco
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'lists.name' | transloco }}</th>
                <th scope="col" class="wide-only">{{ 'lists.kind' | transloco }}</th>
                <th scope="col">{{ 'lists.members' | transloco }}</th>
                <th scope="col">{{ 'lists.recipients' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (list of found.items; track list.id) {
                <tr>
                  <td>
                    <a class="open" [routerLink]="['/contact-lists', list.id]">{{ list.name }}</a>
                  </td>
                  <td class="wide-only">{{ (list.filter ? 'lists.living' : 'lists.own') | transloco }}</td>
                  <td class="number">{{ list.members }}</td>
                  <td class="number">{{ list.recipients }}</td>
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <rz-empty icon="list" [title]="'lists.none' | transloco" [text]="'lists.noneText' | transloco" />
        }
      } @else if (!lists.error()) {
        <rz-skeleton />
      }
    </div>
  `,
})
export class ContactListsPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly lists = query(
    () => true,
    () => this.#api.get('/api/contact-lists'),
  );

  constructor() {
    onChange(['contactList'], () => this.lists.refresh());
    rovingLinks('a.open');
  }

  protected async add(): Promise<void> {
    const id = await this.#dialogs.open<string>(async () => (await import('./list-dialog')).ListDialog);
    if (id) await this.#router.navigate(['/contact-lists', id]);
  }
}
