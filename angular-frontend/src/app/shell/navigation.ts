import { Component, computed, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FEATURES, type NavigationEntry } from '../core/feature';
import { Session } from '../core/session/session';
import { CountPipe } from '../shared/count-pipe';
import { Icon } from '../shared/icon';
import { Backgrounds } from './background';

interface Group {
  name: NavigationEntry['group'];
  heading: string;
  withIcons: boolean;
}

const groups: readonly Group[] = [
  { name: 'cases', heading: 'nav.cases', withIcons: false },
  { name: 'registers', heading: 'nav.registers', withIcons: true },
];

/** Where one can go: the entries of all features, with their live counts. */
@Component({
  selector: 'rz-navigation',
  imports: [CountPipe, Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  templateUrl: './navigation.html',
  styleUrl: './navigation.scss',
})
export class Navigation {
  readonly #session = inject(Session);
  readonly #entries = inject(FEATURES).flatMap(({ navigation }) => navigation);

  readonly left = output();
  protected readonly counts = inject(Backgrounds).counts;
  protected readonly groups = computed(() => {
    const own = this.#entries.filter(({ right }) => right === undefined || this.#session.may(right));
    return groups
      .map((group) => ({ ...group, entries: own.filter((entry) => entry.group === group.name) }))
      .filter(({ entries }) => entries.length > 0);
  });
}
