import { Component, effect, inject, input, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { query } from '../../core/api/query';
import type { ContactItem, ContactList, Person } from '../../core/api/types';
import { onChange } from '../../core/changes/changes';
import { Notices } from '../../core/errors/notices';
import { TranslatedTitle } from '../../core/i18n/translated-title';
import { Translate } from '../../core/i18n/translate';
import { Session } from '../../core/session/session';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { ProblemBar } from '../../shared/problem-bar';
import { ContactPicker } from '../../shared/contact-picker';

/** One list: who is on it, and how many of them a mailing would reach. */
@Component({
  selector: 'rz-contact-list',
  imports: [
    ContactPicker,
    EmptyState,
    FormField,
    Icon,
    List,
    MatButton,
    NamePipe,
    ProblemBar,
    RouterLink,
    Rows,
    TranslocoPipe,
  ],
  template: `
    <div class="page">
      <p class="soft">
        <a routerLink="/contact-lists">{{ 'nav.contactLists' | transloco }}</a>
      </p>
      <rz-problem [error]="list.error()" (retry)="list.refresh()" />
      @if (list.value(); as found) {
        <div class="page-head">
          <h1>{{ found.name }}</h1>
          @if (session.may('keepContactLists')) {
            <button matButton="outlined" type="button" (click)="edit(found)">
              <rz-icon name="edit" />{{ 'common.edit' | transloco }}
            </button>
            <button matButton="outlined" class="danger-outline" type="button" (click)="end(found)">
              {{ 'lists.end' | transloco }}
            </button>
          }
        </div>
        <p class="soft">
          {{ 'lists.counts' | transloco: { members: found.members, recipients: found.recipients } }}
        </p>
        @if (found.filter; as filter) {
          <p class="conditions">
            @for (tag of filter.tags; track tag) {
              <span class="chip">{{ tag }}</span>
            }
            @if (filter.beat; as beat) {
              <span class="chip">{{ beat }}</span>
            }
            @for (kind of filter.newsroomKinds; track kind) {
              <span class="chip">{{ 'newsroomKind.' + kind | transloco }}</span>
            }
            @for (reach of filter.reaches; track reach) {
              <span class="chip">{{ 'newsrooms.reaches.' + reach | transloco }}</span>
            }
            @if (filter.county; as county) {
              <span class="chip">{{ county }}</span>
            }
            @if (filter.language; as language) {
              <span class="chip">{{ 'contacts.languages.' + language | transloco }}</span>
            }
          </p>
        } @else if (session.may('keepContactLists')) {
          <form class="adding" novalidate (submit)="add($event, found)">
            <label for="w-people">{{ 'lists.who' | transloco }}</label>
            <rz-contact-picker inputId="w-people" [formField]="adding.people" />
            <button
              matButton="filled"
              type="submit"
              [disabled]="adding.people().value().length === 0"
              disabledInteractive
            >
              {{ 'lists.put' | transloco }}
            </button>
          </form>
        }
        <rz-list>
          <ng-template [rzRows]="members" let-items>
            <table class="table">
              <caption class="cdk-visually-hidden">
                {{
                  'lists.members' | transloco
                }}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{{ 'contacts.name' | transloco }}</th>
                  <th scope="col">{{ 'contacts.newsroom' | transloco }}</th>
                  <th scope="col" class="wide-only">{{ 'contacts.email' | transloco }}</th>
                  @if (found.filter === null && session.may('keepContactLists')) {
                    <th scope="col">
                      <span class="cdk-visually-hidden">{{ 'lists.take' | transloco }}</span>
                    </th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (person of items; track person.id) {
                  <tr>
                    <td>
                      <a [routerLink]="['/contacts', person.id]">{{ person | name }}</a>
                    </td>
                    <td>{{ person.newsroom?.name }}</td>
                    <td class="wide-only">{{ person.email }}</td>
                    @if (found.filter === null && session.may('keepContactLists')) {
                      <td>
                        <button
                          matButton
                          type="button"
                          [attr.aria-label]="'lists.takeOff' | transloco: { name: person.name }"
                          (click)="remove(found, person)"
                        >
                          {{ 'lists.take' | transloco }}
                        </button>
                      </td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </ng-template>
          <rz-empty icon="users" [title]="'lists.empty' | transloco" />
        </rz-list>
      } @else {
        <h1 class="cdk-visually-hidden">{{ 'lists.title' | transloco }}</h1>
      }
    </div>
  `,
  styles: `
    .conditions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1);
      margin-block-end: var(--s3);
    }
    .adding {
      display: grid;
      gap: var(--s2);
      justify-items: start;
      margin-block: var(--s3);
    }
    .adding rz-contact-picker {
      inline-size: min(100%, 30rem);
    }
  `,
})
export class ContactListPage {
  readonly #api = inject(Api);
  readonly #dialogs = inject(Dialogs);
  readonly #notices = inject(Notices);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);
  protected readonly session = inject(Session);

  readonly id = input.required<string>();
  protected readonly list = query(this.id, (id) => this.#api.get('/api/contact-lists/{id}', { path: { id } }));
  protected readonly members = pages('contact-list-members', this.id, (id, cursor, limit) =>
    this.#api.get('/api/contact-lists/{id}/members', { path: { id }, query: { cursor, limit } }),
  );
  readonly #people = signal<{ people: readonly Person[] }>({ people: [] });
  protected readonly adding = form(this.#people);

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      const name = this.list.value()?.name;
      if (name) title.set(name);
    });
    onChange(
      ['contactList'],
      () => this.#refresh(),
      () => this.id(),
    );
  }

  protected async add(event: Event, { id }: ContactList): Promise<void> {
    event.preventDefault();
    const contactIds = this.#people().people.map((person) => person.id);
    if (contactIds.length === 0) return;
    await this.#write(() => this.#api.post('/api/contact-lists/{id}/members', { path: { id }, body: { contactIds } }));
    this.#people.set({ people: [] });
  }

  protected async remove({ id }: ContactList, { id: contactId }: ContactItem): Promise<void> {
    await this.#write(() =>
      this.#api.delete('/api/contact-lists/{id}/members/{contactId}', { path: { id, contactId } }),
    );
  }

  protected async edit(list: ContactList): Promise<void> {
    const saved = await this.#dialogs.open<string, ContactList>(
      async () => (await import('./list-dialog')).ListDialog,
      list,
    );
    if (saved) await this.#write(async () => undefined);
  }

  protected async end(list: ContactList): Promise<void> {
    const done = await this.#dialogs.open<boolean, ContactList>(
      async () => (await import('./end-list-dialog')).EndListDialog,
      list,
    );
    if (done) await this.#router.navigate(['/contact-lists']);
  }

  async #write(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
      this.#notices.say(this.#translate.text('common.saved'));
      await this.#refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  #refresh(): Promise<unknown> {
    return Promise.all([this.list.refresh(), this.members.refresh()]);
  }
}
