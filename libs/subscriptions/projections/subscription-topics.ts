import { SubjectErased } from '#libs/personal-data';
import { defineProjection, remove, upsert } from '#libs/projections';
import { subscriptionEvents } from '../domain/events.js';

export interface SubscriptionTopicsRow {
  /** A keyed hash of the address. */
  subscription_id: string;
  contact_id: string;
  /** Null: of all. */
  topic_ids: readonly string[] | null;
}

/** Of which topics an address wants communiqués. One that has not chosen stands here as of all, or not at all. */
export const subscriptionTopicsProjection = defineProjection({
  name: 'subscription_topics',
  version: 1,
  tables: [
    {
      name: 'subscription_topics',
      columns: { subscription_id: 'text not null', contact_id: 'text not null', topic_ids: 'jsonb' },
      primaryKey: ['subscription_id'],
      indexes: ['(contact_id)'],
    },
  ],
  from: { ...subscriptionEvents, SubjectErased },
  on: {
    SubscriptionConfirmed: ({ data: { subscriptionId: subscription_id, contactId: contact_id, topicIds } }) => [
      upsert('subscription_topics', { subscription_id, contact_id, topic_ids: topicIds ?? null }),
    ],
    SubscriptionTopicsChosen: ({ data: { subscriptionId: subscription_id, contactId: contact_id, topicIds } }) => [
      upsert('subscription_topics', { subscription_id, contact_id, topic_ids: topicIds }),
    ],
    SubjectErased: ({ data: { subject: contact_id } }) => [remove('subscription_topics', { contact_id })],
  },
});
