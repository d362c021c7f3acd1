import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { RecordedAccreditationEvent } from './events.js';

/** What an event says, in words that a person understands. */
export function describeAccreditation(event: RecordedAccreditationEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (event.type === 'AccreditationDescribed') {
    const what = event.data.event ?? ERASED[language];
    const meeting = event.data.pressEventId && (names.get(event.data.pressEventId) ?? ERASED[language]);
    if (!meeting) return say(`Wydarzenie: ${what}`, `Event: ${what}`);
    return say(`Wydarzenie: ${what} (w planie: ${meeting})`, `Event: ${what} (in the plan: ${meeting})`);
  }
  const who = event.data.name ?? ERASED[language];
  switch (event.type) {
    case 'JournalistNamed':
      return say(`Prośba o akredytację: ${who}`, `Asks to be accredited: ${who}`);
    case 'JournalistRemoved':
      return say(`Skreślono z listy do akredytacji: ${who}`, `Struck off the list for accreditation: ${who}`);
    case 'JournalistAccredited':
      return say(`Akredytowano: ${who}`, `Accredited: ${who}`);
    case 'AccreditationRefused': {
      const why = event.data.reason ?? ERASED[language];
      return say(`Odmówiono akredytacji: ${who} (${why})`, `Accreditation refused: ${who} (${why})`);
    }
  }
}
