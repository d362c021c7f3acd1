import { ERASED_WORDS as ERASED, type Language, type Names } from '#libs/kernel';
import type { EncounterType, RecordedEncounterEvent } from './events.js';

const TYPE: Record<EncounterType, Readonly<Record<Language, string>>> = {
  call: { pl: 'rozmowa telefoniczna', en: 'call' },
  meeting: { pl: 'spotkanie', en: 'meeting' },
  pressBreakfast: { pl: 'śniadanie prasowe', en: 'press breakfast' },
  note: { pl: 'notatka', en: 'note' },
};

/** What an event says, in words that a person understands. @param names of contacts and cases by id */
export function describeEncounter(event: RecordedEncounterEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'EncounterNoted':
    case 'EncounterCorrected': {
      const { type, topic } = event.data;
      const what = `${TYPE[type][language]}${topic === '' ? '' : `: ${topic ?? ERASED[language]}`}`;
      return event.type === 'EncounterNoted'
        ? say(`Zanotowano kontakt (${what})`, `Contact noted (${what})`)
        : say(`Poprawiono zapis kontaktu (${what})`, `Noted contact corrected (${what})`);
    }
    case 'EncounterAttended': {
      const who = names.get(event.data.contactId) ?? ERASED[language];
      const what = TYPE[event.data.type][language];
      return say(`Kontakt poza sprawami (${what}): ${who}`, `Contact outside of cases (${what}): ${who}`);
    }
    case 'EncounterLeft': {
      const who = names.get(event.data.contactId) ?? ERASED[language];
      return say(`Jednak bez udziału: ${who}`, `Had not taken part: ${who}`);
    }
    case 'EncounterBecameCase': {
      const number = names.get(event.data.caseId) ?? '—';
      return say(`Z zapisu kontaktu powstała sprawa ${number}`, `The noted contact became the case ${number}`);
    }
  }
}
