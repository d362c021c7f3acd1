import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { forget, store, stored } from '../storage';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Light, dark, or what the system says. `public/theme.js` applies the stored choice before the first paint. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #choice = signal<ThemeChoice>(readChoice());

  readonly choice = this.#choice.asReadonly();

  choose(choice: ThemeChoice): void {
    this.#choice.set(choice);
    if (choice === 'system') {
      delete this.#root.dataset['theme'];
      forget('theme');
    } else {
      this.#root.dataset['theme'] = choice;
      store('theme', choice);
    }
  }
}

function readChoice(): ThemeChoice {
  const choice = stored('theme');
  return choice === 'light' || choice === 'dark' ? choice : 'system';
}
