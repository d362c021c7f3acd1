import { defineLetter, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, samplePl: string, sampleEn = samplePl): LetterField => ({
  words: { pl, en },
  sample: { pl: samplePl, en: sampleEn },
});

const fields = {
  'office.name': field('nazwa urzędu', 'name of the office', 'Biuro Prasowe'),
  'contact.salutation': field(
    'zwrot do adresata, jak w jego kontakcie; gdy go tam nie ma, „Dzień dobry”',
    'how the contact is addressed; “Dear Sir or Madam” where nobody has said it',
    'Szanowna Pani Redaktor',
    'Dear Ms Nowak',
  ),
  'case.number': field('numer sprawy', 'number of the case', 'AK/2026/000012'),
  'accreditation.event': field('wydarzenie', 'the event', 'Otwarcie hali widowiskowej', 'Opening of the arena'),
  'accreditation.on': field('dzień wydarzenia', 'day of the event', '14 marca 2026', '14 March 2026'),
  'accreditation.place': field('miejsce wydarzenia', 'place of the event', 'ul. Sportowa 1, wejście C'),
  'accreditation.accredited': field('kogo akredytowano, po przecinku', 'who is accredited', 'Piotr Lech, Anna Zięba'),
  'accreditation.refused': field('komu odmówiono, z powodem', 'who is refused, and why', 'Jan Gil (brak miejsc)'),
};

export const ACCREDITATION_CONFIRMED = defineLetter({
  id: 'accreditationConfirmed',
  name: { pl: 'Potwierdzenie akredytacji', en: 'Accreditation confirmed' },
  sent: {
    pl: 'Wstawia je do odpowiedzi ten, kto prowadzi sprawę o akredytację.',
    en: 'Put into the answer by whoever has the case about the accreditation.',
  },
  fields,
  builtIn: {
    pl: {
      subject: null,
      text: `{{contact.salutation}},

potwierdzamy akredytację ({{case.number}}).
Wydarzenie: {{accreditation.event}}
Kiedy: {{accreditation.on}}
Gdzie: {{accreditation.place}}
Akredytowane osoby: {{accreditation.accredited}}
Odmówiliśmy akredytacji: {{accreditation.refused}}

Prosimy zabrać ze sobą legitymację prasową albo dokument ze zdjęciem.

{{office.name}}`,
    },
    en: {
      subject: null,
      text: `{{contact.salutation}},

we confirm the accreditation ({{case.number}}).
Event: {{accreditation.event}}
When: {{accreditation.on}}
Where: {{accreditation.place}}
Accredited: {{accreditation.accredited}}
Not accredited: {{accreditation.refused}}

Please bring a press card or a document with a photograph.

{{office.name}}`,
    },
  },
});

export const ACCREDITATION_REFUSED = defineLetter({
  id: 'accreditationRefused',
  name: { pl: 'Odmowa akredytacji', en: 'Accreditation refused' },
  sent: ACCREDITATION_CONFIRMED.sent,
  fields,
  builtIn: {
    pl: {
      subject: null,
      text: `{{contact.salutation}},

nie możemy udzielić akredytacji ({{case.number}}).
Wydarzenie: {{accreditation.event}}
Kiedy: {{accreditation.on}}
Kogo dotyczy: {{accreditation.refused}}

{{office.name}}`,
    },
    en: {
      subject: null,
      text: `{{contact.salutation}},

we cannot grant accreditation ({{case.number}}).
Event: {{accreditation.event}}
When: {{accreditation.on}}
For: {{accreditation.refused}}

{{office.name}}`,
    },
  },
});

export const ACCREDITATION_LETTERS = [ACCREDITATION_CONFIRMED, ACCREDITATION_REFUSED];
