import { Component, computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../core/api/api';
import { query } from '../../core/api/query';
import type { ProjectionState } from '../../core/api/types';
import { Notices } from '../../core/errors/notices';
import { FEATURES } from '../../core/feature';
import { Language } from '../../core/i18n/language';
import { Translate } from '../../core/i18n/translate';
import { EmptyState } from '../../shared/empty-state';
import { Icon } from '../../shared/icon';
import { ProblemBar } from '../../shared/problem-bar';
import { Skeleton } from '../../shared/skeleton';
import { ProjectionCard } from './projection-card';

const everySoOften = 3000;
/** Of each edition, while the page is open: three minutes. */
const samplesKept = 60;

type Samples = ReadonlyMap<string, readonly number[]>;

const identityOf = ({ name, version, generation }: ProjectionState) => `${name}@${version}.${generation}`;

/** What needs somebody first, then what is being built, then the rest as the server names it. */
const urgencyOf = ({ stopped, parkedKeys, state }: ProjectionState): number =>
  stopped !== null ? 0 : parkedKeys > 0 ? 1 : state !== 'live' ? 2 : 3;

/** How far each view is behind the events, what it could not digest and why, and the buttons to retry or rebuild it. */
@Component({
  selector: 'rz-projection-settings',
  imports: [EmptyState, Icon, ProblemBar, ProjectionCard, Skeleton, TranslocoPipe],
  templateUrl: './projection-settings.html',
  styleUrl: './projection-settings.scss',
})
export class ProjectionSettings {
  readonly #api = inject(Api);
  readonly #notices = inject(Notices);
  readonly #translate = inject(Translate);
  readonly #language = inject(Language);
  readonly #features = inject(FEATURES);

  protected readonly projections = query(
    () => true,
    () => this.#api.get('/api/administration/projections'),
  );
  readonly #namesAreRead = signal(false);
  protected readonly sorted = computed(() =>
    this.#namesAreRead() ? this.projections.value()?.items.toSorted((a, b) => urgencyOf(a) - urgencyOf(b)) : undefined,
  );
  protected readonly troubled = computed(() => this.sorted()?.filter((item) => this.isTroubled(item)).length ?? 0);
  protected readonly building = computed(() => this.#built().length);
  /** Those that are being built, beside the ones that serve meanwhile. */
  readonly #built = computed(() => this.sorted()?.filter(({ state }) => state === 'building') ?? []);
  readonly #rates = signal<Samples>(new Map());

  constructor() {
    void this.#readNames();
    effect(() => {
      const items = this.projections.value()?.items;
      if (items) untracked(() => this.#remember(items));
    });
    const timer = setInterval(() => {
      if (!document.hidden) void this.projections.refresh();
    }, everySoOften);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected isTroubled({ stopped, parkedKeys }: ProjectionState): boolean {
    return stopped !== null || parkedKeys > 0;
  }

  /** One that is under way goes on by itself; one that stopped is begun anew. */
  protected mayRebuild({ kind, name, state }: ProjectionState): boolean {
    const built = this.#built().find((item) => item.name === name);
    if (built) return built.stopped !== null && state === 'building';
    return kind === 'projection' && state === 'live';
  }

  protected ratesOf(item: ProjectionState): readonly number[] {
    return this.#rates().get(identityOf(item)) ?? [];
  }

  protected async retry(name: string, key: string | undefined): Promise<void> {
    const body = key === undefined ? {} : { key };
    await this.#order(name, 'retry', () =>
      this.#api.post('/api/administration/projections/{name}/retry', { path: { name }, body }),
    );
  }

  protected async rebuild(name: string): Promise<void> {
    await this.#order(name, 'rebuild', () =>
      this.#api.post('/api/administration/projections/{name}/rebuild', { path: { name } }),
    );
  }

  /** Each feature says in its own texts what its read models are called. */
  async #readNames(): Promise<void> {
    try {
      await Promise.all(this.#features.map(({ texts }) => this.#language.open(texts)));
    } catch (error) {
      this.#notices.fail(error);
    }
    this.#namesAreRead.set(true);
  }

  async #order(name: string, action: 'rebuild' | 'retry', send: () => Promise<unknown>): Promise<void> {
    try {
      await send();
      const title = this.#translate.find(`projections.names.${name}`) ?? name;
      this.#notices.say(this.#translate.text(`projections.${action}Begun`, { name: title }));
      await this.projections.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }

  #remember(items: readonly ProjectionState[]): void {
    const before = this.#rates();
    this.#rates.set(
      new Map(
        items.map((item) => {
          const rates = before.get(identityOf(item)) ?? [];
          return [identityOf(item), [...rates, item.eventsPerSecond].slice(-samplesKept)];
        }),
      ),
    );
  }
}
