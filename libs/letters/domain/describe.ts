import type { Language, Names } from '#libs/kernel';
import type { RecordedLetterEvent } from './events.js';

const LANGUAGE_NAMES = { pl: { pl: 'po polsku', en: 'in Polish' }, en: { pl: 'po angielsku', en: 'in English' } };

/** What an event of a letter says. Its words stand in the history of the letter. */
export function describeLetterEvent(
  { type, data: { letterId, language: of, unitId } }: RecordedLetterEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const unit = unitId === undefined ? '' : `, ${names.get(unitId) ?? '—'}`;
  const which = `${letterId} (${LANGUAGE_NAMES[of][language]}${unit})`;
  return type === 'LetterChanged'
    ? say(`Zmieniono treść pisma: ${which}`, `Words of a letter changed: ${which}`)
    : say(
        `${unitId === undefined ? 'Przywrócono wbudowaną treść pisma' : 'Komórka nie ma już własnej treści pisma'}: ${which}`,
        `${unitId === undefined ? 'Built-in words of a letter restored' : 'A unit has no words of its own for a letter any more'}: ${which}`,
      );
}
