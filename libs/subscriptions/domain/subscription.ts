import { isDeepStrictEqual } from 'node:util';
import type { Decider } from '#libs/kernel';
import type { SubscriptionEvent } from './events.js';

export interface Subscription {
  /** When each request was made that was confirmed: a link that is used twice confirms once. */
  readonly asked: readonly string[];
  /** Of which topics communiqués are wanted; null: of all. */
  readonly topicIds: readonly string[] | null;
}

interface Its {
  readonly subscriptionId: string;
  readonly contactId: string;
  readonly topicIds: readonly string[] | null;
}

export type SubscriptionCommand =
  | (Its & { readonly kind: 'confirm'; readonly language: 'pl' | 'en'; readonly askedAt: string })
  | (Its & { readonly kind: 'choose'; readonly chosenAt: string });

export const subscriptionDecider: Decider<Subscription, SubscriptionCommand, SubscriptionEvent> = {
  initialState: { asked: [], topicIds: null },
  decide(command, { asked, topicIds: before }) {
    const { subscriptionId, contactId, topicIds } = command;
    const its = { subscriptionId, contactId };
    if (command.kind === 'choose') {
      if (isDeepStrictEqual(topicIds, before)) return [];
      const { chosenAt } = command;
      return [{ type: 'SubscriptionTopicsChosen', data: { ...its, topicIds: topicIds && [...topicIds], chosenAt } }];
    }
    const { language, askedAt } = command;
    if (asked.includes(askedAt)) return [];
    const chosen = topicIds ? { topicIds: [...topicIds] } : {};
    return [{ type: 'SubscriptionConfirmed', data: { ...its, language, askedAt, ...chosen } }];
  },
  evolve: ({ asked }, event) =>
    event.type === 'SubscriptionConfirmed'
      ? { asked: [...asked, event.data.askedAt], topicIds: event.data.topicIds ?? null }
      : { asked, topicIds: event.data.topicIds },
};

/** Of contacts who subscribed: the living list of subscribers holds whoever has it. */
export const SUBSCRIBER_TAG = 'subskrypcja';
export const SUBSCRIBERS_LIST = 'Subskrybenci strony';
/** Days for which a link waits to be used. After them nothing of the request is left. */
export const VALID_DAYS = 7;
