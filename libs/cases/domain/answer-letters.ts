import { defineLetter, type Language, type LetterType, type LetterWords } from '#libs/kernel';
import { caseFields } from './letter-types.js';

/** Words that whoever answers puts into the answer, and goes on from there. What a kind of case offers, its `answers` say. */
const answer = (
  id: string,
  name: LetterType['name'],
  texts: Readonly<Partial<Record<Language, string>>>,
): LetterType => {
  const builtIn: Partial<Record<Language, LetterWords>> = {};
  for (const [language, text] of Object.entries(texts)) builtIn[language as Language] = { subject: null, text };
  return defineLetter({
    id,
    name,
    sent: {
      pl: 'Wstawia je do odpowiedzi ten, kto prowadzi sprawę; potem może je zmienić.',
      en: 'Put into the answer by whoever has the case, who may change it.',
    },
    fields: caseFields,
    builtIn,
  });
};

export const FURTHER_QUESTION = answer(
  'furtherQuestion',
  { pl: 'Prośba o doprecyzowanie', en: 'A question back' },
  {
    pl: `{{contact.salutation}},

aby odpowiedzieć w sprawie {{case.number}}, potrzebujemy doprecyzowania:

Prosimy o odpowiedź na tę wiadomość bez zmiany jej tematu.

{{office.name}}`,
    en: `{{contact.salutation}},

to answer in the case {{case.number}} we need to know more precisely:

Please reply to this message without changing its subject.

{{office.name}}`,
  },
);

/** UDIP 4(3): only what the body holds is owed. */
export const NOT_HELD = answer(
  'informationNotHeld',
  { pl: 'Nie posiadamy informacji', en: 'Information not held' },
  {
    pl: `{{contact.salutation}},

w odpowiedzi na wniosek ({{case.number}}) informujemy, że urząd nie posiada żądanej informacji. Obowiązek udostępnienia obejmuje informacje, które są w posiadaniu urzędu (art. 4 ust. 3 ustawy o dostępie do informacji publicznej).

{{office.name}}`,
    en: `{{contact.salutation}},

in answer to your request ({{case.number}}): the office does not hold this information. What has to be disclosed is what the office holds (article 4(3) of the Polish Act on Access to Public Information).

{{office.name}}`,
  },
);

export const NOT_PUBLIC = answer(
  'notPublicInformation',
  { pl: 'To nie jest informacja publiczna', en: 'Not public information' },
  {
    pl: `{{contact.salutation}},

w odpowiedzi na wniosek ({{case.number}}) informujemy, że żądane dane nie są informacją publiczną w rozumieniu art. 1 ust. 1 ustawy o dostępie do informacji publicznej, ponieważ:

{{office.name}}`,
  },
);

/** What KPA 238 §1 wants of it; a refusal also says KPA 239. */
export const COMPLAINT_ANSWER = answer(
  'complaintAnswer',
  { pl: 'Zawiadomienie o sposobie załatwienia skargi', en: 'How the complaint was settled' },
  {
    pl: `{{office.name}}
{{case.number}}

Zawiadomienie o sposobie załatwienia skargi (art. 238 KPA)

Skargę dotyczącą „{{case.subject}}” uznaliśmy za:

Uzasadnienie faktyczne i prawne:

Jeżeli skarga zostanie ponowiona bez wskazania nowych okoliczności, urząd może podtrzymać swoje stanowisko z adnotacją w aktach sprawy, bez zawiadamiania skarżącego (art. 239 § 1 KPA).`,
  },
);

/** KPA 247, 238 §1. */
export const SUGGESTION_ANSWER = answer(
  'suggestionAnswer',
  { pl: 'Zawiadomienie o sposobie załatwienia wniosku', en: 'How the suggestion was settled' },
  {
    pl: `{{office.name}}
{{case.number}}

Zawiadomienie o sposobie załatwienia wniosku (art. 238 w związku z art. 247 KPA)

Wniosek „{{case.subject}}” załatwiliśmy w następujący sposób:

Uzasadnienie:`,
  },
);

/** PET 13(1): with reasons; nothing can be lodged against it (13(2)). */
export const PETITION_ANSWER = answer(
  'petitionAnswer',
  { pl: 'Zawiadomienie o sposobie załatwienia petycji', en: 'How the petition was settled' },
  {
    pl: `{{office.name}}
{{case.number}}

Zawiadomienie o sposobie załatwienia petycji (art. 13 ust. 1 ustawy o petycjach)

Petycję „{{case.subject}}” rozpatrzyliśmy w następujący sposób:

Uzasadnienie:

Sposób załatwienia petycji nie może być przedmiotem skargi (art. 13 ust. 2 ustawy o petycjach).`,
  },
);

/** PP 14a. */
export const QUOTE_AUTHORISED = answer(
  'quoteAuthorised',
  { pl: 'Autoryzacja wypowiedzi', en: 'Quote authorised' },
  {
    pl: `{{contact.salutation}},

wypowiedź przekazaną do autoryzacji ({{case.number}}) autoryzujemy w następującym brzmieniu (art. 14a prawa prasowego):

{{office.name}}`,
    en: `{{contact.salutation}},

we authorise the quote that you sent us ({{case.number}}), in these words (article 14a of the Polish Press Law):

{{office.name}}`,
  },
);

export const ANSWER_LETTERS = [
  FURTHER_QUESTION,
  NOT_HELD,
  NOT_PUBLIC,
  COMPLAINT_ANSWER,
  SUGGESTION_ANSWER,
  PETITION_ANSWER,
  QUOTE_AUTHORISED,
];
