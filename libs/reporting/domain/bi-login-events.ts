import { z } from 'zod';
import { defineEvent, id, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

const about = { about: ({ loginId }: { loginId: string }) => ({ kind: 'biLogin', id: loginId }) };

export const BiLoginGiven = defineEvent(
  'BiLoginGiven',
  'An administrator made a login of the database by which a BI tool reads the reporting views. Its password is nowhere.',
  z.object({
    /** As it was named: the end of the role’s name. */
    loginId: id(),
    /** How many connections it may have at once. */
    connections: z.int().positive(),
  }),
  about,
);
export const BiLoginTaken = defineEvent(
  'BiLoginTaken',
  'An administrator took a login for BI tools away.',
  z.object({ loginId: id() }),
  about,
);

export const biLoginEvents = { BiLoginGiven, BiLoginTaken };
export type BiLoginEvent = AnyOf<typeof biLoginEvents>;
export type RecordedBiLoginEvent = AnyRecordedOf<typeof biLoginEvents>;

export const BI_LOGINS_STREAM = 'biLogins';
