import { z } from 'zod';
import {
  day,
  defineEvent,
  id,
  LANGUAGES,
  personal,
  personalText,
  plain,
  type AnyOf,
  type AnyRecordedOf,
} from '#libs/kernel';

/** They stand in the stream of the case whose fields they are. What a resident wrote of a place may be where they live. */
const its = { caseId: id(), contactId: id().nullable() };
const ofCase = {
  about: ({ caseId }: { caseId: string }) => ({ kind: 'case', id: caseId, caseId }),
  sealedUnder: { case: 'caseId', person: 'contactId' },
};

/** What is done about a report, in the order in which it usually is. */
export const STEPS = ['accepted', 'inspected', 'ordered', 'done', 'refused'] as const;
export type Step = (typeof STEPS)[number];

/** How a report stands: as its last step says, `reported` before the first. */
export const INTERVENTION_STATES = ['reported', ...STEPS] as const;
export type InterventionState = (typeof INTERVENTION_STATES)[number];

export const InterventionPlaced = defineEvent(
  'InterventionPlaced',
  'Where what was reported is. What had been said of the place before holds no more.',
  z.object({
    ...its,
    /** As it is described: a street and number, or what stands beside it. */
    address: personalText(),
    /** The number of a road, where it is on one outside of a place. */
    road: plain().nullable(),
    /** From the beginning of the road, in kilometres. */
    kilometre: z.number().nullable(),
    /** WGS 84, in degrees. */
    latitude: personal(z.number()),
    longitude: personal(z.number()),
    /** Of the municipality (7 digits) or county (4 digits), as TERC had it when this was said. */
    areaCode: id().nullable(),
  }),
  ofCase,
);
export const InterventionCategorised = defineEvent(
  'InterventionCategorised',
  'Of which of the office’s categories the report is.',
  z.object({
    ...its,
    categoryId: id(),
    /** As it was called then. */
    category: plain(),
  }),
  ofCase,
);
export const InterventionStepTaken = defineEvent(
  'InterventionStepTaken',
  'Something was done about what was reported, or is promised by the end of a day.',
  z.object({
    ...its,
    stepId: id(),
    step: z.enum(STEPS),
    /** The resident sees it. */
    public: z.boolean(),
    text: personalText(),
    /** What it promises itself: to be done by the end of this day. */
    promisedFor: day().nullable(),
    /** What is promised after it: by itself, or by a step before. */
    promise: day().nullable(),
  }),
  ofCase,
);
export const InterventionStepWithdrawn = defineEvent(
  'InterventionStepWithdrawn',
  'A step had been noted by mistake. It says how the report stands without it.',
  z.object({
    ...its,
    stepId: id(),
    reason: personalText(),
    state: z.enum(INTERVENTION_STATES),
    promise: day().nullable(),
  }),
  ofCase,
);
export const InterventionPromiseBroken = defineEvent(
  'InterventionPromiseBroken',
  'The day by which it was to be done is over, and it is not done.',
  z.object({ ...its, promise: day(), told: z.array(id()) }),
  ofCase,
);

/** Why a category led to no unit. */
export const UNROUTED = ['noUnit', 'unitClosed'] as const;
export const InterventionUnrouted = defineEvent(
  'InterventionUnrouted',
  'The category of a report that nobody has leads to no unit that works: a coordinator gives it out.',
  z.object({ ...its, category: plain(), unitId: id().nullable(), because: z.enum(UNROUTED) }),
  ofCase,
);

/** Whether a photo shows what was reported, or what was done about it. */
export const MOMENTS = ['before', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

export const InterventionPhotoAdded = defineEvent(
  'InterventionPhotoAdded',
  'A photo of what was reported, or of what was done. Others see the copy without its metadata, never the file as it came.',
  z.object({
    ...its,
    photoId: id(),
    /** The step that it shows; null: the report itself. */
    stepId: id().nullable(),
    moment: z.enum(MOMENTS),
    /** The resident sees it. */
    public: z.boolean(),
    /** What it shows, for whoever cannot see it. */
    description: personalText(),
    /** The file as it came, and the copy that is shown: both are attachments. */
    originalId: id(),
    shownId: id(),
    /** Of the copy, in pixels. */
    width: z.int().positive(),
    height: z.int().positive(),
  }),
  ofCase,
);
export const InterventionPhotoRemoved = defineEvent(
  'InterventionPhotoRemoved',
  'A photo is shown no more. Its file stays sealed with the case.',
  z.object({ ...its, photoId: id(), reason: personalText() }),
  ofCase,
);

export const InterventionReporterNamed = defineEvent(
  'InterventionReporterNamed',
  'Whoever reported it gave their name in confidence: whoever has the case and coordinators may see it. It is in no register of contacts.',
  z.object({ ...its, name: personalText(), email: personalText().nullable(), phone: personalText().nullable() }),
  ofCase,
);

export const InterventionMailsSwitched = defineEvent(
  'InterventionMailsSwitched',
  'Whoever reported it said whether they want mails about its steps. They get them until they say so.',
  z.object({ ...its, on: z.boolean() }),
  ofCase,
);
export const InterventionRated = defineEvent(
  'InterventionRated',
  'Whoever reported it said, after the end, whether it was dealt with. The last time counts.',
  z.object({ ...its, satisfied: z.boolean(), comment: personalText().nullable() }),
  ofCase,
);

export const InterventionPublished = defineEvent(
  'InterventionPublished',
  'Somebody looked a report through, and it stands on the public site with these words and photos. What stood there before is gone.',
  z.object({
    ...its,
    title: personalText(),
    text: personalText(),
    /** Of its photos; only what the resident sees may be shown to everybody. */
    photoIds: z.array(id()),
    /** Its point stands on the public map. */
    withPoint: z.boolean(),
  }),
  ofCase,
);
export const InterventionUnpublished = defineEvent(
  'InterventionUnpublished',
  'A report was taken off the public site.',
  z.object({ ...its, reason: personalText() }),
  ofCase,
);
export const InterventionLanguageNoted = defineEvent(
  'InterventionLanguageNoted',
  'It was reported by the public form in another language than Polish: mails about its steps are in that one.',
  z.object({ ...its, language: z.enum(LANGUAGES) }),
  ofCase,
);
export const InterventionLinked = defineEvent(
  'InterventionLinked',
  'Somebody of the office found that another report is of the same. That one leads; each keeps its own case, history and answer.',
  z.object({ ...its, sameAsId: id() }),
  ofCase,
);
export const InterventionUnlinked = defineEvent(
  'InterventionUnlinked',
  'It is not of the same as another report after all.',
  z.object({ ...its, sameAsId: id() }),
  ofCase,
);

/** Of somebody who did not send it: sealed under themselves in this case, no contact of the office. */
const ofFollower = { ...ofCase, sealedUnder: { case: 'caseId', person: 'followerId' } };
export const InterventionFollowed = defineEvent(
  'InterventionFollowed',
  'Somebody who did not send the report confirmed, by the link in a letter, that they want mails about its steps.',
  z.object({ ...its, followerId: id(), email: personalText(), language: z.enum(LANGUAGES) }),
  ofFollower,
);
export const FOLLOWING_ENDS = ['asked', 'over', 'erased'] as const;
export const InterventionUnfollowed = defineEvent(
  'InterventionUnfollowed',
  'Somebody who followed a report gets no more mails about it: by their wish, because it is over, or because they were erased. Their address is gone.',
  z.object({ ...its, followerId: id(), because: z.enum(FOLLOWING_ENDS) }),
  ofCase,
);

export const interventionEvents = {
  InterventionPlaced,
  InterventionCategorised,
  InterventionStepTaken,
  InterventionStepWithdrawn,
  InterventionPromiseBroken,
  InterventionUnrouted,
  InterventionPhotoAdded,
  InterventionPhotoRemoved,
  InterventionReporterNamed,
  InterventionMailsSwitched,
  InterventionRated,
  InterventionPublished,
  InterventionUnpublished,
  InterventionLanguageNoted,
  InterventionLinked,
  InterventionUnlinked,
  InterventionFollowed,
  InterventionUnfollowed,
};
export type InterventionEvent = AnyOf<typeof interventionEvents>;
export type RecordedInterventionEvent = AnyRecordedOf<typeof interventionEvents>;

const category = z.object({
  id: id(),
  name: plain(),
  /** Which unit usually deals with it. */
  unitId: id().nullable(),
  /** New reports may be of it. */
  open: z.boolean(),
});
export interface Category extends z.infer<typeof category> {
  /** How many metres apart two reports of it may be of the same thing; null: distance tells nothing. */
  readonly nearMetres: number | null;
  /** What the public form asks besides. */
  readonly questions: readonly Question[];
}

/** Where nobody has said it: the length of a street's block. */
export const NEAR_METRES = 100;

export const CATEGORIES_STREAM = 'interventionCategories';
export const InterventionCategoriesSet = defineEvent(
  'InterventionCategoriesSet',
  'An administrator said of which categories reports can be.',
  z.object({ categories: z.array(category) }),
  { about: () => ({ kind: 'interventionCategories', id: CATEGORIES_STREAM }) },
);
export const InterventionDistancesSet = defineEvent(
  'InterventionDistancesSet',
  'An administrator said how far apart two reports of a category may be of the same thing. A category without a distance has 100 metres.',
  z.object({ distances: z.array(z.object({ categoryId: id(), nearMetres: z.int().positive().nullable() })) }),
  { about: () => ({ kind: 'interventionCategories', id: CATEGORIES_STREAM }) },
);

const area = z.object({
  /** TERC: two digits of the province, two of the county, three of the municipality and its kind. */
  code: id(),
  name: plain(),
});
export type Area = z.infer<typeof area>;

export const AREAS_STREAM = 'areas';
export const AreasImported = defineEvent(
  'AreasImported',
  'The register of counties and municipalities, as TERC had it on a day.',
  z.object({ edition: day(), areas: z.array(area) }),
  { about: () => ({ kind: 'areas', id: AREAS_STREAM }) },
);

const boundary = z.object({
  /** TERC, of a county or a municipality. */
  code: id(),
  /** Outlines, islands and holes: longitude and latitude by turns, WGS 84 in degrees. The last position is joined to the first. */
  rings: z.array(z.array(z.number())),
});
export type Boundary = z.infer<typeof boundary>;

export const BOUNDARIES_STREAM = 'areaBoundaries';
export const AreaBoundariesImported = defineEvent(
  'AreaBoundariesImported',
  'Where the boundaries of counties and municipalities are, for the map. The boundaries before hold no more.',
  z.object({ edition: day(), boundaries: z.array(boundary) }),
  { about: () => ({ kind: 'areaBoundaries', id: BOUNDARIES_STREAM }) },
);

const rule = z.object({
  id: id(),
  /** Null: of any category, also of none. */
  categoryId: id().nullable(),
  /** TERC, of a county or a municipality; null: anywhere. */
  areaCode: id().nullable(),
  unitId: id(),
  /** Whoever of the unit gets it at once; null: its head gives it out. */
  employeeId: id().nullable(),
});
export type RoutingRule = z.infer<typeof rule>;

export const ROUTING_STREAM = 'interventionRouting';
export const InterventionRoutingSet = defineEvent(
  'InterventionRoutingSet',
  'An administrator said to whom reports go, by category and area. The first rule that fits leads.',
  z.object({ rules: z.array(rule) }),
  { about: () => ({ kind: 'interventionRouting', id: ROUTING_STREAM }) },
);

const question = z.object({
  id: id(),
  text: plain(),
  /** Empty: it is answered in words. */
  options: z.array(plain()),
  required: z.boolean(),
});
export type Question = z.infer<typeof question>;

export const InterventionQuestionsSet = defineEvent(
  'InterventionQuestionsSet',
  'An administrator said what the public form asks besides, by category. A category without questions asks nothing.',
  z.object({ questions: z.array(z.object({ categoryId: id(), questions: z.array(question) })) }),
  { about: () => ({ kind: 'interventionCategories', id: CATEGORIES_STREAM }) },
);

export const PUBLICATION_STREAM = 'interventionPublication';
export const InterventionPublicationSet = defineEvent(
  'InterventionPublicationSet',
  'An administrator said of which categories reports may stand on the public site, each once somebody looked it through. Of no other any does.',
  z.object({ categoryIds: z.array(id()) }),
  { about: () => ({ kind: 'interventionPublication', id: PUBLICATION_STREAM }) },
);
export type PublicationEvent = AnyOf<{ InterventionPublicationSet: typeof InterventionPublicationSet }>;

export const registerEvents = {
  InterventionCategoriesSet,
  InterventionDistancesSet,
  InterventionQuestionsSet,
  InterventionRoutingSet,
  AreasImported,
  AreaBoundariesImported,
  InterventionPublicationSet,
};
export type RoutingEvent = AnyOf<{ InterventionRoutingSet: typeof InterventionRoutingSet }>;
export type CategoriesEvent = AnyOf<{
  InterventionCategoriesSet: typeof InterventionCategoriesSet;
  InterventionDistancesSet: typeof InterventionDistancesSet;
  InterventionQuestionsSet: typeof InterventionQuestionsSet;
}>;
export type AreasEvent = AnyOf<{ AreasImported: typeof AreasImported }>;
export type BoundariesEvent = AnyOf<{ AreaBoundariesImported: typeof AreaBoundariesImported }>;
export type RecordedRegisterEvent = AnyRecordedOf<typeof registerEvents>;
