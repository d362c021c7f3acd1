import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { RecordedPressReviewEvent } from './events.js';

/** What an event says, in words that a person understands. */
export function describePressReview(event: RecordedPressReviewEvent, _names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'PressReviewDated':
      return say(`Przegląd prasy z dnia ${event.data.on}`, `Press review of ${event.data.on}`);
    case 'PublicationListed':
    case 'PublicationCorrected': {
      const { outlet, title } = event.data;
      const what = `${outlet ?? ERASED[language]}: ${title ?? ERASED[language]}`;
      return event.type === 'PublicationListed'
        ? say(`Dopisano publikację (${what})`, `Publication listed (${what})`)
        : say(`Poprawiono publikację (${what})`, `Publication corrected (${what})`);
    }
    case 'PublicationRemoved': {
      const title = event.data.title ?? ERASED[language];
      return say(`Skreślono publikację (${title})`, `Publication struck off (${title})`);
    }
  }
}
