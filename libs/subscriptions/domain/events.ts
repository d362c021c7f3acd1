import { z } from 'zod';
import { defineEvent, id, instant, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

const ofContact = {
  about: ({ contactId }: { contactId: string }) => ({ kind: 'contact', id: contactId, contactId }),
};

/** `subscriptionId` is a keyed hash of the address, as of refusals: it names nobody. The address stands with the contact, and in the letter that asked for the confirmation. */
export const SubscriptionConfirmed = defineEvent(
  'SubscriptionConfirmed',
  'Somebody confirmed by the link in a letter to their address that they want communiqués by mail.',
  z.object({
    subscriptionId: id(),
    contactId: id(),
    language: z.enum(['pl', 'en']),
    /** When they asked for it on the site. */
    askedAt: instant(),
    /** Of which topics alone; left out: of all. */
    topicIds: z.array(id()).optional(),
  }),
  ofContact,
);
export const SubscriptionTopicsChosen = defineEvent(
  'SubscriptionTopicsChosen',
  'Somebody chose by the link in a message of which topics they want communiqués that go to a list they stand on.',
  z.object({
    subscriptionId: id(),
    contactId: id(),
    /** Null: of all. */
    topicIds: z.array(id()).nullable(),
    chosenAt: instant(),
  }),
  ofContact,
);

export const subscriptionEvents = { SubscriptionConfirmed, SubscriptionTopicsChosen };
export type SubscriptionEvent = AnyOf<typeof subscriptionEvents>;
export type RecordedSubscriptionEvent = AnyRecordedOf<typeof subscriptionEvents>;

export const subscriptionStream = (subscriptionId: string) => `subscription-${subscriptionId}`;
