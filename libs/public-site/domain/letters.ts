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

export const confirmationLetter = (
  facts: { readonly link: string; readonly hours: number; readonly office: string },
  language: Language,
): FilledLetter =>
  fillLetter(FORM_CONFIRMATION, language, {
    'form.link': facts.link,
    'form.hours': String(facts.hours),
    'office.name': facts.office,
  });
