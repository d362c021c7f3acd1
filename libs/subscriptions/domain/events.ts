import { z } from 'zod';
import { defineEvent, id, instant, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

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
  }),
  { about: ({ contactId }) => ({ kind: 'contact', id: contactId, contactId }) },
);

export const subscriptionEvents = { SubscriptionConfirmed };
export type SubscriptionEvent = AnyOf<typeof subscriptionEvents>;
export type RecordedSubscriptionEvent = AnyRecordedOf<typeof subscriptionEvents>;

export const subscriptionStream = (subscriptionId: string) => `subscription-${subscriptionId}`;
