import {
  computed,
  createEnvironmentInjector,
  EnvironmentInjector,
  inject,
  Injectable,
  signal,
  DestroyRef,
} from '@angular/core';
import { type Background, FEATURES } from '../core/feature';
import { Notices } from '../core/errors/notices';

/** Starts what the features do while somebody is signed in; it ends with the shell. */
@Injectable()
export class Backgrounds {
  readonly #parent = inject(EnvironmentInjector);
  readonly #destroyed = inject(DestroyRef);
  readonly #running = signal<readonly Background[]>([]);

  readonly counts = computed((): Readonly<Record<string, number>> =>
    Object.assign({}, ...this.#running().map(({ counts }) => counts?.())),
  );

  constructor() {
    const notices = inject(Notices);
    for (const { background } of inject(FEATURES))
      if (background) this.#start(background).catch((error: unknown) => notices.fail(error));
  }

  async #start(read: () => Promise<new () => Background>): Promise<void> {
    const type = await read();
    if (this.#destroyed.destroyed) return;
    const own = createEnvironmentInjector([type], this.#parent);
    this.#destroyed.onDestroy(() => own.destroy());
    this.#running.update((before) => [...before, own.get(type)]);
  }
}
