import { byEvent, type Notice } from '#libs/manifest';
import { contributionEvents } from './domain/events.js';

/** What waits for the unit, what it need not do any more, and what it said to whoever asked. */
type NoticeKind =
  | 'contributionAsked'
  | 'contributionSettled'
  | 'contributionReplied'
  | 'contributionHeld'
  | 'contributionUndelivered'
  | 'contributionReminded'
  | 'contributionOverdue';

const about = (id: string) => ({ kind: 'contribution', id });
const tell = (kind: NoticeKind, to: readonly string[], id: string): Notice[] =>
  to.map((one) => ({ does: 'tell', kind, to: one, about: about(id) }));

interface ToUnit {
  readonly data: { readonly contributionId: string; readonly told: readonly string[] };
}
interface ToAsker {
  readonly data: { readonly contributionId: string; readonly askerId: string };
}
const waits = ({ data: { contributionId, told } }: ToUnit) => tell('contributionAsked', told, contributionId);
const isDone = ({ data: { contributionId, told } }: ToUnit): Notice[] => [
  { does: 'settle', about: about(contributionId) },
  ...tell('contributionSettled', told, contributionId),
];
const replied = ({ data: { contributionId, askerId } }: ToAsker) =>
  tell('contributionReplied', [askerId], contributionId);

/** Who is told of what becomes of a question to a unit. */
export const contributionNotices = byEvent<Notice>()(contributionEvents, {
  ContributionAsked: waits,
  ContributionGiven: ({ data: { contributionId, holderId }, metadata: { actor } }) =>
    holderId === actor ? [] : tell('contributionAsked', [holderId], contributionId),
  ContributionExplained: waits,
  ContributionHandedOn: waits,
  HandOnRefused: waits,
  ContributionReturned: waits,
  ContributionExtended: waits,
  ContributionAnswered: replied,
  ContributionAskedBack: replied,
  ContributionDeclined: replied,
  HandOnProposed: replied,
  LatenessAnnounced: replied,
  ContributionCameTooLate: replied,
  ContributionMailHeld: ({ data: { contributionId, askerId } }) => tell('contributionHeld', [askerId], contributionId),
  ContributionMailUndelivered: ({ data: { contributionId, askerId } }) =>
    tell('contributionUndelivered', [askerId], contributionId),
  ContributionSentAgain: ({ data: { contributionId } }) => [
    { does: 'settle', kind: 'contributionUndelivered' satisfies NoticeKind, about: about(contributionId) },
  ],
  ContributionReminded: ({ data: { contributionId, told } }) => tell('contributionReminded', told, contributionId),
  ContributionOverdue: ({ data: { contributionId, told } }) => tell('contributionOverdue', told, contributionId),
  ContributionAccepted: isDone,
  ContributionWithdrawn: isDone,
  ContributionOvertaken: isDone,
});
