import { z } from 'zod';
import {
  defineEvent,
  id,
  instant,
  personalText,
  plain,
  type AnyOf,
  type AnyRecordedOf,
  type EventOf,
} from '#libs/kernel';

/** Why a question needs no answer any more, without anybody having withdrawn it. */
export const OVERTAKEN_BY = ['answered', 'closed'] as const;
export type OvertakenBy = (typeof OVERTAKEN_BY)[number];

/**
 * What a unit is asked about a case stands in a stream of its own, sealed under the keys of the case and of its contact: it goes with either. No event says
 * in whose history of contact it stands: a contributor knows nothing of the case but the question.
 */
const its = { contributionId: id(), caseId: id(), contactId: id().nullable() };
const text = () => personalText();
const ofContribution = {
  about: ({ contributionId }: { contributionId: string }) => ({ kind: 'contribution', id: contributionId }),
  sealedUnder: { case: 'caseId', person: 'contactId' },
};
const attachments = z.array(
  z.object({ attachmentId: id(), name: text(), mediaType: plain(), size: z.int().nonnegative(), sha256: text() }),
);
export type ContributionFile = z.infer<typeof attachments>[number];

/** Who in the unit hears of it: whoever has it, else the head, their deputy, or everybody who may answer. */
const told = z.array(id());
/** The unit's mail address, where nobody of it has an account: it is asked, and answers, by mail. */
const mailTo = plain().optional();
/** Of what came by mail: who wrote it, and the mail itself as a file. */
const byMail = z.object({ from: text(), originalId: id() });
export type ByMail = z.infer<typeof byMail>;
/** Who hears of what the unit says. */
const askerId = id();

export const ContributionAsked = defineEvent(
  'ContributionAsked',
  'An officer asked a unit something about a case: a question, with chosen documents, by a term.',
  z.object({
    ...its,
    /** Of the same question to several units. */
    roundId: id(),
    askerId,
    unitId: id(),
    /** An employee of the unit, where one was named. */
    holderId: id().nullable(),
    question: text(),
    attachments,
    dueAt: instant(),
    /** Why its term is later than the internal target of the case; null where it is not. */
    termReason: text().nullable(),
    told,
    mailTo,
  }),
  ofContribution,
);
export const ContributionGiven = defineEvent(
  'ContributionGiven',
  'Somebody of the unit took the question, or was given it.',
  z.object({ ...its, holderId: id(), previousHolderId: id().nullable() }),
  ofContribution,
);
export const ContributionAnswered = defineEvent(
  'ContributionAnswered',
  'The unit answered: the first version, or a later one.',
  z.object({
    ...its,
    askerId,
    version: z.int().positive(),
    text: text(),
    attachments,
    /** It came after its term. */
    late: z.boolean(),
    byMail: byMail.optional(),
  }),
  ofContribution,
);
export const ContributionAskedBack = defineEvent(
  'ContributionAskedBack',
  'The unit asked back: it cannot answer before it knows.',
  z.object({ ...its, askerId, text: text() }),
  ofContribution,
);
export const ContributionExplained = defineEvent(
  'ContributionExplained',
  'Whoever asked the unit explained what it asked back.',
  z.object({ ...its, text: text(), told }),
  ofContribution,
);
export const ContributionDeclined = defineEvent(
  'ContributionDeclined',
  'The unit will not answer, and said why.',
  z.object({ ...its, askerId, reason: text() }),
  ofContribution,
);
export const HandOnProposed = defineEvent(
  'HandOnProposed',
  'The unit says that another one should answer.',
  z.object({ ...its, askerId, toUnitId: id(), reason: text() }),
  ofContribution,
);
export const ContributionHandedOn = defineEvent(
  'ContributionHandedOn',
  'Whoever asked agreed that another unit answers.',
  z.object({ ...its, unitId: id(), previousUnitId: id(), told, mailTo }),
  ofContribution,
);
export const HandOnRefused = defineEvent(
  'HandOnRefused',
  'Whoever asked wants the answer of this unit, and of no other.',
  z.object({ ...its, reason: text(), told }),
  ofContribution,
);
export const LatenessAnnounced = defineEvent(
  'LatenessAnnounced',
  'The unit said that its answer will be late, and until when. The term stays.',
  z.object({ ...its, askerId, until: instant(), reason: text() }),
  ofContribution,
);
export const ContributionAccepted = defineEvent(
  'ContributionAccepted',
  'Whoever asked took what the unit answered, or that it will not.',
  z.object({ ...its, version: z.int().nonnegative(), told }),
  ofContribution,
);
export const ContributionReturned = defineEvent(
  'ContributionReturned',
  'Whoever asked gave the answer back, and said what is missing.',
  z.object({ ...its, reason: text(), told }),
  ofContribution,
);
export const ContributionExtended = defineEvent(
  'ContributionExtended',
  'Whoever asked gave the unit another term.',
  z.object({ ...its, dueAt: instant(), previousDueAt: instant(), reason: text().nullable(), told }),
  ofContribution,
);
export const ContributionWithdrawn = defineEvent(
  'ContributionWithdrawn',
  'Whoever asked withdrew the question, and said why.',
  z.object({ ...its, reason: text(), told }),
  ofContribution,
);
export const ContributionOvertaken = defineEvent(
  'ContributionOvertaken',
  'The case was answered or closed without the unit’s answer, which nobody needs any more.',
  z.object({
    ...its,
    by: z.enum(OVERTAKEN_BY),
    /** Why the answer did not wait for it; null where nobody said. */
    reason: text().nullable(),
    told,
  }),
  ofContribution,
);
/** Why an answer came too late to be of use. */
export const TOO_LATE = ['withdrawn', ...OVERTAKEN_BY, 'accepted'] as const;
export type TooLate = (typeof TOO_LATE)[number];
export const ContributionCameTooLate = defineEvent(
  'ContributionCameTooLate',
  'The unit answered when its answer was not needed any more: it is kept, and whoever asked hears of it.',
  z.object({ ...its, askerId, because: z.enum(TOO_LATE), text: text(), attachments, byMail: byMail.optional() }),
  ofContribution,
);

/**
 * Why a mail is held: its sender has no address of the unit, the office's gateway found it forged, a machine wrote it, or the mark in its subject is not
 * the question's.
 */
export const HELD_BECAUSE = ['outside', 'forged', 'automatic', 'otherMark'] as const;
export type HeldBecause = (typeof HELD_BECAUSE)[number];
export const ContributionMailHeld = defineEvent(
  'ContributionMailHeld',
  'A mail answers the question, and it is not sure that the unit wrote it: whoever asked decides.',
  z.object({
    ...its,
    askerId,
    heldId: id(),
    because: z.enum(HELD_BECAUSE),
    subject: text(),
    text: text(),
    attachments,
    byMail,
    /** How many are held now. */
    held: z.int().nonnegative(),
  }),
  ofContribution,
);
export const HeldMailAccepted = defineEvent(
  'HeldMailAccepted',
  'Whoever asked took a held mail for the unit’s answer.',
  z.object({ ...its, heldId: id(), held: z.int().nonnegative() }),
  ofContribution,
);
export const HeldMailDiscarded = defineEvent(
  'HeldMailDiscarded',
  'Whoever asked found that a held mail is no answer. It is kept.',
  z.object({ ...its, heldId: id(), held: z.int().nonnegative() }),
  ofContribution,
);
export const ContributionMailUndelivered = defineEvent(
  'ContributionMailUndelivered',
  'A mail to the unit did not arrive, or could not be sent.',
  z.object({ ...its, askerId, mailId: id(), reason: text().nullable() }),
  ofContribution,
);
export const ContributionSentAgain = defineEvent(
  'ContributionSentAgain',
  'A mail to the unit had not arrived: whoever asked has the question sent again, to the address that the unit has now.',
  z.object({ ...its, askerId, mailTo: plain() }),
  ofContribution,
);
export const ContributionReminded = defineEvent(
  'ContributionReminded',
  'The term is near, and the unit has not answered.',
  z.object({ ...its, dueAt: instant(), told, mailTo }),
  ofContribution,
);
export const ContributionOverdue = defineEvent(
  'ContributionOverdue',
  'The term has passed without an answer: the unit’s head hears of it.',
  z.object({ ...its, dueAt: instant(), told, mailTo }),
  ofContribution,
);

export const contributionEvents = {
  ContributionAsked,
  ContributionGiven,
  ContributionAnswered,
  ContributionAskedBack,
  ContributionExplained,
  ContributionDeclined,
  HandOnProposed,
  ContributionHandedOn,
  HandOnRefused,
  LatenessAnnounced,
  ContributionAccepted,
  ContributionReturned,
  ContributionExtended,
  ContributionWithdrawn,
  ContributionOvertaken,
  ContributionCameTooLate,
  ContributionMailHeld,
  HeldMailAccepted,
  HeldMailDiscarded,
  ContributionMailUndelivered,
  ContributionSentAgain,
  ContributionReminded,
  ContributionOverdue,
};
export type ContributionEvent = AnyOf<typeof contributionEvents>;
export type RecordedContributionEvent = AnyRecordedOf<typeof contributionEvents>;
export type MailHeld = EventOf<typeof ContributionMailHeld>['data'];
export type Asked = EventOf<typeof ContributionAsked>['data'];

export const contributionStream = (contributionId: string) => `contribution-${contributionId}`;
