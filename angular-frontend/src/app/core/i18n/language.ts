import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { stored, store } from '../storage';

export type LanguageCode = 'pl' | 'en';

/** The language of the console: Polish unless this browser's user has chosen otherwise; switched without a reload. */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly #transloco = inject(TranslocoService);
  readonly #document = inject(DOCUMENT);
  readonly #code = signal<LanguageCode>(stored('language') === 'en' ? 'en' : 'pl');

  readonly code = this.#code.asReadonly();

  async load(): Promise<void> {
    await this.choose(this.#code());
  }

  async choose(code: LanguageCode): Promise<void> {
    await firstValueFrom(this.#transloco.load(code));
    this.#transloco.setActiveLang(code);
    this.#document.documentElement.lang = code;
    this.#code.set(code);
    store('language', code);
  }
}
