import { defineLetter, fillLetter, type FilledLetter, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, sample: string): LetterField => ({
  words: { pl, en },
  sample: { pl: sample, en: sample },
});

export const COMMUNIQUE_LATE = defineLetter({
  id: 'communiqueLate',
  name: { pl: 'Minął termin podpisu komunikatu', en: 'The term for a signature on a communiqué has passed' },
  sent: {
    pl: 'Do osoby, która miała podpisać komunikat, i do kierownika komórki (a gdy go nie ma, do osób, które prowadzą ścieżki), gdy minął termin szczebla.',
    en: 'To whoever was to sign a communiqué, and to the head of the unit (or, without one, to those who administer ladders), when the term of the level has passed.',
  },
  fields: {
    'communique.headline': field('tytuł komunikatu', 'headline of the communiqué', 'Most w N. zamknięty od środy'),
    'late.level': field('numer szczebla', 'number of the level', '2'),
    'late.until': field('kiedy minął termin', 'when the term passed', '4 marca 2026, 12:00'),
    'communique.link': {
      ...field('odnośnik', 'the link', 'https://rzecznik.example/communiques/1'),
      required: true,
    },
  },
  builtIn: {
    pl: {
      subject: 'Minął termin podpisu: {{communique.headline}}',
      text: `Komunikat „{{communique.headline}}” czeka na podpis na szczeblu {{late.level}}. Termin minął: {{late.until}}.

{{communique.link}}`,
    },
  },
});

export const COMMUNIQUE_LETTERS = [COMMUNIQUE_LATE];

export const communiqueLateLetter = (facts: {
  readonly headline: string;
  /** Counted from 0. */
  readonly level: number;
  readonly until: string;
  readonly link: string;
}): FilledLetter =>
  fillLetter(COMMUNIQUE_LATE, 'pl', {
    'communique.headline': facts.headline,
    'late.level': String(facts.level + 1),
    'late.until': facts.until,
    'communique.link': facts.link,
  });
