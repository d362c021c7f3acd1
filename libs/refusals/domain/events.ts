import { z } from 'zod';
import { day, defineEvent, id, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const REFUSED_MEDIA = ['email', 'phone'] as const;
export type RefusedMedium = (typeof REFUSED_MEDIA)[number];
/** By which way the office learned of it. */
export const REFUSAL_SOURCES = ['email', 'letter', 'phone', 'inPerson', 'unsubscribe', 'import'] as const;
export type RefusalSource = (typeof REFUSAL_SOURCES)[number];
/** Codes, no words: whose address it is must not be told by the way. */
export const LIFTING_REASONS = ['askedForContact', 'mistake', 'otherOwner'] as const;
export type LiftingReason = (typeof LIFTING_REASONS)[number];

/**
 * A keyed hash of the address in the one form in which addresses are compared: it tells who holds the master key whether an address is that one, and nobody what the address is. It is no
 * person's, so that no erasure takes it along.
 */
const address = { addressId: id() };
const about = { about: ({ addressId }: { addressId: string }) => ({ kind: 'refusal', id: addressId }) };

export const RefusalRecorded = defineEvent(
  'RefusalRecorded',
  'Whoever has an address asked not to be written to, or called, there.',
  z.object({
    ...address,
    medium: z.enum(REFUSED_MEDIA),
    source: z.enum(REFUSAL_SOURCES),
    /** On which day it was said. */
    on: day(),
  }),
  about,
);
export const RefusalLifted = defineEvent(
  'RefusalLifted',
  'An address may be written to, or called, again.',
  z.object({ ...address, reason: z.enum(LIFTING_REASONS) }),
  about,
);

export const refusalEvents = { RefusalRecorded, RefusalLifted };
export type RefusalEvent = AnyOf<typeof refusalEvents>;
export type RecordedRefusalEvent = AnyRecordedOf<typeof refusalEvents>;

export const refusalStream = (addressId: string) => `refusal-${addressId}`;
