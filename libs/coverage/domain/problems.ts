import type { Problems } from '#libs/kernel';

/** What the module's refusals say, by their code. */
export const COVERAGE_PROBLEMS = {
  'publication-unknown': { pl: 'Nie ma takiej publikacji.', en: 'There is no such publication.' },
  'publication-recorded': {
    pl: 'Ta publikacja już jest w rejestrze. Otwórz ją i uzupełnij.',
    en: 'This publication is recorded already. Open it, and add what is missing.',
  },
  'publication-not-recorded': {
    pl: 'Tej publikacji nie ma w rejestrze: najpierw ją dodaj albo przywróć.',
    en: 'This publication is not recorded: take or restore it first.',
  },
  'publication-not-suggested': {
    pl: 'Ta publikacja nie jest propozycją z kanału.',
    en: 'This publication was not suggested by a feed.',
  },
  'publication-in-future': {
    pl: 'Dzień publikacji jeszcze nie nadszedł. Podaj dzień, w którym się ukazała.',
    en: 'That day is still to come. Give the day on which it was published.',
  },
  'publication-link-unknown': {
    pl: 'Nie ma tego, z czym ma być powiązana publikacja. Wybierz jeszcze raz.',
    en: 'What the publication is to be linked with is not there. Choose again.',
  },
  'publication-without-journalist': {
    pl: 'Sprostowanie kieruje się do redakcji: najpierw wskaż dziennikarza tej publikacji.',
    en: 'A rectification goes to the editors: name the journalist of this publication first.',
  },
  'publication-without-clipping': { pl: 'Ta publikacja nie ma wycinka.', en: 'This publication has no clipping.' },
  'coverage-feed-unknown': { pl: 'Nie ma takiego kanału.', en: 'There is no such feed.' },
  'coverage-feed-known': { pl: 'Ten kanał już jest na liście.', en: 'This feed is on the list already.' },
  'coverage-feed-unreadable': {
    pl: 'Pod tym adresem nie ma kanału RSS ani Atom. Skopiuj adres kanału, nie strony.',
    en: 'There is no RSS or Atom feed at this address. Copy the address of the feed, not of a page.',
  },
  'too-many-coverage-feeds': {
    pl: 'Można czytać najwyżej {most} kanałów. Usuń te, z których nikt nie korzysta.',
    en: 'At most {most} feeds can be read. Remove those that nobody uses.',
  },
} as const satisfies Problems;
