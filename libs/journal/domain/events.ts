import { z } from 'zod';
import { defineEvent, id, plain, type AnyOf } from '#libs/kernel';

export const Reserved = defineEvent(
  'Reserved',
  'Something that may stand once only (an address, a Message-ID) was taken; the keyed name of the stream says what.',
  z.object({ kind: plain(), owner: id() }),
);
export const ReservationReleased = defineEvent(
  'ReservationReleased',
  'What was taken is free again.',
  z.object({ kind: plain(), owner: id(), reason: z.enum(['given-up', 'left-unfinished']) }),
);

export const RegisterOpened = defineEvent(
  'RegisterOpened',
  'A register of case numbers was opened for a year: its revision 0, so that the revisions after it are the numbers.',
  z.object({ register: plain(), year: z.int() }),
);
export const CaseNumberTaken = defineEvent(
  'CaseNumberTaken',
  'A case took the next number of its register: the revision of this event.',
  z.object({ owner: id() }),
);
export const CaseNumberReleased = defineEvent(
  'CaseNumberReleased',
  'A number was taken and its case never came to be: the number stays unused, and this says why.',
  z.object({
    register: plain(),
    year: z.int(),
    number: z.int().positive(),
    owner: id(),
    reason: z.enum(['left-unfinished']),
  }),
);

export const journalEvents = { Reserved, ReservationReleased, RegisterOpened, CaseNumberTaken, CaseNumberReleased };
export type JournalEvent = AnyOf<typeof journalEvents>;
