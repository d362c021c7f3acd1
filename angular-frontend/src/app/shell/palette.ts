import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import type { Right, SearchAnswer } from '../core/api/types';
import { Translate } from '../core/i18n/translate';
import { Session } from '../core/session/session';
import { dialogTitle } from '../shared/dialogs';
import { Icon, type IconName } from '../shared/icon';
import { fold } from '../shared/fold';

interface Hit {
  group: string;
  icon: IconName;
  title: string;
  detail: string;
  url: string;
}

const places: { label: string; url: string; icon: IconName; right?: Right }[] = [
  { label: 'shell.new', url: '/cases/new', icon: 'plus', right: 'registerCases' },
  { label: 'workload.title', url: '/workload', icon: 'chart', right: 'seeWorkload' },
  { label: 'views.mine', url: '/inbox?view=mine', icon: 'inbox', right: 'readCases' },
  { label: 'views.unassigned', url: '/inbox?view=unassigned', icon: 'inbox', right: 'readCases' },
  { label: 'views.dueThisWeek', url: '/inbox?view=dueThisWeek', icon: 'inbox', right: 'readCases' },
  { label: 'views.overdue', url: '/inbox?view=overdue', icon: 'inbox', right: 'readCases' },
  { label: 'views.escalated', url: '/inbox?view=escalated', icon: 'inbox', right: 'readCases' },
  { label: 'views.all', url: '/inbox?view=all', icon: 'inbox', right: 'readCases' },
  { label: 'nav.contacts', url: '/contacts', icon: 'users', right: 'findContacts' },
  { label: 'nav.newsrooms', url: '/newsrooms', icon: 'newsroom', right: 'readContacts' },
  { label: 'nav.employees', url: '/employees', icon: 'staff' },
  { label: 'nav.mail', url: '/mail', icon: 'mail', right: 'readCases' },
  { label: 'nav.settings', url: '/settings', icon: 'settings', right: 'manageStaff' },
  { label: 'nav.account', url: '/account', icon: 'user' },
];

const pauseBeforeSearch = 120;

/** Ctrl+K: a case by number, subject or person; a person, a newsroom, a page. */
@Component({
  selector: 'rz-palette',
  imports: [Icon, TranslocoPipe],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly #translate = inject(Translate);
  readonly #session = inject(Session);
  readonly #ref = inject(DialogRef);

  protected readonly titleId = dialogTitle;
  protected readonly typed = signal('');
  readonly #asked = signal('');
  protected readonly search = query(
    () => this.#asked() || undefined,
    (q) => this.#api.get<SearchAnswer>('search', { q }),
  );
  protected readonly active = signal(0);
  protected readonly hits = computed((): Hit[] => [...this.#found(), ...this.#places()]);

  constructor() {
    effect((onCleanup) => {
      const text = this.typed().trim();
      this.active.set(0);
      const timer = setTimeout(() => this.#asked.set(text), text ? pauseBeforeSearch : 0);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected key(event: KeyboardEvent): void {
    const last = this.hits().length - 1;
    const moves: Record<string, number> = {
      ArrowDown: this.active() >= last ? 0 : this.active() + 1,
      ArrowUp: this.active() <= 0 ? last : this.active() - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.active.set(next);
      document.getElementById(`hit-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const hit = this.hits()[this.active()];
      if (hit) this.open(hit);
    }
  }

  protected open(hit: Hit): void {
    this.#ref.close();
    void this.#router.navigateByUrl(hit.url);
  }

  #found(): Hit[] {
    const answer = this.typed().trim() ? this.search.value() : undefined;
    if (!answer) return [];
    return [
      ...answer.cases.map(({ id, number, subject, contactName }): Hit => ({
        group: 'palette.cases',
        icon: 'inbox',
        title: `${number}  ${subject}`,
        detail: contactName ?? '',
        url: `/cases/${id}`,
      })),
      ...answer.contacts.map(({ id, name, newsroomName }): Hit => ({
        group: 'palette.contacts',
        icon: 'users',
        title: name ?? this.#translate.text('common.erased'),
        detail: newsroomName ?? '',
        url: `/contacts/${id}`,
      })),
      ...answer.newsrooms.map(({ id, name }): Hit => ({
        group: 'palette.newsrooms',
        icon: 'newsroom',
        title: name,
        detail: '',
        url: `/newsrooms/${id}`,
      })),
      ...answer.employees.map(({ id, name }): Hit => ({
        group: 'palette.employees',
        icon: 'staff',
        title: name,
        detail: '',
        url: `/employees/${id}`,
      })),
    ];
  }

  #places(): Hit[] {
    const wanted = fold(this.typed());
    return places
      .filter(({ right }) => !right || this.#session.may(right))
      .map(({ label, url, icon }) => ({
        group: 'palette.places',
        icon,
        title: this.#translate.text(label),
        detail: '',
        url,
      }))
      .filter(({ title }) => fold(title).includes(wanted));
  }
}
