import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../core/api/api';
import { query } from '../core/api/query';
import { FEATURES } from '../core/feature';
import { Translate } from '../core/i18n/translate';
import { PageActs } from '../core/page-acts';
import { Session } from '../core/session/session';
import { Things } from '../core/things';
import { dialogTitle } from '../shared/dialogs';
import { Icon, type IconName } from '../shared/icon';
import { fold } from '../shared/fold';

interface Hit {
  group: string;
  icon: IconName;
  title: string;
  detail: string;
  go(): void;
}

const pauseBeforeSearch = 120;

/** Ctrl+K: what can be done on the open page, whatever the server finds by what it is called, and every place of the console. */
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
  readonly #things = inject(Things);
  readonly #acts = inject(PageActs);
  readonly #offered = inject(FEATURES).flatMap(({ commands, navigation }) => [...commands, ...navigation]);

  protected readonly titleId = dialogTitle;
  protected readonly typed = signal('');
  readonly #asked = signal('');
  protected readonly search = query(
    () => this.#asked() || undefined,
    (q) => this.#api.get('/api/search', { query: { q } }),
  );
  protected readonly active = signal(0);
  protected readonly hits = computed((): Hit[] => [...this.#found(), ...this.#onThisPage(), ...this.#places()]);

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
    hit.go();
  }

  #onThisPage(): Hit[] {
    return this.#acts.all().flatMap(({ label, icon, asks, run }) => {
      const title = asking(this.#translate.text(label), asks);
      return this.#isMeant(title) ? [{ group: 'palette.page', icon, title, detail: '', go: run }] : [];
    });
  }

  #isMeant(title: string): boolean {
    return fold(title).includes(fold(this.typed()));
  }

  #found(): Hit[] {
    const answer = this.typed().trim() ? this.search.value() : undefined;
    return (answer?.items ?? []).flatMap(({ kind, id, number, name, detail }): Hit[] => {
      const thing = this.#things.of(kind);
      const title = [number, name ?? this.#translate.text('common.erased')].filter(Boolean).join('  ');
      return thing
        ? [{ group: thing.many, icon: thing.icon, title, detail: detail ?? '', go: () => this.#goTo(thing.page(id)) }]
        : [];
    });
  }

  #places(): Hit[] {
    return this.#offered
      .filter(({ right }) => right === undefined || this.#session.may(right))
      .map(({ label, of, asks, path, query, icon }) => ({
        group: 'palette.places',
        icon,
        title: asking(this.#translate.text(label, of === undefined ? {} : { of: this.#translate.text(of) }), asks),
        detail: '',
        go: () => this.#goTo(this.#router.createUrlTree([path], { queryParams: query }).toString()),
      }))
      .filter(({ title }) => this.#isMeant(title));
  }

  #goTo(url: string): void {
    void this.#router.navigateByUrl(url);
  }
}

/** As in menus: what opens a dialog first ends with an ellipsis. */
const asking = (title: string, asks: true | undefined): string => (asks ? `${title}…` : title);
