import { defineLetter, fillLetter, type FilledLetter, type Language } from '#libs/kernel';

export const FORM_CONFIRMATION = defineLetter({
  id: 'formConfirmation',
  name: { pl: 'Potwierdzenie formularza', en: 'Confirmation of a form' },
  sent: {
    pl: 'Na adres z formularza strony publicznej, gdy z jednej sieci przyszło ich bardzo dużo: dopiero potwierdzony jest rejestrowany.',
    en: 'To the address in a form of the public site, when very many came from one network: it is registered once it was confirmed.',
  },
  fields: {
    'form.link': {
      words: { pl: 'odsyłacz, którym się potwierdza', en: 'the link that confirms' },
      sample: {
        pl: 'https://urzad.example/sprawa/…/potwierdzenie',
        en: 'https://urzad.example/sprawa/…/potwierdzenie',
      },
      required: true,
    },
    'form.hours': {
      words: { pl: 'przez ile godzin jest ważny', en: 'for how many hours it is valid' },
      sample: { pl: '48', en: '48' },
    },
    'office.name': {
      words: { pl: 'jak nazywa się biuro', en: 'what the office is called' },
      sample: { pl: 'Biuro Prasowe', en: 'Biuro Prasowe' },
    },
  },
  builtIn: {
    pl: {
      subject: 'Proszę potwierdzić formularz',
      text: `Dzień dobry,

na naszej stronie ktoś wypełnił formularz i podał ten adres. Jeżeli to Pani/Pan, proszę otworzyć odsyłacz i nacisnąć przycisk. Dopiero wtedy zarejestrujemy sprawę:

{{form.link}}

Odsyłacz jest ważny {{form.hours}} godzin. Prosimy o to, bo z jednej sieci przyszło dziś bardzo dużo formularzy. Jeżeli to nie Pani/Pan, wystarczy nic nie robić: usuniemy formularz razem z adresem.

{{office.name}}`,
    },
    en: {
      subject: 'Please confirm your form',
      text: `Good day,

somebody filled in a form on our site and gave this address. If it was you, please open the link and press the button. Only then will we register your case:

{{form.link}}

The link is valid for {{form.hours}} hours. We ask because very many forms came from one network today. If it was not you, do nothing: we will remove the form, and the address with it.

{{office.name}}`,
    },
  },
});

export const ADDITION_CONFIRMATION = defineLetter({
  id: 'additionConfirmation',
  name: { pl: 'Potwierdzenie wiadomości do sprawy', en: 'Confirmation of a message to a case' },
  sent: {
    pl: 'Na adres ze sprawy, gdy dopisano do niej coś na jej stronie, a z jednej sieci przyszło bardzo dużo formularzy: dopiero potwierdzone dołącza do sprawy.',
    en: 'To the address of a case to which something was added on its page, when very many forms came from one network: it joins the case once it was confirmed.',
  },
  fields: {
    ...FORM_CONFIRMATION.fields,
    'case.number': {
      words: { pl: 'numer sprawy', en: 'number of the case' },
      sample: { pl: '2026/000123', en: '2026/000123' },
    },
  },
  builtIn: {
    pl: {
      subject: 'Proszę potwierdzić wiadomość do sprawy {{case.number}}',
      text: `Dzień dobry,

na stronie sprawy {{case.number}} ktoś dopisał wiadomość. Jeżeli to Pani/Pan, proszę otworzyć odsyłacz i nacisnąć przycisk. Dopiero wtedy dołączymy ją do sprawy:

{{form.link}}

Odsyłacz jest ważny {{form.hours}} godzin. Prosimy o to, bo z jednej sieci przyszło dziś bardzo dużo formularzy. Jeżeli to nie Pani/Pan, wystarczy nic nie robić: usuniemy wiadomość.

{{office.name}}`,
    },
    en: {
      subject: 'Please confirm your message to case {{case.number}}',
      text: `Good day,

somebody added a message on the page of case {{case.number}}. If it was you, please open the link and press the button. Only then will we add it to the case:

{{form.link}}

The link is valid for {{form.hours}} hours. We ask because very many forms came from one network today. If it was not you, do nothing: we will remove the message.

{{office.name}}`,
    },
  },
});

interface ConfirmationFacts {
  readonly link: string;
  readonly hours: number;
  readonly office: string;
}

export const confirmationLetter = (facts: ConfirmationFacts, language: Language): FilledLetter =>
  fillLetter(FORM_CONFIRMATION, language, fieldsOf(facts));

export const additionLetter = (
  { number, ...facts }: ConfirmationFacts & { readonly number: string },
  language: Language,
): FilledLetter => fillLetter(ADDITION_CONFIRMATION, language, { ...fieldsOf(facts), 'case.number': number });

const fieldsOf = ({ link, hours, office }: ConfirmationFacts) => ({
  'form.link': link,
  'form.hours': String(hours),
  'office.name': office,
});
