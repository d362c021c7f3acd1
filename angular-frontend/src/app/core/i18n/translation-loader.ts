import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import type { LanguageCode } from './language';

/** Each language is a chunk of the build, so that its name changes with its content and it may be cached for ever. */
const languages: Record<LanguageCode, () => Promise<{ default: Translation }>> = {
  pl: () => import('../../../i18n/pl.json'),
  en: () => import('../../../i18n/en.json'),
};

@Injectable({ providedIn: 'root' })
export class TranslationLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return (await languages[language === 'en' ? 'en' : 'pl']()).default;
  }
}
