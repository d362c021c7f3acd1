import type { Decider } from '#libs/kernel';
import type { SubscriptionEvent } from './events.js';

interface Confirmation {
  readonly subscriptionId: string;
  readonly contactId: string;
  readonly language: 'pl' | 'en';
  readonly askedAt: string;
}

/** When each request was made that was confirmed: a link that is used twice confirms once. */
export const subscriptionDecider: Decider<readonly string[], Confirmation, SubscriptionEvent> = {
  initialState: [],
  decide: (confirmation, asked) =>
    asked.includes(confirmation.askedAt) ? [] : [{ type: 'SubscriptionConfirmed', data: { ...confirmation } }],
  evolve: (asked, { data: { askedAt } }) => [...asked, askedAt],
};

/** Of contacts who subscribed: the living list of subscribers holds whoever has it. */
export const SUBSCRIBER_TAG = 'subskrypcja';
export const SUBSCRIBERS_LIST = 'Subskrybenci strony';
/** Days for which a link waits to be used. After them nothing of the request is left. */
export const VALID_DAYS = 7;
