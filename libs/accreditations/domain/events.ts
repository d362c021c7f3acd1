import { z } from 'zod';
import { day, defineEvent, id, personalText, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** They stand in the stream of the case whose fields they are. */
const aboutCase = ({ caseId }: { caseId: string }) => ({ kind: 'case', id: caseId, caseId });
const ofCase = { about: aboutCase, sealedUnder: { case: 'caseId' } };

export const AccreditationDescribed = defineEvent(
  'AccreditationDescribed',
  'To what journalists ask to be accredited: the event, its day and its place.',
  z.object({
    caseId: id(),
    event: personalText(),
    on: day().nullable(),
    place: personalText(),
    /** The meeting of the office's plan that it is; left out where it is none of them. */
    pressEventId: id().optional(),
  }),
  ofCase,
);

/** A contact's id where the office knows them; else one that stands for them in this case alone. */
const person = { caseId: id(), personId: id(), name: personalText() };
/** Whoever is erased takes their name and what was said of them along, and leaves the others. */
const ofPerson = { about: aboutCase, sealedUnder: { case: 'caseId', person: 'personId' } };

export const JournalistNamed = defineEvent(
  'JournalistNamed',
  'For whom accreditation is asked.',
  z.object({ ...person, contactId: id().nullable() }),
  {
    ...ofPerson,
    about: ({ caseId, contactId }) => ({ ...aboutCase({ caseId }), ...(contactId !== null && { contactId }) }),
  },
);
export const JournalistRemoved = defineEvent(
  'JournalistRemoved',
  'Somebody is asked for no more, or never was.',
  z.object(person),
  ofPerson,
);
export const JournalistAccredited = defineEvent(
  'JournalistAccredited',
  'The office lets them in.',
  z.object(person),
  ofPerson,
);
export const AccreditationRefused = defineEvent(
  'AccreditationRefused',
  'The office does not let them in, and why.',
  z.object({ ...person, reason: personalText() }),
  ofPerson,
);

export const accreditationEvents = {
  AccreditationDescribed,
  JournalistNamed,
  JournalistRemoved,
  JournalistAccredited,
  AccreditationRefused,
};
export type AccreditationEvent = AnyOf<typeof accreditationEvents>;
export type RecordedAccreditationEvent = AnyRecordedOf<typeof accreditationEvents>;
