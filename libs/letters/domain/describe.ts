import type { Language } from '#libs/kernel';
import type { RecordedLetterEvent } from './events.js';

const LANGUAGE_NAMES = { pl: { pl: 'po polsku', en: 'in Polish' }, en: { pl: 'po angielsku', en: 'in English' } };

/** What an event of a letter says. Its words stand in the history of the letter. */
export function describeLetterEvent(
  { type, data: { letterId, language: of } }: RecordedLetterEvent,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const which = `${letterId} (${LANGUAGE_NAMES[of][language]})`;
  return type === 'LetterChanged'
    ? say(`Zmieniono treść pisma: ${which}`, `Words of a letter changed: ${which}`)
    : say(`Przywrócono wbudowaną treść pisma: ${which}`, `Built-in words of a letter restored: ${which}`);
}
