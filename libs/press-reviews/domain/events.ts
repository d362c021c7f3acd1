import { z } from 'zod';
import { day, defineEvent, id, personalText, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** They stand in the stream of the case whose fields they are. Titles name people: they go with the case. */
const ofCase = {
  about: ({ caseId }: { caseId: string }) => ({ kind: 'case', id: caseId, caseId }),
  sealedUnder: { case: 'caseId' },
};

export const TONES = ['positive', 'neutral', 'negative'] as const;
/** How a publication speaks of the office. */
export type Tone = (typeof TONES)[number];

const publication = {
  caseId: id(),
  publicationId: id(),
  /** The newspaper, station or portal, as it calls itself. */
  outlet: personalText(),
  title: personalText(),
  link: personalText(),
  /** A page, or a time of broadcast. */
  place: personalText(),
  tone: z.enum(TONES),
  /** The newsroom in the register. */
  newsroomId: id().nullable(),
  /** The case from which it came, or which it caused. */
  linkedCaseId: id().nullable(),
};

export const PressReviewDated = defineEvent(
  'PressReviewDated',
  'Of which day the press was reviewed.',
  z.object({ caseId: id(), on: day() }),
  { about: ofCase.about },
);
export const PublicationListed = defineEvent(
  'PublicationListed',
  'Something that was published about the office.',
  z.object(publication),
  ofCase,
);
export const PublicationCorrected = defineEvent(
  'PublicationCorrected',
  'What was listed of a publication was put right: it says everything of it.',
  z.object(publication),
  ofCase,
);
export const PublicationRemoved = defineEvent(
  'PublicationRemoved',
  'A publication was listed by mistake.',
  z.object({ caseId: id(), publicationId: id(), title: personalText() }),
  ofCase,
);

export const pressReviewEvents = { PressReviewDated, PublicationListed, PublicationCorrected, PublicationRemoved };
export type PressReviewEvent = AnyOf<typeof pressReviewEvents>;
export type RecordedPressReviewEvent = AnyRecordedOf<typeof pressReviewEvents>;
