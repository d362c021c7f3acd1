import { createHash } from 'node:crypto';
import { html, type Answer, type PublicPage, type PublicTables, type Visit } from '#libs/public-pages';
import { UNSUBSCRIBE_PATH, type UnsubscribeTables } from './tables.js';

/**
 * Somebody gets no more mailings (RFC 8058): by a POST alone, so that a program that opens every link of a mail unsubscribes nobody. Guessed, there is no such page. The office takes it from
 * there: this process knows no address.
 */
export const unsubscribing: PublicPage = {
  path: `${UNSUBSCRIBE_PATH}/:secret`,
  answer: async (visit, tables) =>
    (await isLink(visit, tables)) ? asked(visit, await choosesTopics(visit, tables)) : undefined,
  act: async (visit, tables) => {
    if (!(await isLink(visit, tables))) return undefined;
    await tables
      .tables<UnsubscribeTables>()
      .insertInto('public_inbox.unsubscribed')
      .values({ hash: hashIn(visit) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return done(visit);
  },
};

async function isLink(visit: Visit, tables: PublicTables): Promise<boolean> {
  const link = await tables
    .tables<UnsubscribeTables>()
    .selectFrom('public_site.unsubscribe_links')
    .select('hash')
    .where('hash', '=', hashIn(visit))
    .executeTakeFirst();
  return link !== undefined;
}

async function choosesTopics(visit: Visit, tables: PublicTables): Promise<boolean> {
  const choice = await tables
    .tables<UnsubscribeTables>()
    .selectFrom('public_site.topic_choices')
    .select('hash')
    .where('hash', '=', hashIn(visit))
    .executeTakeFirst();
  return choice !== undefined;
}

const hashIn = ({ params }: Visit): Buffer => createHash('sha256').update(params['secret']!).digest();

const page = (title: string, body: ReturnType<typeof html>): Answer => ({ kind: 'page', title, body, secret: true });

const asked = (visit: Visit, mayChoose: boolean): Answer =>
  page(
    visit.say(WORDS.title),
    html`<p>${visit.say(WORDS.asked)}</p>
      <form method="post" action="${visit.href(visit.path)}">
        <button type="submit">${visit.say(WORDS.button)}</button>
      </form>
      ${
        mayChoose &&
        html`<p>
          ${visit.say(WORDS.fewer)} <a href="${visit.href(`${visit.path}/tematy`)}">${visit.say(WORDS.topics)}</a>
        </p>`
      }
      <p>${visit.say(WORDS.stay)}</p>`,
  );

const done = (visit: Visit): Answer =>
  page(
    visit.say(WORDS.doneTitle),
    html`<p role="status">${visit.say(WORDS.done)}</p>
      <p>${visit.say(WORDS.slip)} ${visit.office.mail}</p>`,
  );

const WORDS = {
  title: { pl: 'Rezygnacja z komunikatów', en: 'Unsubscribe from press releases' },
  asked: {
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
  doneTitle: { pl: 'Nie wyślemy więcej komunikatów', en: 'You get no more press releases' },
  done: {
    pl: 'Na ten adres nie będziemy już wysyłać komunikatów.',
    en: 'No more press releases go to this address.',
  },
  slip: { pl: 'To pomyłka? Napisz do nas:', en: 'A slip? Write to us:' },
} as const;
