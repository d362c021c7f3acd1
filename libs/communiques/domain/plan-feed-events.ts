import { z } from 'zod';
import { defineEvent, id, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** An employee's own secret address of the plan. */
const its = { employeeId: id() };
const ofFeed = { about: ({ employeeId }: { employeeId: string }) => ({ kind: 'planFeed', id: employeeId }) };

export const PlanFeedOpened = defineEvent(
  'PlanFeedOpened',
  'Somebody had a secret address made by which their calendar reads the plan of communiqués. The one before opens nothing any more.',
  z.object({
    ...its,
    /** SHA-256 of the secret, in hex: nobody guesses 256 bits. */
    secretHash: plain(),
  }),
  ofFeed,
);
export const PlanFeedClosed = defineEvent(
  'PlanFeedClosed',
  'A secret address of the plan of communiqués opens nothing any more.',
  z.object(its),
  ofFeed,
);

export const planFeedEvents = { PlanFeedOpened, PlanFeedClosed };
export type PlanFeedEvent = AnyOf<typeof planFeedEvents>;
export type RecordedPlanFeedEvent = AnyRecordedOf<typeof planFeedEvents>;

export const planFeedStream = (employeeId: string) => `planFeed-${employeeId}`;
