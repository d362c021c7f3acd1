import { notFound, type Decider } from '#libs/kernel';
import type { Case } from './case.js';
import type { CaseEvent } from './events.js';
import type { Slice } from './slice.js';
import { assignment, type AssignmentCommand } from './slices/assignment.js';
import { clock, type ClockCommand } from './slices/clock.js';
import { closing, type ClosingCommand } from './slices/closing.js';
import { correspondence, type CorrespondenceCommand } from './slices/correspondence.js';
import { registration, type RegistrationCommand } from './slices/registration.js';

export type CaseCommand =
  RegistrationCommand | AssignmentCommand | CorrespondenceCommand | ClockCommand | ClosingCommand;

export const noCase: Case = {
  registration: registration.initial,
  assignment: assignment.initial,
  correspondence: correspondence.initial,
  clock: clock.initial,
  closing: closing.initial,
};

/** Every kind of command is decided in one slice: a kind without one is told here by the compiler. */
const deciders: Slice<unknown, CaseCommand>['decide'] = {
  ...registration.decide,
  ...assignment.decide,
  ...correspondence.decide,
  ...clock.decide,
  ...closing.decide,
};

const concerns: Slice<unknown, CaseCommand>['concerns'] = {
  ...registration.concerns,
  ...assignment.concerns,
  ...correspondence.concerns,
  ...clock.concerns,
  ...closing.concerns,
};

function decide(command: CaseCommand, theCase: Case): readonly CaseEvent[] {
  if (command.kind !== 'register' && !theCase.registration.registered) throw notFound('case-not-found');
  const decideOne = deciders[command.kind] as (command: CaseCommand, theCase: Case) => readonly CaseEvent[];
  return decideOne(command, theCase);
}

/** What some slice evolves by. */
type EvolvingEvent = Extract<
  CaseEvent,
  {
    type:
      | keyof typeof registration.evolve
      | keyof typeof assignment.evolve
      | keyof typeof correspondence.evolve
      | keyof typeof clock.evolve
      | keyof typeof closing.evolve;
  }
>;

/** Every event changes something: one by which no slice evolves is told here by the compiler. */
const evolve: (theCase: Case, event: CaseEvent) => Case = (theCase, event: EvolvingEvent) => ({
  registration: evolved(registration, theCase.registration, event),
  assignment: evolved(assignment, theCase.assignment, event),
  correspondence: evolved(correspondence, theCase.correspondence, event),
  clock: evolved(clock, theCase.clock, event),
  closing: evolved(closing, theCase.closing, event),
});

function evolved<State>(
  { evolve }: Pick<Slice<State, never>, 'evolve'>,
  state: State,
  { type, data }: CaseEvent,
): State {
  const change = evolve[type] as ((state: State, data: CaseEvent['data']) => State) | undefined;
  return change ? change(state, data) : state;
}

/** The rules of a case. */
export const caseDecider: Decider<Case, CaseCommand, CaseEvent> = {
  initialState: noCase,
  decide,
  evolve,
  snapshot: { name: 'case', version: 6 },
  concerns: ({ kind }, { type }) => concerns[kind]?.includes(type) ?? false,
};
