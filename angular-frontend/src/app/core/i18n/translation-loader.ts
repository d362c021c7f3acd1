import { inject, Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import { FEATURES } from '../feature';
import type { LanguageCode } from './language';

/** Each language is a chunk of the build, so that its name changes with its content and it may be cached for ever. */
const languages: Record<LanguageCode, () => Promise<{ default: Translation }>> = {
  pl: () => import('../../../i18n/pl.json'),
  en: () => import('../../../i18n/en.json'),
};

/** The texts that are there from the start: those that all share, and each feature's labels. */
@Injectable({ providedIn: 'root' })
export class TranslationLoader implements TranslocoLoader {
  readonly #features = inject(FEATURES);

  async getTranslation(language: string): Promise<Translation> {
    const code = language === 'en' ? 'en' : 'pl';
    const shared = (await languages[code]()).default;
    const labels = this.#features.map(async ({ labels: { pl, en } }) => (code === 'pl' ? pl : (await en()).default));
    return [shared, ...(await Promise.all(labels))].reduce(merged);
  }
}

/** Labels of several features stand in the same sections. */
function merged(one: Translation, other: Translation): Translation {
  const texts = Object.entries(other).map(([name, text]): [string, unknown] => [
    name,
    typeof text === 'string' ? text : merged((one[name] ?? {}) as Translation, text as Translation),
  ]);
  return { ...one, ...Object.fromEntries(texts) };
}
