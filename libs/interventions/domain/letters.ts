import { defineLetter, fillLetter, type FilledLetter, type Language, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, sample: string): LetterField => ({
  words: { pl, en },
  sample: { pl: sample, en: sample },
});
const needed = (of: LetterField): LetterField => ({ ...of, required: true });

export const INTERVENTION_STEP = defineLetter({
  id: 'interventionStep',
  name: { pl: 'Krok w zgłoszeniu mieszkańca', en: 'A step about a resident’s report' },
  sent: {
    pl: 'Do zgłaszającego, gdy zapisano krok, który on widzi; dopóki nie napisze, że tych wiadomości nie chce.',
    en: 'To whoever reported, when a step is noted that they see; until they say that they want none of these.',
  },
  fields: {
    'contact.salutation': field('zwrot do adresata', 'how the contact is addressed', 'Dzień dobry'),
    'case.number': needed(field('numer sprawy', 'number of the case', 'ZI/2026/000123')),
    'step.name': needed(field('krok', 'the step', 'sprawdzone na miejscu')),
    'step.text': field('co zapisano', 'what was noted', 'Byliśmy na miejscu. Usterka wymaga naprawy.'),
    'step.promise': field(
      'obiecany dzień; pusty, gdy go nie ma',
      'the promised day; empty where there is none',
      '16 marca 2026',
    ),
    'case.page': needed(
      field('tajny adres strony zgłoszenia', 'secret address of the report’s page', 'https://urzad.example/sprawa/…'),
    ),
    'mails.off': needed(
      field(
        'gdzie z tych wiadomości zrezygnować',
        'where to get no more of these',
        'https://urzad.example/sprawa/…/bez-wiadomosci',
      ),
    ),
    'office.name': field('nazwa urzędu', 'name of the office', 'Biuro Prasowe'),
  },
  builtIn: {
    pl: {
      subject: 'Zgłoszenie {{case.number}}: {{step.name}}',
      text: `{{contact.salutation}},

w sprawie zgłoszenia {{case.number}} zapisaliśmy: {{step.name}}.

{{step.text}}

Obiecany termin: {{step.promise}}

Całe zgłoszenie, zdjęcia i miejsce na odpowiedź: {{case.page}}
Adres jest tajny. Po zakończeniu można tam przez 30 dni otworzyć zgłoszenie ponownie.

Bez dalszych wiadomości o krokach: {{mails.off}}

{{office.name}}`,
    },
    en: {
      subject: 'Report {{case.number}}: {{step.name}}',
      text: `{{contact.salutation}},

in the matter of your report {{case.number}} we noted: {{step.name}}.

{{step.text}}

Promised by: {{step.promise}}

The whole report, its photos, and where to answer: {{case.page}}
The address is a secret. For 30 days after its end you can open the report again there.

No more mails about steps: {{mails.off}}

{{office.name}}`,
    },
  },
});

export const INTERVENTION_PROMISE_BROKEN = defineLetter({
  id: 'interventionPromiseBroken',
  name: { pl: 'Minął dzień obiecany mieszkańcowi', en: 'A day promised to a resident is over' },
  sent: {
    pl: 'Do prowadzącego zgłoszenie, kierownika jego komórki (i tych, którzy ich zastępują) oraz na adres komórki; do koordynatorów, gdy nikogo takiego nie ma.',
    en: 'To whoever has the report, the head of its unit (and who stands in for them) and to the unit’s own address; to coordinators where there is none of these.',
  },
  fields: {
    'case.number': needed(field('numer sprawy', 'number of the case', 'ZI/2026/000123')),
    'case.promise': field('obiecany dzień', 'the promised day', '16 marca 2026'),
    'case.unit': field('komórka; pusta, gdy jej nie ma', 'the unit; empty where there is none', 'Zarząd Dróg'),
    'case.link': needed(field('odnośnik', 'the link', 'https://rzecznik.example/cases/1')),
  },
  builtIn: {
    pl: {
      subject: 'Minął dzień obiecany mieszkańcowi: {{case.number}}',
      text: `W zgłoszeniu {{case.number}} obiecano, że będzie załatwione do {{case.promise}}. Ten dzień minął, a zgłoszenie nie jest załatwione.

Komórka: {{case.unit}}

Proszę zapisać, co zrobiono, albo podać mieszkańcowi nowy dzień: {{case.link}}`,
    },
  },
});

const reportNamed = needed(
  field(
    'czego dotyczy zgłoszenie: kategoria i gmina',
    'what the report is about: category and municipality',
    'Drogi, Brzozów Stary',
  ),
);
const officeNamed = field('nazwa urzędu', 'name of the office', 'Biuro Prasowe');

export const INTERVENTION_FOLLOW = defineLetter({
  id: 'interventionFollow',
  name: { pl: 'Potwierdzenie śledzenia zgłoszenia', en: 'Confirmation of following a report' },
  sent: {
    pl: 'Na adres, który ktoś podał, żeby śledzić cudze zgłoszenie: dopiero potwierdzony dostaje wiadomości.',
    en: 'To an address that somebody gave to follow a report of another: it gets mails once it was confirmed.',
  },
  fields: {
    'report.name': reportNamed,
    'follow.link': needed(
      field(
        'odsyłacz, którym się potwierdza',
        'the link that confirms',
        'https://urzad.example/zgloszenie/sledzenie/…',
      ),
    ),
    'follow.days': field('przez ile dni jest ważny', 'for how many days it is valid', '7'),
    'office.name': officeNamed,
  },
  builtIn: {
    pl: {
      subject: 'Proszę potwierdzić: wiadomości o zgłoszeniu',
      text: `Dzień dobry,

na naszej stronie ktoś podał ten adres, żeby dostawać wiadomości o zgłoszeniu: {{report.name}}. Jeżeli to Pani/Pan, proszę otworzyć odsyłacz i nacisnąć przycisk:

{{follow.link}}

Odsyłacz jest ważny {{follow.days}} dni. Jeżeli to nie Pani/Pan, wystarczy nic nie robić: usuniemy adres.

{{office.name}}`,
    },
    en: {
      subject: 'Please confirm: mails about a report',
      text: `Good day,

somebody gave this address on our site to get mails about a report: {{report.name}}. If it was you, please open the link and press the button:

{{follow.link}}

The link is valid for {{follow.days}} days. If it was not you, do nothing: we will remove the address.

{{office.name}}`,
    },
  },
});

export const INTERVENTION_FOLLOWED_STEP = defineLetter({
  id: 'interventionFollowedStep',
  name: { pl: 'Krok w śledzonym zgłoszeniu', en: 'A step about a report that is followed' },
  sent: {
    pl: 'Do tych, którzy śledzą cudze zgłoszenie, gdy zapisano krok, który widzi zgłaszający. Bez słów kroku i bez danych zgłaszającego.',
    en: 'To those who follow a report of another, when a step is noted that its sender sees. Without the words of the step and anything of its sender.',
  },
  fields: {
    'report.name': reportNamed,
    'step.name': needed(field('krok', 'the step', 'sprawdzone na miejscu')),
    'step.promise': field(
      'obiecany dzień; pusty, gdy go nie ma',
      'the promised day; empty where there is none',
      '16 marca 2026',
    ),
    'report.page': needed(
      field('adres strony zgłoszenia', 'address of the report’s page', 'https://urzad.example/zgloszenie/podobne/…'),
    ),
    'follow.end': needed(
      field(
        'gdzie z tych wiadomości zrezygnować',
        'where to get no more of these',
        'https://urzad.example/zgloszenie/sledzenie/…/koniec',
      ),
    ),
    'office.name': officeNamed,
  },
  builtIn: {
    pl: {
      subject: 'Zgłoszenie ({{report.name}}): {{step.name}}',
      text: `Dzień dobry,

w zgłoszeniu, które Państwo śledzą ({{report.name}}), zapisaliśmy: {{step.name}}.

Obiecany termin: {{step.promise}}

Strona zgłoszenia: {{report.page}}

Bez dalszych wiadomości: {{follow.end}}

{{office.name}}`,
    },
    en: {
      subject: 'Report ({{report.name}}): {{step.name}}',
      text: `Good day,

in the report that you follow ({{report.name}}) we noted: {{step.name}}.

Promised by: {{step.promise}}

The page of the report: {{report.page}}

No more of these mails: {{follow.end}}

{{office.name}}`,
    },
  },
});

export const INTERVENTION_LETTERS = [
  INTERVENTION_STEP,
  INTERVENTION_PROMISE_BROKEN,
  INTERVENTION_FOLLOW,
  INTERVENTION_FOLLOWED_STEP,
];

export const followLetter = (
  language: Language,
  facts: { readonly report: string; readonly link: string; readonly days: number; readonly office: string },
): FilledLetter =>
  fillLetter(INTERVENTION_FOLLOW, language, {
    'report.name': facts.report,
    'follow.link': facts.link,
    'follow.days': String(facts.days),
    'office.name': facts.office,
  });

export const followedStepLetter = (
  language: Language,
  facts: {
    readonly report: string;
    readonly step: string;
    /** In words; null: nothing is promised. */
    readonly promise: string | null;
    readonly page: string;
    readonly end: string;
    readonly office: string;
  },
): FilledLetter =>
  fillLetter(INTERVENTION_FOLLOWED_STEP, language, {
    'report.name': facts.report,
    'step.name': facts.step,
    'step.promise': facts.promise,
    'report.page': facts.page,
    'follow.end': facts.end,
    'office.name': facts.office,
  });

export const brokenPromiseLetter = (facts: {
  readonly number: string;
  /** In words. */
  readonly promise: string;
  readonly unit: string | null;
  readonly link: string;
}): FilledLetter =>
  fillLetter(INTERVENTION_PROMISE_BROKEN, 'pl', {
    'case.number': facts.number,
    'case.promise': facts.promise,
    'case.unit': facts.unit,
    'case.link': facts.link,
  });

export const stepLetter = (
  language: Language,
  facts: {
    readonly salutation: string;
    readonly number: string;
    readonly step: string;
    readonly text: string;
    /** In words; null: nothing is promised. */
    readonly promise: string | null;
    readonly page: string;
    readonly off: string;
    readonly office: string;
  },
): FilledLetter =>
  fillLetter(INTERVENTION_STEP, language, {
    'contact.salutation': facts.salutation,
    'case.number': facts.number,
    'step.name': facts.step,
    'step.text': facts.text,
    'step.promise': facts.promise,
    'case.page': facts.page,
    'mails.off': facts.off,
    'office.name': facts.office,
  });
