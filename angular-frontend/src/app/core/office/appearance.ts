import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { Api } from '../api/api';
import type { Appearance } from '../api/types';

/** What the office is called and how it looks, as its settings have it; also for who is not signed in. */
@Injectable({ providedIn: 'root' })
export class OfficeAppearance {
  readonly #api = inject(Api);
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #known = signal<Appearance | undefined>(undefined);
  readonly known = this.#known.asReadonly();

  /** The console works without it: where the server does not say, it looks as it always does. */
  async load(): Promise<void> {
    try {
      const appearance = await this.#api.get('/api/office/appearance');
      this.#known.set(appearance);
      this.#paint(appearance.accentColour);
    } catch {
      return;
    }
  }

  /** White letters stand on the office's colour: the server lets no other one in. */
  #paint(colour: string | null): void {
    const { style } = this.#root;
    const painted = colour
      ? {
          '--nav': colour,
          '--nav-raised': `color-mix(in srgb, ${colour} 80%, black)`,
          '--on-nav': '#ffffff',
          '--on-nav-soft': '#ffffff',
          '--on-nav-accent': '#ffffff',
        }
      : {};
    for (const name of ['--nav', '--nav-raised', '--on-nav', '--on-nav-soft', '--on-nav-accent'] as const) {
      const value = (painted as Record<string, string>)[name];
      if (value) style.setProperty(name, value);
      else style.removeProperty(name);
    }
  }
}
