import { Component, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { pages } from '../../core/api/pages';
import { onChange } from '../../core/changes/changes';
import { Session } from '../../core/session/session';
import { shortcuts } from '../../core/shortcuts/shortcuts';
import { Dialogs } from '../../shared/dialogs';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { List, Rows } from '../../shared/list';
import { NamePipe } from '../../shared/name-pipe';
import { rovingLinks } from '../../shared/roving-links';
import { SearchBox } from '../../shared/search-box';
import { encounterNotes } from './note-encounter';

@Component({
  selector: 'rz-contacts',
  imports: [
    EmptyState,
    Icon,
    List,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    NamePipe,
    RouterLink,
    Rows,
    SearchBox,
    TranslocoPipe,
  ],
  template: `
    <div class="page">
      <div class="page-head">
        <h1>{{ 'nav.contacts' | transloco }}</h1>
        <rz-search-box [label]="'contacts.search' | transloco" [value]="q() ?? ''" (searched)="filter($event)" />
        @if (session.may('mergeContacts')) {
          <a matButton routerLink="/contacts/duplicates">{{ 'merging.possible' | transloco }}</a>
        }
        @if (session.may('noteEncounters')) {
          <button matButton="outlined" type="button" aria-keyshortcuts="z" (click)="noteEncounter()">
            <rz-icon name="phone" />{{ 'encounters.note' | transloco }}
          </button>
        }
        @if (session.may('exportContacts')) {
          <button matButton="outlined" type="button" [matMenuTriggerFor]="files">
            <rz-icon name="table" />{{ 'contacts.export' | transloco }}
          </button>
          <mat-menu #files="matMenu">
            @if (session.may('importFiles')) {
              <a mat-menu-item routerLink="/imports/new/contacts">{{ 'contacts.import' | transloco }}</a>
            }
            <a mat-menu-item [href]="file('csv')" download>{{ 'contacts.exportCsv' | transloco }}</a>
            <a mat-menu-item [href]="file('vcf')" download>{{ 'contacts.exportVCard' | transloco }}</a>
          </mat-menu>
        }
        @if (session.may('enterContacts')) {
          <button matButton="outlined" type="button" (click)="add()">
            <rz-icon name="plus" />{{ 'contacts.add' | transloco }}
          </button>
        }
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
                <th scope="col" class="wide-only">{{ 'contacts.beat' | transloco }}</th>
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
                  <td class="wide-only">{{ contact.beat }}</td>
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
  readonly #dialogs = inject(Dialogs);
  readonly #note = encounterNotes();
  protected readonly session = inject(Session);

  readonly q = input<string>();
  /** From the palette: a contact is to be noted. */
  readonly note = input<string>();
  protected readonly list = pages(
    'contacts',
    () => ({ q: this.q() }),
    (filters, cursor, limit) => this.#api.get('/api/contacts', { query: { ...filters, cursor, limit } }),
  );

  constructor() {
    onChange(['contact', 'newsroom'], () => this.list.refresh());
    rovingLinks('a.open');
    shortcuts({ z: () => void this.noteEncounter() });
    effect(() => {
      if (this.note()) void this.noteEncounter();
    });
  }

  /** What the list shows, whole. */
  protected file(ending: 'csv' | 'vcf'): string {
    const q = this.q();
    return `/api/contacts.${ending}${q ? `?q=${encodeURIComponent(q)}` : ''}`;
  }

  protected async add(): Promise<void> {
    const id = await this.#dialogs.open<string>(async () => (await import('./contact-dialog')).ContactDialog);
    if (id) await this.#router.navigate(['/contacts', id]);
  }

  protected async noteEncounter(): Promise<void> {
    if (!this.session.may('noteEncounters')) return;
    await this.#note({});
    if (this.note())
      await this.#router.navigate([], { queryParams: { note: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected filter(q: string | undefined): void {
    void this.#router.navigate([], { queryParams: { q: q ?? null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
