import { z } from 'zod';
import { defineEvent, id, plain, type AnyOf } from '#libs/kernel';

export const KeyCreated = defineEvent(
  'KeyCreated',
  'A data key was made, for what a person says in a case, what nobody known says in it, or a person’s own data. The commitment binds the key without showing it.',
  z.object({
    keyId: id(),
    caseId: id().nullable(),
    personId: id().nullable(),
    version: z.int().positive(),
    commitment: plain(),
  }),
);
export const SubjectErased = defineEvent(
  'SubjectErased',
  'A person was erased: every key of theirs is destroyed, in whichever case; what was sealed under them reads as nothing from now on.',
  z.object({ subject: id() }),
  { about: ({ subject }) => ({ kind: 'contact', id: subject, contactId: subject }) },
);
export const CaseDisposed = defineEvent(
  'CaseDisposed',
  'A case was disposed of: every key of it is destroyed, whosever words they seal; what was sealed under them reads as nothing from now on.',
  z.object({ caseId: id() }),
  { about: ({ caseId }) => ({ kind: 'case', id: caseId, caseId }) },
);

export const personalDataEvents = { KeyCreated, SubjectErased, CaseDisposed };
export type PersonalDataEvent = AnyOf<typeof personalDataEvents>;

export const keyStream = (keyId: string) => `key-${keyId}`;
export const subjectStream = (personId: string) => `subject-${personId}`;
export const disposalStream = (caseId: string) => `disposal-${caseId}`;
