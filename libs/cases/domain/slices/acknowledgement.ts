import { notFound, OfficeError, ruleBroken } from '#libs/kernel';
import { openDeadlines, type Case, type CaseClock, type KeptDeadline } from '../case.js';
import type { DecidedEvent } from '../events.js';
import { about, refuseIfClosed, type Slice } from '../slice.js';

/** Who says it. `coordinates`: every escalation is meant for them; for others those of their own cases are. */
interface By {
  readonly employeeId: string;
  /** Whose cases are theirs: their own, or those of whoever is away, in whose name they act. */
  readonly holderId: string;
  readonly coordinates: boolean;
}

export type AcknowledgementCommand =
  /** Somebody has it. Null: all escalations of the case that wait for somebody. */
  | { readonly kind: 'acknowledgeEscalation'; readonly deadlineId: string | null; readonly by: By }
  /** It was a slip. Null: all that the same person acknowledged. */
  | { readonly kind: 'withdrawAcknowledgement'; readonly deadlineId: string | null; readonly by: By };

export const acknowledgementDecisions = {
  /** Whoever comes second changes nothing: the first one has it. */
  acknowledgeEscalation: ({ deadlineId, by }, theCase) => {
    const { employeeId, holderId } = by;
    refuseIfClosed(theCase);
    if (!by.coordinates && theCase.assignment.assigneeId !== holderId)
      throw new OfficeError('forbidden', 'escalation-of-others');
    const escalated = openDeadlines(theCase.clock).filter(
      (deadline) => (deadlineId === null || deadline.id === deadlineId) && escalationOf(deadline) > 0,
    );
    if (deadlineId !== null) refuseUnknown(theCase, deadlineId);
    if (escalated.length === 0) throw ruleBroken('nothing-escalated');
    return escalated
      .filter(waitsForSomebody)
      .map((deadline) => said('EscalationAcknowledged', theCase, deadline, employeeId, escalationOf(deadline)));
  },
  withdrawAcknowledgement: ({ deadlineId, by }, theCase) => {
    const { employeeId } = by;
    if (deadlineId !== null) refuseUnknown(theCase, deadlineId);
    const acknowledged = theCase.clock.deadlines.flatMap((deadline) =>
      deadline.acknowledged && (deadlineId === null || deadline.id === deadlineId)
        ? [{ deadline, ...deadline.acknowledged }]
        : [],
    );
    const own = acknowledged.filter(({ byId }) => byId === employeeId);
    const meant = deadlineId !== null && by.coordinates ? acknowledged : own;
    if (meant.length === 0 && acknowledged.length > 0) throw new OfficeError('forbidden', 'acknowledgement-of-others');
    return meant.map(({ deadline, byId, level }) => said('AcknowledgementWithdrawn', theCase, deadline, byId, level));
  },
} satisfies Slice<CaseClock, AcknowledgementCommand>['decide'];

/** To which level a clock was escalated; 0: to none. */
export const escalationOf = ({ raised }: KeptDeadline): number => Math.max(0, ...raised);

/** It was escalated, and nobody has said of this level that they have it. */
export const waitsForSomebody = (deadline: KeptDeadline): boolean =>
  escalationOf(deadline) > (deadline.acknowledged?.level ?? 0);

const said = (
  type: 'EscalationAcknowledged' | 'AcknowledgementWithdrawn',
  theCase: Case,
  { id: deadlineId, rule }: KeptDeadline,
  employeeId: string,
  level: number,
): DecidedEvent => ({ type, data: { ...about(theCase), deadlineId, rule, employeeId, level } });

function refuseUnknown({ clock }: Case, deadlineId: string): void {
  if (!clock.deadlines.some(({ id }) => id === deadlineId)) throw notFound('deadline-not-found');
}
