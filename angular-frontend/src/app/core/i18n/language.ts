import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { Feature } from '../feature';
import { stored, store } from '../storage';

export type LanguageCode = 'pl' | 'en';

/** The language of the console: Polish unless this browser's user has chosen otherwise; switched without a reload. */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly #transloco = inject(TranslocoService);
  readonly #document = inject(DOCUMENT);
  readonly #code = signal<LanguageCode>(stored('language') === 'en' ? 'en' : 'pl');
  readonly #opened = new Set<Feature>();

  readonly code = this.#code.asReadonly();

  async load(): Promise<void> {
    await this.choose(this.#code());
  }

  async choose(code: LanguageCode): Promise<void> {
    await firstValueFrom(this.#transloco.load(code));
    await Promise.all([...this.#opened].map((feature) => this.#read(feature, code)));
    this.#transloco.setActiveLang(code);
    this.#document.documentElement.lang = code;
    this.#code.set(code);
    store('language', code);
  }

  /** Reads the feature's texts: its pages need them. */
  async open(feature: Feature): Promise<void> {
    this.#opened.add(feature);
    let code: LanguageCode;
    do await this.#read(feature, (code = this.#code()));
    while (code !== this.#code());
  }

  async #read({ texts }: Feature, code: LanguageCode): Promise<void> {
    this.#transloco.setTranslation((await texts[code]()).default, code);
  }
}
