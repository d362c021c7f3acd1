import type { LetterField } from '#libs/kernel';
import { parseTemplate } from '#libs/letters';

/** What a passage may name of the case for which it is used. */
export const TEXT_MODULE_FIELDS = {
  'case.number': {
    words: { pl: 'numer sprawy', en: 'number of the case' },
    sample: { pl: 'BP.0541.12.2026', en: 'BP.0541.12.2026' },
  },
  'case.subject': {
    words: { pl: 'temat sprawy', en: 'subject of the case' },
    sample: { pl: 'Remont mostu', en: 'Repair of the bridge' },
  },
  'contact.salutation': {
    words: { pl: 'zwrot do adresata', en: 'salutation' },
    sample: { pl: 'Szanowna Pani Redaktor', en: 'Dear Ms Nowak' },
  },
  'contact.name': {
    words: { pl: 'imię i nazwisko adresata', en: 'name of the addressee' },
    sample: { pl: 'Ewa Nowak', en: 'Ewa Nowak' },
  },
  'deadline.legalEnd': {
    words: { pl: 'termin ustawowy', en: 'statutory term' },
    sample: { pl: '14 grudnia 2026', en: '14 December 2026' },
  },
  today: {
    words: { pl: 'dzisiejsza data', en: "today's date" },
    sample: { pl: '29 listopada 2026', en: '29 November 2026' },
  },
  'unit.name': {
    words: { pl: 'komórka, w której jest sprawa', en: 'unit in which the case stands' },
    sample: { pl: 'Departament Infrastruktury', en: 'Department of Infrastructure' },
  },
  'writer.name': {
    words: { pl: 'imię i nazwisko piszącego', en: 'name of whoever writes' },
    sample: { pl: 'Jan Lis', en: 'Jan Lis' },
  },
  'office.name': {
    words: { pl: 'nazwa urzędu', en: 'name of the office' },
    sample: { pl: 'Urząd Marszałkowski', en: "Marshal's Office" },
  },
  'office.address': {
    words: { pl: 'adres urzędu', en: 'address of the office' },
    sample: { pl: 'prasa@urzad.example', en: 'prasa@urzad.example' },
  },
  'office.hours': {
    words: { pl: 'godziny pracy', en: 'working hours' },
    sample: { pl: 'od poniedziałku do piątku, 8:00–16:00', en: 'Monday to Friday, 8:00–16:00' },
  },
} as const satisfies Record<string, LetterField>;
export type TextModuleField = keyof typeof TEXT_MODULE_FIELDS;

/**
 * A passage with its fields filled. What nobody knows stands in brackets, for whoever writes to fill in: a letter with a hole in the middle of a
 * sentence would not be noticed.
 */
export const filled = (text: string, values: Readonly<Record<string, string | null>>, language: 'pl' | 'en'): string =>
  parseTemplate(text, TEXT_MODULE_FIELDS)
    .lines.map((line) =>
      line
        .map((part) => {
          if ('text' in part) return part.text;
          const field = TEXT_MODULE_FIELDS[part.field as TextModuleField];
          return values[part.field]?.trim() || `[${field.words[language]}]`;
        })
        .join(''),
    )
    .join('\n');
