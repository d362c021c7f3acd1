import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from './language';

export type TextParameters = Readonly<Record<string, unknown>>;

/** Texts for code: reads the language signal, so that whatever computes a text follows the language. */
@Injectable({ providedIn: 'root' })
export class Translate {
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(Language);

  text(key: string, parameters: TextParameters = {}): string {
    return this.#transloco.translate(key, parameters, this.#language.code());
  }

  /** The text, or undefined where the language has none for this key. */
  find(key: string, parameters: TextParameters = {}): string | undefined {
    const known: unknown = this.#transloco.getTranslation(this.#language.code())[key];
    return typeof known === 'string' && known !== '' ? this.text(key, parameters) : undefined;
  }

  /** A text that depends on a number: `key.one`, `key.few`, `key.many`, `key.other`, by the language's own rules. */
  plural(key: string, count: number, parameters: TextParameters = {}): string {
    const language = this.#language.code();
    const form = new Intl.PluralRules(language).select(count);
    return this.text(`${key}.${form}`, { count: new Intl.NumberFormat(language).format(count), ...parameters });
  }
}
