import { defineLetter, fillLetter, type FilledLetter, type Language } from '#libs/kernel';

export const SUBSCRIPTION = defineLetter({
  id: 'subscription',
  name: { pl: 'Potwierdzenie subskrypcji', en: 'Confirmation of a subscription' },
  sent: {
    pl: 'Na adres, który podano na stronie, żeby dostawać komunikaty: jego właściciel potwierdza to odsyłaczem.',
    en: 'To an address that was given on the site to get communiqués: whoever has it confirms that by a link.',
  },
  fields: {
    'subscription.link': {
      words: { pl: 'odsyłacz, którym się potwierdza', en: 'the link that confirms' },
      sample: { pl: 'https://urzad.example/prasa/subskrypcja/…', en: 'https://urzad.example/prasa/subskrypcja/…' },
      required: true,
    },
    'subscription.days': {
      words: { pl: 'przez ile dni jest ważny', en: 'for how many days it is valid' },
      sample: { pl: '7', en: '7' },
    },
    'office.name': {
      words: { pl: 'jak nazywa się biuro', en: 'what the office is called' },
      sample: { pl: 'Biuro Prasowe', en: 'Biuro Prasowe' },
    },
  },
  builtIn: {
    pl: {
      subject: 'Potwierdź: komunikaty pocztą',
      text: `Dzień dobry,

ktoś podał ten adres na naszej stronie, żeby dostawać nasze komunikaty. Jeżeli to Pani/Pan, wystarczy potwierdzić:

{{subscription.link}}

Odsyłacz jest ważny {{subscription.days}} dni. Jeżeli to nie Pani/Pan, wystarczy nic nie robić: nic więcej nie przyjdzie, a adresu nie zachowamy.

{{office.name}}`,
    },
    en: {
      subject: 'Please confirm: press releases by mail',
      text: `Good day,

somebody gave this address on our site to get our press releases. If it was you, please confirm:

{{subscription.link}}

The link is valid for {{subscription.days}} days. If it was not you, do nothing: nothing more will come, and we keep no address.

{{office.name}}`,
    },
  },
});

export const subscriptionLetter = (
  facts: { readonly link: string; readonly days: number; readonly office: string },
  language: Language,
): FilledLetter =>
  fillLetter(SUBSCRIPTION, language, {
    'subscription.link': facts.link,
    'subscription.days': String(facts.days),
    'office.name': facts.office,
  });
