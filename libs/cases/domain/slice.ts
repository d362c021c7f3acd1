import { ruleBroken } from '#libs/kernel';
import type { Case } from './case.js';
import type { CaseEvent, DecidedEvent } from './events.js';

type DataOf<Type extends CaseEvent['type']> = Extract<DecidedEvent, { type: Type }>['data'];

/**
 * One part of a case's rules: the commands that it decides, over the whole case, and the part of the state that it keeps. An event
 * may change several parts; a command belongs to one.
 */
export interface Slice<State, Command extends { readonly kind: string }> {
  readonly initial: State;
  readonly decide: {
    readonly [Kind in Command['kind']]: (
      command: Extract<Command, { kind: Kind }>,
      theCase: Case,
    ) => readonly DecidedEvent[];
  };
  readonly evolve: { readonly [Type in CaseEvent['type']]?: (state: State, data: DataOf<Type>) => State };
  /** What of others' doing stands against a command of somebody who has not seen it; nothing, where left out. */
  readonly concerns: { readonly [Kind in Command['kind']]?: readonly CaseEvent['type'][] };
}

/** What every event of a case begins with. */
export const about = ({ registration: { id, contactId } }: Case) => ({ caseId: id, contactId });

/** @throws OfficeError case-closed */
export function refuseIfClosed({ closing, registration: { number } }: Case): void {
  if (closing.closed) throw ruleBroken('case-closed', { number });
}

export const ENDS = [
  'CaseClosed',
  'CaseDismissed',
  'CaseJoined',
  'CaseReopened',
] as const satisfies readonly CaseEvent['type'][];
