import { z } from 'zod';
import { defineEvent, id, instant, personalText, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const ENCOUNTER_TYPES = ['call', 'meeting', 'pressBreakfast', 'note'] as const;
export type EncounterType = (typeof ENCOUNTER_TYPES)[number];

const participants = z.array(
  z.object({
    contactId: id(),
    /** To which they belonged then. */
    newsroomId: id().nullable(),
  }),
);

/**
 * What is written down of several people has one key of its own: nobody can tell which of its words are about whom. It goes with the first of them who
 * is erased (ADR 46).
 */
const sealedUnder = { person: 'encounterId' };
const about = ({ encounterId }: { encounterId: string }) => ({ kind: 'encounter', id: encounterId });

const encounter = {
  encounterId: id(),
  type: z.enum(ENCOUNTER_TYPES),
  /** When it was. */
  at: instant(),
  participants,
  /** About what, in a line. */
  topic: personalText(),
  text: personalText(),
};

export const EncounterNoted = defineEvent(
  'EncounterNoted',
  'Somebody wrote down a contact outside of any case: a call, a meeting, a press breakfast, a note.',
  z.object(encounter),
  { about, sealedUnder },
);
export const EncounterCorrected = defineEvent(
  'EncounterCorrected',
  'What was written down of a contact outside of cases was put right: it says everything of it.',
  z.object({
    ...encounter,
    /** Why; null where its author mended it a moment later. */
    reason: personalText(),
  }),
  { about, sealedUnder },
);

const attendance = { encounterId: id(), contactId: id(), newsroomId: id().nullable() };
const ofContact = {
  about: ({ encounterId, contactId, newsroomId }: z.infer<z.ZodObject<typeof attendance>>) => ({
    kind: 'encounter',
    id: encounterId,
    contactId,
    ...(newsroomId !== null && { newsroomId }),
  }),
};
export const EncounterAttended = defineEvent(
  'EncounterAttended',
  'A contact took part in what was written down: it stands in their history, without a word of it.',
  z.object({ ...attendance, type: z.enum(ENCOUNTER_TYPES), at: instant() }),
  ofContact,
);
export const EncounterLeft = defineEvent(
  'EncounterLeft',
  'A contact had not taken part after all.',
  z.object(attendance),
  ofContact,
);
export const EncounterBecameCase = defineEvent(
  'EncounterBecameCase',
  'A contact outside of cases was made a case.',
  z.object({ encounterId: id(), caseId: id() }),
  { about },
);

export const encounterEvents = {
  EncounterNoted,
  EncounterCorrected,
  EncounterAttended,
  EncounterLeft,
  EncounterBecameCase,
};
export type EncounterEvent = AnyOf<typeof encounterEvents>;
export type RecordedEncounterEvent = AnyRecordedOf<typeof encounterEvents>;

export const encounterStream = (encounterId: string) => `encounter-${encounterId}`;
