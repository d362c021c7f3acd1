import type { Language } from '#libs/kernel';
import { rowWords } from './report-words.js';

/** A petition that was settled. */
export interface SettledPetition {
  readonly number: string;
  /** Null: it was erased. */
  readonly subject: string | null;
  /** How its case ended, or `answered`. */
  readonly manner: string;
  /** `YYYY-MM-DD` in Warsaw: when it was answered, or else ended. */
  readonly on: string;
}

/** Those of a period. */
export interface SettledPetitions {
  /** How many of all of them were settled how. */
  readonly manners: readonly { readonly manner: string; readonly count: number }[];
  /** Those that may be named. */
  readonly items: readonly SettledPetition[];
  /** How many more there are. */
  readonly unseen: number;
}

/** The same in words. */
export interface PetitionWords {
  readonly manners: readonly (readonly [manner: string, count: number])[];
  readonly petitions: readonly (readonly [number: string, manner: string, subject: string])[];
}

const say = (language: Language, pl: string, en: string): string => (language === 'pl' ? pl : en);
const mannerWords = (manner: string, language: Language) => rowWords('outcome', manner, null, language);

export function petitionWords({ manners, items, unseen }: SettledPetitions, language: Language): PetitionWords {
  const more = say(
    language,
    'tych, których nie widzi zamawiający, i poufnych',
    'not seen by whoever ordered, or confidential',
  );
  return {
    manners: manners.map(({ manner, count }) => [mannerWords(manner, language), count]),
    petitions: [
      ...items.map(({ number, subject, manner, on }): PetitionWords['petitions'][number] => [
        ...([number, `${mannerWords(manner, language)}, ${on}`] as const),
        subject ?? say(language, '(usunięto)', '(erased)'),
      ]),
      ...(unseen === 0 ? [] : [['–', '–', `${more}: ${unseen}`] as const]),
    ],
  };
}

/**
 * The part of the report that the yearly information on petitions is made of. Act on petitions of 11 July 2014, art. 14: by 30 June, whoever
 * considers petitions puts a summary of those considered in the year before on its website, or on that of the office which serves it; it says in
 * particular how many there were, their subjects and how they were settled.
 */
export const petitionsPart = ({ manners, petitions }: PetitionWords, language: Language) => ({
  heading: say(language, 'Petycje rozpatrzone w okresie', 'Petitions considered in the period'),
  figures: [
    {
      heading: say(language, 'Liczba i sposób załatwienia', 'How many, and how they were settled'),
      about: say(
        language,
        'Art. 14 ustawy z 11 lipca 2014 r. o petycjach: zbiorczą informację o petycjach rozpatrzonych w roku poprzednim, w szczególności o ich liczbie, przedmiocie i sposobie załatwienia, umieszcza się do 30 czerwca na stronie internetowej podmiotu, który je rozpatruje, albo urzędu, który go obsługuje. System jej nie publikuje. Liczą się też przekazane, wycofane i pozostawione bez rozpoznania, oraz poufne: co z nich wejdzie do informacji, decyduje urząd.',
        'Act on petitions of 11 July 2014, art. 14: a summary of the petitions considered in the year before, in particular how many there were, their subjects and how they were settled, is put by 30 June on the website of whoever considers them, or of the office that serves it. The system does not publish it. The forwarded, the withdrawn, those left unexamined and the confidential count too: what of them goes into the summary, the office decides.',
      ),
      chart: null,
      headings: [say(language, 'Sposób załatwienia', 'Manner of settlement'), say(language, 'Petycje', 'Petitions')],
      rows: [
        ...manners.map(([manner, count]) => [manner, String(count)]),
        [say(language, 'razem', 'together'), String(manners.reduce((sum, [, count]) => sum + count, 0))],
      ],
    },
    {
      heading: say(language, 'Numer, sposób załatwienia, przedmiot', 'Number, manner of settlement, subject'),
      about: say(
        language,
        'Według dnia, w którym na nie odpowiedziano albo sprawę zakończono, także gdy wpłynęły wcześniej; liczby dalej są o tych, które wpłynęły w okresie. Przedmiot jest taki, jak go wpisano w sprawie: przed publikacją sprawdź, czy nie ma w nim danych osoby.',
        'By the day on which they were answered or their case ended, also where they came in earlier; the figures below are of those received in the period. The subject is as it was written in the case: before it is published, see that it names nobody.',
      ),
      ...{ chart: null, inWords: true as const },
      headings: [
        say(language, 'Numer', 'Number'),
        say(language, 'Sposób załatwienia', 'Manner of settlement'),
        say(language, 'Przedmiot', 'Subject'),
      ],
      rows: petitions,
    },
  ],
});
