import {
  fieldView,
  hashOfSecret,
  html,
  saidPage,
  type Answer,
  type PublicPage,
  type PublicTables,
  type Visit,
} from '#libs/public-pages';
import { TOPICS_PATH, type SubscriptionTables } from './tables.js';
import { asTicked, tickedTopics, topicFields } from './topics.js';

/** Of which topics communiqués come, by the link in each of them. Guessed, or of nobody who may choose, there is no such page. */
export const choosing: PublicPage = {
  path: TOPICS_PATH,
  reads: topicFields,
  answer: async (visit, tables) => {
    const choice = await choiceOf(visit, tables);
    return choice && form(visit, tables, choice.topic_ids);
  },
  act: async (visit, tables, sent) => {
    if (!(await choiceOf(visit, tables))) return undefined;
    const topicIds = tickedTopics(sent);
    await tables
      .tables<SubscriptionTables>()
      .insertInto('public_inbox.topics_chosen')
      .values({ hash: hashOfSecret(visit), topic_ids: topicIds })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const chosen = (await topicFields(tables)).filter(({ name }) => name in sent.values);
    return done(visit, topicIds === null ? [] : chosen.map(({ label }) => visit.say(label)));
  },
};

const choiceOf = (visit: Visit, tables: PublicTables) =>
  tables
    .tables<SubscriptionTables>()
    .selectFrom('public_site.topic_choices')
    .select('topic_ids')
    .where('hash', '=', hashOfSecret(visit))
    .executeTakeFirst();

async function form(visit: Visit, tables: PublicTables, topicIds: readonly string[] | null): Promise<Answer> {
  const fields = await topicFields(tables);
  const view = { values: asTicked(topicIds), faults: [] };
  return {
    kind: 'page',
    secret: true,
    title: visit.say(TITLE),
    body:
      fields.length === 0
        ? html`<p>${visit.say(NONE)}</p>`
        : html`<form method="post" action="${visit.href(visit.path)}">
            ${fields.map((field) => fieldView(field, view, visit))}
            <p><button type="submit">${visit.say(SAVE)}</button></p>
          </form>`,
  };
}

const done = (visit: Visit, chosen: readonly string[]): Answer =>
  saidPage(visit, {
    title: DONE,
    words: chosen.length === 0 ? OF_ALL : OF_SOME,
    more: html`${
        chosen.length > 0 &&
        html`<ul>
          ${chosen.map((name) => html`<li>${name}</li>`)}
        </ul>`
      }
      <p><a href="${visit.href(visit.path)}">${visit.say(AGAIN)}</a></p>`,
  });

const TITLE = { pl: 'Tematy komunikatów', en: 'Topics of the press releases' };
const SAVE = { pl: 'Zapisz wybór', en: 'Save the choice' };
const NONE = {
  pl: 'Biuro prasowe nie dzieli teraz komunikatów na tematy: przychodzą wszystkie.',
  en: 'The press office has no topics at the moment: all press releases come.',
};
const DONE = { pl: 'Zapisano wybór', en: 'Your choice was saved' };
const OF_ALL = { pl: 'Będą przychodzić komunikaty o wszystkim.', en: 'Press releases about everything will come.' };
const OF_SOME = { pl: 'Będą przychodzić tylko komunikaty o tym:', en: 'Press releases about these alone will come:' };
const AGAIN = { pl: 'Zmień wybór', en: 'Change the choice' };
