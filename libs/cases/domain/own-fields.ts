import { notFound, ruleBroken, type Decider, type EventOf, type EventType } from '#libs/kernel';
import type { Case } from './case.js';
import { caseDecider, noCase } from './decide.js';
import type { CaseEvent } from './events.js';
import type { CaseKind } from './kinds.js';
import { ENDS, refuseIfClosed } from './slice.js';

/** A case, and the fields that only its kind has. */
export interface CaseWithFields<Fields> {
  readonly theCase: Case;
  readonly fields: Fields;
}

const OF_THE_CASE: readonly string[] = ['CaseClassified', ...ENDS];

/**
 * Fields of a kind's own: the module that owns the kind brings their rules. Their events stand in the case's own stream, so its history, its revision
 * and who may see it are the case's. A command on them is refused where the case is of another kind or has ended; re-classifying loses nothing.
 * @param mayFollowTheEnd commands that are as well taken once the case has ended: what whoever wrote says of it then
 * @throws OfficeError (deciding) case-not-found, case-of-another-kind, case-closed
 */
export const ofKind = <Fields, Command, Event extends EventOf<EventType>>(
  kind: CaseKind,
  own: Decider<Fields, Command, Event>,
  mayFollowTheEnd: (command: Command) => boolean = () => false,
): Decider<CaseWithFields<Fields>, Command, Event> => ({
  initialState: { theCase: noCase, fields: own.initialState },
  decide: (command, { theCase, fields }) => {
    if (!theCase.registration.registered) throw notFound('case-not-found');
    if (theCase.registration.kind !== kind) throw ruleBroken('case-of-another-kind');
    if (!mayFollowTheEnd(command)) refuseIfClosed(theCase);
    return own.decide(command, fields);
  },
  // The stream holds the events of all cases beside these: each rule goes by its own.
  evolve: ({ theCase, fields }, event) => ({
    theCase: caseDecider.evolve(theCase, event as unknown as CaseEvent),
    fields: own.evolve(fields, event),
  }),
  concerns: (command, event) => OF_THE_CASE.includes(event.type) || own.concerns?.(command, event) === true,
});
