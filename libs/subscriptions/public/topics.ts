import type { Field, PublicTables, SentForm } from '#libs/public-pages';
import type { SubscriptionTables } from './tables.js';

const PREFIX = 'topic-';

/** One tick a topic that the press room shows; none where it shows none. */
export async function topicFields(tables: PublicTables): Promise<readonly Field[]> {
  const topics = await tables
    .tables<SubscriptionTables>()
    .selectFrom('public_site.press_topics')
    .selectAll()
    .orderBy('name_pl')
    .execute();
  return topics.map(({ topic_id, name_pl, name_en }, place) => ({
    name: `${PREFIX}${topic_id}`,
    type: 'tick',
    label: { pl: `Temat: ${name_pl}`, en: `Topic: ${name_en}` },
    ...(place === 0 && { hint: ALL_OR_SOME }),
  }));
}

/** Null where none is ticked: those of all topics are wanted. */
export function tickedTopics({ values }: Pick<SentForm, 'values'>): readonly string[] | null {
  const ticked = Object.keys(values).filter((name) => name.startsWith(PREFIX));
  return ticked.length === 0 ? null : ticked.map((name) => name.slice(PREFIX.length)).toSorted();
}

/** As a form shows them. */
export const asTicked = (topicIds: readonly string[] | null): Readonly<Record<string, string>> =>
  Object.fromEntries((topicIds ?? []).map((id) => [`${PREFIX}${id}`, '1']));

const ALL_OR_SOME = {
  pl: 'O czym mają przychodzić? Gdy nic nie zaznaczono: o wszystkim. Gdy coś zaznaczono: tylko o tym.',
  en: 'What shall they be about? With nothing ticked: everything. With something ticked: that alone.',
};
