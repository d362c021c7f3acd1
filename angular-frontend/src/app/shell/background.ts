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
import { Session } from '../core/session/session';

/** Starts what the features do while somebody is signed in; it ends with the shell. */
@Injectable()
export class Backgrounds {
  readonly #parent = inject(EnvironmentInjector);
  readonly #destroyed = inject(DestroyRef);
  readonly #running = signal<readonly Background[]>([]);

  readonly counts = computed((): Readonly<Record<string, number>> =>
    Object.assign({}, ...this.#running().map(({ counts }) => counts?.())),
  );

  readonly pointers = computed(() => this.#running().flatMap(({ pointer }) => pointer?.() ?? []));

  constructor() {
    const notices = inject(Notices);
    const session = inject(Session);
    for (const { background, backgroundRight: right } of inject(FEATURES))
      if (background && (!right || session.may(right)))
        this.#start(background).catch((error: unknown) => notices.fail(error));
  }

  async #start(read: () => Promise<new () => Background>): Promise<void> {
    const type = await read();
    if (this.#destroyed.destroyed) return;
    const own = createEnvironmentInjector([type], this.#parent);
    this.#destroyed.onDestroy(() => own.destroy());
    this.#running.update((before) => [...before, own.get(type)]);
  }
}
