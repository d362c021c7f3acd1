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
import { knownReport, NEAR_PATH } from './near-reports.js';

/** Of the form, and of the receiver in the office. */
export const FOLLOW_FORM = 'interventionFollow';
/** The links in letters to followers: `/{secret}` confirms, `/{secret}/koniec` ends. */
export const FOLLOWING_PATH = '/zgloszenie/sledzenie';
export const END_PATH = 'koniec';
/** Days for which a link waits to be used. After them nothing of the request is left. */
export const CONFIRMED_WITHIN_DAYS = 7;

/** Mails about a report that somebody else sent: an address is asked for, and nothing is said of it here, known or not. */
export const followForm: PublicForm = {
  kind: FOLLOW_FORM,
  path: `${NEAR_PATH}/:ref/wiadomosci`,
  names: async ({ params }, tables) => {
    const report = await knownReport(params['ref'] ?? '', tables);
    return report && { ref: report.ref };
  },
  asksByLetter: true,
  title: { pl: 'Wiadomości o zgłoszeniu', en: 'Mails about a report' },
  lead: ({ say, href }: Visit) =>
    html`<p>
        ${say({
          pl: 'Napiszemy przy każdym kroku, który widać na stronie zgłoszenia. Na podany adres wyślemy list z odsyłaczem, którym trzeba to potwierdzić.',
          en: 'We write at each step that the page of the report shows. We send a letter with a link to the address, by which you confirm it.',
        })}
      </p>
      <p class="quiet">
        ${say({
          pl: `Adresu używamy tylko do tego, za Państwa zgodą (art. 6 ust. 1 lit. a RODO). Zrezygnować można w każdej chwili odsyłaczem z każdej wiadomości: adres wtedy usuwamy. Usuwamy go też, gdy nikt go nie potwierdzi przez ${CONFIRMED_WITHIN_DAYS} dni, i po zakończeniu zgłoszenia.`,
          en: `We use the address for nothing else, by your consent (art. 6(1)(a) GDPR). You can end it at any time by the link in each message: the address is removed then. It is also removed if nobody confirms it within ${CONFIRMED_WITHIN_DAYS} days, and after the end of the report.`,
        })}
        <a href="${href('/ochrona-danych')}">${say({ pl: 'Ochrona danych', en: 'Data protection' })}</a>
      </p>`,
  fields: [
    {
      name: 'email',
      type: 'email',
      label: { pl: 'Adres e-mail', en: 'E-mail address' },
      required: true,
      autocomplete: 'email',
      longest: 254,
    },
  ],
  send: { pl: 'Wyślij mi list z odsyłaczem', en: 'Send me the letter with the link' },
  done: {
    title: { pl: 'Proszę zajrzeć do poczty', en: 'Please look at your mail' },
    body: ({ say }: Visit) =>
      html`<p role="status">
          ${say({
            pl: 'Na podany adres idzie list z odsyłaczem. Wiadomości o zgłoszeniu zaczną przychodzić, gdy zostanie użyty.',
            en: 'A letter with a link is on its way to the address. Mails about the report come once it is used.',
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

/** On the page of a report. */
export const followByMail = (ref: string, { say, href }: Visit) =>
  html`<p>
    <a href="${href(`${NEAR_PATH}/${ref}/wiadomosci`)}"
      >${say({ pl: 'Chcę wiadomości o nim pocztą', en: 'I want mails about it' })}</a
    >
  </p>`;

const LINKS = 'public_site.follow_links';

/** The link in the first letter. Guessed, or too old, there is no such page. */
const confirming: PublicPage = {
  path: `${FOLLOWING_PATH}/:secret`,
  answer: async (visit, tables) => ((await isLink(LINKS, visit, tables)) ? askedPage(visit, CONFIRM) : undefined),
  act: async (visit, tables) => {
    if (!(await isLink(LINKS, visit, tables))) return undefined;
    await noteUse('public_inbox.followed', visit, tables);
    return saidPage(visit, CONFIRM.done);
  },
};

/** The link in each mail. Whoever uses it twice is told the same as whoever guesses one. */
const ending: PublicPage = {
  path: `${FOLLOWING_PATH}/:secret/${END_PATH}`,
  answer: async (visit, tables) =>
    (await isLink(LINKS, visit, tables)) ? askedPage(visit, END) : saidPage(visit, { ...END.gone, status: 404 }),
  act: async (visit, tables) => {
    if (await isLink(LINKS, visit, tables)) await noteUse('public_inbox.unfollowed', visit, tables);
    return saidPage(visit, END.done);
  },
};

export const followingPages: readonly PublicPage[] = [confirming, ending];

const CONFIRM = {
  title: { pl: 'Wiadomości o zgłoszeniu', en: 'Mails about a report' },
  question: {
    pl: 'Czy wiadomości o tym zgłoszeniu mają przychodzić na adres, na który przyszedł ten list?',
    en: 'Shall mails about this report come to the address to which this letter came?',
  },
  button: { pl: 'Tak, potwierdzam', en: 'Yes, I confirm' },
  done: {
    title: { pl: 'Potwierdzono', en: 'Confirmed' },
    words: {
      pl: 'Od teraz napiszemy przy każdym kroku. W każdej wiadomości jest odsyłacz, którym można zrezygnować.',
      en: 'From now on we write at each step. Each message has a link by which you can end it.',
    },
  },
} as const;

const END = {
  title: { pl: 'Rezygnacja z wiadomości', en: 'No more mails' },
  question: {
    pl: 'Czy mamy już nie pisać o tym zgłoszeniu na adres, na który przyszła ta wiadomość? Adres usuniemy.',
    en: 'Shall we write no more about this report to the address to which this message came? The address will be removed.',
  },
  button: { pl: 'Nie chcę tych wiadomości', en: 'I want none of these mails' },
  done: {
    title: { pl: 'Nie będziemy już pisać', en: 'We will write no more' },
    words: {
      pl: 'Zapisano. Adres zostanie usunięty, a zgłoszenie można nadal śledzić na jego stronie.',
      en: 'It was noted. The address is removed, and the report can still be followed on its page.',
    },
  },
  gone: {
    title: { pl: 'Nikt tych wiadomości nie dostaje', en: 'Nobody gets these mails' },
    words: {
      pl: 'Pod tym odsyłaczem nie ma już żadnego adresu: albo ktoś z wiadomości zrezygnował, albo zgłoszenie się zakończyło. Jeśli wiadomości mimo to przychodzą, proszę sprawdzić, czy odsyłacz skopiował się w całości.',
      en: 'There is no address behind this link any more: somebody ended the mails, or the report has ended. If mails come all the same, please check that all of the link was copied.',
    },
  },
} as const;
