import { defineLetter, fillLetter, type FilledLetter, type Language, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, sample: Readonly<Record<Language, string>>): LetterField => ({
  words: { pl, en },
  sample,
  required: true,
});

/** With the file of a scheduled report. */
export const SCHEDULED_REPORT = defineLetter({
  id: 'scheduledReport',
  name: { pl: 'Raport z harmonogramu', en: 'A scheduled report' },
  sent: {
    pl: 'Gdy nadejdzie czas harmonogramu, do każdego z adresatów.',
    en: 'When the time of a schedule has come, to each of its recipients.',
  },
  fields: {
    'report.name': field('nazwa', 'its name', { pl: 'Sprawozdanie dla zarządu', en: 'Report for the board' }),
    'report.period': field('okres', 'the period', { pl: '2026-02-01 – 2026-02-28', en: '2026-02-01 to 2026-02-28' }),
    'report.file': field('nazwa pliku', 'the name of the file', {
      pl: 'sprawozdanie-dla-zarzadu-2026-02-01-2026-02-28.pdf',
      en: 'report-for-the-board-2026-02-01-to-2026-02-28.pdf',
    }),
    'report.cut': field('czy plik jest ucięty', 'whether the file is cut', {
      pl: 'Plik zawiera wszystkie wiersze.',
      en: 'The file holds all rows.',
    }),
    'report.link': field('odnośnik do harmonogramów', 'the link to the schedules', {
      pl: 'https://rzecznik.example/reports/paper',
      en: 'https://rzecznik.example/reports/paper',
    }),
  },
  builtIn: {
    pl: {
      subject: '{{report.name}} ({{report.period}})',
      text: `W załączeniu {{report.name}} za okres {{report.period}}: {{report.file}}.

{{report.cut}}

Kto i kiedy to dostaje: {{report.link}}`,
    },
    en: {
      subject: '{{report.name}} ({{report.period}})',
      text: `Attached is {{report.name}} of {{report.period}}: {{report.file}}.

{{report.cut}}

Who gets this and when: {{report.link}}`,
    },
  },
});

export const scheduledReport = (
  language: Language,
  facts: {
    readonly name: string;
    readonly period: string;
    readonly file: string;
    /** How many rows the file holds where it was cut; null: all of them. */
    readonly cutAfter: number | null;
    readonly link: string;
  },
): FilledLetter =>
  fillLetter(SCHEDULED_REPORT, language, {
    'report.name': facts.name,
    'report.period': facts.period,
    'report.file': facts.file,
    'report.cut': cutWords(facts.cutAfter, language),
    'report.link': facts.link,
  });

function cutWords(cutAfter: number | null, language: Language): string {
  if (cutAfter === null) return language === 'pl' ? 'Plik zawiera wszystkie wiersze.' : 'The file holds all rows.';
  return language === 'pl'
    ? `UWAGA: plik ucięto po ${cutAfter} wierszach; ostatni wiersz mówi, ile zostało.`
    : `NOTE: the file was cut off after ${cutAfter} rows; its last row says how many are left.`;
}
