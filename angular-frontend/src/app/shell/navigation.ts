import { Component, computed, inject, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map } from 'rxjs';
import { type View, views } from '../core/api/types';
import { Session } from '../core/session/session';
import { firstView } from '../pages/inbox/filters';
import { CountPipe } from '../shared/count-pipe';
import { Icon, type IconName } from '../shared/icon';
import { InboxCounts } from './inbox-counts';

interface Place {
  path: string;
  label: string;
  icon: IconName;
  visible: boolean;
}

/** Where one can go: the inbox's views with their live counts, and the registers. */
@Component({
  selector: 'rz-navigation',
  imports: [CountPipe, Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  templateUrl: './navigation.html',
  styleUrl: './navigation.scss',
})
export class Navigation {
  readonly #session = inject(Session);
  readonly #router = inject(Router);

  readonly left = output();
  protected readonly views = views;
  protected readonly reads = computed(() => this.#session.may('readCases'));
  protected readonly oversees = computed(() => this.#session.may('seeWorkload'));
  protected readonly counts = inject(InboxCounts).counts;
  readonly #url = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.#router.url },
  );
  protected readonly view = computed((): View | undefined => {
    const { root, queryParams } = this.#router.parseUrl(this.#url());
    if (root.children['primary']?.segments[0]?.path !== 'inbox') return undefined;
    return views.find((view) => view === queryParams['view']) ?? firstView(this.#session);
  });
  protected readonly places = computed((): Place[] => {
    const places: Place[] = [
      { path: '/contacts', label: 'nav.contacts', icon: 'users', visible: this.#session.may('findContacts') },
      { path: '/newsrooms', label: 'nav.newsrooms', icon: 'newsroom', visible: this.reads() },
      { path: '/mail', label: 'nav.mail', icon: 'mail', visible: this.reads() },
      { path: '/employees', label: 'nav.employees', icon: 'staff', visible: true },
      { path: '/settings', label: 'nav.settings', icon: 'settings', visible: this.#session.may('manageStaff') },
    ];
    return places.filter((place) => place.visible);
  });
}
