import { Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FEATURES, NAVIGATION_GROUPS, type NavigationEntry } from '../core/feature';
import { Session } from '../core/session/session';
import { store, stored } from '../core/storage';
import { CountPipe } from '../shared/count-pipe';
import { Icon } from '../shared/icon';
import { Backgrounds } from './background';

type Group = NavigationEntry['group'];

const FOLDED = 'folded-navigation';
const foldedBefore = () => (stored(FOLDED) ?? '').split(' ') as Group[];

/** Where one can go: the entries of all features under their headings, with their live counts. A heading folds; the browser remembers which are. */
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
  protected readonly folded = signal<ReadonlySet<Group>>(new Set(foldedBefore()));
  protected readonly groups = computed(() => {
    const own = this.#entries.filter(({ right }) => right === undefined || this.#session.may(right));
    return NAVIGATION_GROUPS.map((name) => ({ name, entries: own.filter(({ group }) => group === name) })).filter(
      ({ entries }) => entries.length > 0,
    );
  });

  protected fold(group: Group): void {
    const others = [...this.folded()].filter((other) => other !== group);
    const folded = this.folded().has(group) ? others : [...others, group];
    this.folded.set(new Set(folded));
    store(FOLDED, folded.join(' '));
  }
}
