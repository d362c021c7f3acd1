import type { Language } from '#libs/kernel';
import type { RecordedTextModuleEvent } from './events.js';

const LANGUAGE_NAMES = { pl: { pl: 'po polsku', en: 'in Polish' }, en: { pl: 'po angielsku', en: 'in English' } };

/** What an event says, in words that a person understands. The words of the passage stand in its history. */
export function describeTextModule({ type, data }: RecordedTextModuleEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const which = `${say(`„${data.name}”`, `“${data.name}”`)} (${LANGUAGE_NAMES[data.language][language]})`;
  switch (type) {
    case 'TextModuleAdded':
      return say(`Dodano tekst wzorcowy ${which}`, `Text module added: ${which}`);
    case 'TextModuleChanged':
      return say(`Zmieniono tekst wzorcowy ${which}`, `Text module changed: ${which}`);
    case 'TextModuleRemoved':
      return say(`Usunięto tekst wzorcowy ${which}`, `Text module removed: ${which}`);
  }
}
