import { z } from 'zod';
import { defineEvent, id, plain, type AnyOf } from '#libs/kernel';

export const SubjectKeyCreated = defineEvent(
  'SubjectKeyCreated',
  'A person got a data key: every personal value about them is sealed under it. The commitment binds the key without showing it.',
  z.object({ subject: id(), version: z.int().positive(), commitment: plain() }),
);
export const SubjectErased = defineEvent(
  'SubjectErased',
  'A person was erased: every version of their data key is destroyed, what was sealed under it reads as nothing from now on.',
  z.object({ subject: id() }),
);

export const personalDataEvents = { SubjectKeyCreated, SubjectErased };
export type PersonalDataEvent = AnyOf<typeof personalDataEvents>;

export const subjectStream = (subject: string) => `subject-${subject}`;
