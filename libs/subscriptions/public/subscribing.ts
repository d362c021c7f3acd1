import {
  askedPage,
  html,
  isLink,
  noteUse,
  saidPage,
  type PublicForm,
  type PublicPage,
  type Visit,
} from '#libs/public-pages';
import { SUBSCRIPTION_FORM, SUBSCRIPTION_PATH } from './tables.js';
import { topicFields } from './topics.js';

/** Communiqués by mail: an address is asked for, and nothing is said of it here, known or not. */
export const subscribing: PublicForm = {
  kind: SUBSCRIPTION_FORM,
  path: SUBSCRIPTION_PATH,
  asksByLetter: true,
  title: { pl: 'Komunikaty pocztą', en: 'Press releases by mail' },
  lead: ({ say, href }: Visit) =>
    html`<p>
        ${say({
          pl: 'Każdy komunikat w chwili, gdy się ukaże. Na podany adres wyślemy list z odsyłaczem, którym trzeba to potwierdzić.',
          en: 'Each press release as soon as it appears. We send a letter with a link to the address, by which you confirm it.',
        })}
      </p>
      <p class="quiet">
        ${say({
          pl: 'Adresu używamy tylko do wysyłania komunikatów, za Państwa zgodą (art. 6 ust. 1 lit. a RODO). Zgodę można wycofać w każdej chwili odsyłaczem z każdej wiadomości. Adres, którego nikt nie potwierdzi, usuwamy po 7 dniach.',
          en: 'We use the address for nothing but press releases, by your consent (art. 6(1)(a) GDPR). You can withdraw it at any time by the link in each message. An address that nobody confirms is removed after 7 days.',
        })}
        <a href="${href('/ochrona-danych')}">${say({ pl: 'Ochrona danych', en: 'Data protection' })}</a>
      </p>`,
  fields: async (_visit, tables) => [
    {
      name: 'email',
      type: 'email',
      label: { pl: 'Adres e-mail', en: 'E-mail address' },
      required: true,
      autocomplete: 'email',
      longest: 254,
    },
    {
      name: 'language',
      type: 'choice',
      label: { pl: 'Język komunikatów', en: 'Language of the releases' },
      hint: {
        pl: 'Po angielsku przychodzą te, które mają tłumaczenie; pozostałe po polsku.',
        en: 'Those that have a translation come in English, the others in Polish.',
      },
      required: true,
      options: [
        { value: 'pl', label: { pl: 'polski', en: 'Polish' } },
        { value: 'en', label: { pl: 'angielski', en: 'English' } },
      ],
    },
    ...(await topicFields(tables)),
  ],
  send: { pl: 'Wyślij mi list z odsyłaczem', en: 'Send me the letter with the link' },
  done: {
    title: { pl: 'Proszę zajrzeć do poczty', en: 'Please look at your mail' },
    body: ({ say }: Visit) =>
      html`<p role="status">
          ${say({
            pl: 'Na podany adres idzie list z odsyłaczem. Komunikaty zaczną przychodzić, gdy zostanie użyty.',
            en: 'A letter with a link is on its way to the address. Press releases come once it is used.',
          })}
        </p>
        <p>
          ${say({
            pl: 'Nic nie przyszło? Proszę sprawdzić, czy w adresie nie ma pomyłki, i zajrzeć do niechcianej poczty.',
            en: 'Nothing came? Please look whether the address is right, and into your spam.',
          })}
        </p>`,
  },
};

const LINKS = 'public_site.subscription_links';

/** The link in the letter. Guessed, or too old, there is no such page. */
export const confirming: PublicPage = {
  path: `${SUBSCRIPTION_PATH}/:secret`,
  answer: async (visit, tables) => ((await isLink(LINKS, visit, tables)) ? askedPage(visit, CONFIRM) : undefined),
  act: async (visit, tables) => {
    if (!(await isLink(LINKS, visit, tables))) return undefined;
    await noteUse('public_inbox.subscribed', visit, tables);
    return saidPage(visit, CONFIRM.done);
  },
};

const CONFIRM = {
  title: { pl: 'Komunikaty pocztą', en: 'Press releases by mail' },
  question: {
    pl: 'Czy komunikaty mają przychodzić na adres, na który przyszedł ten list?',
    en: 'Shall press releases come to the address to which this letter came?',
  },
  button: { pl: 'Tak, potwierdzam', en: 'Yes, I confirm' },
  done: {
    title: { pl: 'Subskrypcja działa', en: 'You are subscribed' },
    words: {
      pl: 'Od teraz komunikaty będą przychodzić pocztą. W każdej wiadomości jest odsyłacz, którym można wybrać tematy albo zrezygnować.',
      en: 'From now on press releases come by mail. Each message has a link by which you can choose topics, or unsubscribe.',
    },
  },
} as const;
