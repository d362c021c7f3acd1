import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { Texts } from '../feature';
import { stored, store } from '../storage';

export type LanguageCode = 'pl' | 'en';

/** The language of the console: Polish unless this browser's user has chosen otherwise; switched without a reload. */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly #transloco = inject(TranslocoService);
  readonly #document = inject(DOCUMENT);
  readonly #code = signal<LanguageCode>(stored('language') === 'en' ? 'en' : 'pl');
  readonly #opened = new Set<Texts>();

  readonly code = this.#code.asReadonly();

  async load(): Promise<void> {
    await this.choose(this.#code());
  }

  async choose(code: LanguageCode): Promise<void> {
    await firstValueFrom(this.#transloco.load(code));
    await Promise.all([...this.#opened].map((texts) => this.#read(texts, code)));
    this.#transloco.setActiveLang(code);
    this.#document.documentElement.lang = code;
    this.#code.set(code);
    store('language', code);
  }

  /** Reads the texts that a page needs. */
  async open(texts: Texts): Promise<void> {
    this.#opened.add(texts);
    let code: LanguageCode;
    do await this.#read(texts, (code = this.#code()));
    while (code !== this.#code());
  }

  async #read(texts: Texts, code: LanguageCode): Promise<void> {
    this.#transloco.setTranslation((await texts[code]()).default, code);
  }
}
