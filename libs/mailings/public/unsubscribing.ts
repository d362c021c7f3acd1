import { askedPage, html, isLink, noteUse, saidPage, type PublicPage, type Visit } from '#libs/public-pages';
import { UNSUBSCRIBE_PATH } from './tables.js';

const LINKS = 'public_site.unsubscribe_links';
/** Whose link chooses topics, too (libs/subscriptions). */
const CHOICES = 'public_site.topic_choices';

/** Somebody gets no more mailings. Guessed, there is no such page. The office takes it from there: this process knows no address. */
export const unsubscribing: PublicPage = {
  path: `${UNSUBSCRIBE_PATH}/:secret`,
  answer: async (visit, tables) => {
    if (!(await isLink(LINKS, visit, tables))) return undefined;
    return askedPage(visit, { ...WORDS, more: more(visit, await isLink(CHOICES, visit, tables)) });
  },
  act: async (visit, tables) => {
    if (!(await isLink(LINKS, visit, tables))) return undefined;
    await noteUse('public_inbox.unsubscribed', visit, tables);
    const slip = html`<p>${visit.say(WORDS.slip)} ${visit.office.mail}</p>`;
    return saidPage(visit, { ...WORDS.done, more: slip });
  },
};

const more = (visit: Visit, mayChoose: boolean) =>
  html`${
      mayChoose &&
      html`<p>
        ${visit.say(WORDS.fewer)} <a href="${visit.href(`${visit.path}/tematy`)}">${visit.say(WORDS.topics)}</a>
      </p>`
    }
    <p>${visit.say(WORDS.stay)}</p>`;

const WORDS = {
  title: { pl: 'Rezygnacja z komunikatów', en: 'Unsubscribe from press releases' },
  question: {
    pl: 'Czy na adres, na który przyszła ta wiadomość, mamy już nie wysyłać komunikatów?',
    en: 'Shall we send no more press releases to the address to which this message came?',
  },
  button: { pl: 'Nie wysyłajcie komunikatów', en: 'Send no more press releases' },
  stay: {
    pl: 'Na pytania, które do nas zadasz, odpowiemy jak dotąd.',
    en: 'Questions that you ask us are answered as before.',
  },
  fewer: { pl: 'Mają przychodzić tylko niektóre?', en: 'Would fewer of them do?' },
  topics: { pl: 'Wybierz tematy', en: 'Choose topics' },
  done: {
    title: { pl: 'Nie wyślemy więcej komunikatów', en: 'You get no more press releases' },
    words: {
      pl: 'Na ten adres nie będziemy już wysyłać komunikatów.',
      en: 'No more press releases go to this address.',
    },
  },
  slip: { pl: 'To pomyłka? Napisz do nas:', en: 'A slip? Write to us:' },
} as const;
