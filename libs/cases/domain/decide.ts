import type { OfficeFreeDay } from '#libs/deadlines';
import { notFound, type Decider } from '#libs/kernel';
import '../kinds/index.js';
import { clocksStanding, type Case } from './case.js';
import { caseEvents, type CaseEvent, type DecidedEvent } from './events.js';
import type { Slice } from './slice.js';
import { appeal, type AppealCommand } from './slices/appeal.js';
import { approval, type ApprovalCommand } from './slices/approval.js';
import { assignment, type AssignmentCommand } from './slices/assignment.js';
import { clock, type ClockCommand } from './slices/clock.js';
import { closing, type ClosingCommand } from './slices/closing.js';
import { complaint, type ComplaintCommand } from './slices/complaint.js';
import { correspondence, type CorrespondenceCommand } from './slices/correspondence.js';
import { forwarding, type ForwardingCommand } from './slices/forwarding.js';
import { input, type InputCommand } from './slices/input.js';
import { lodging, type LodgingCommand } from './slices/lodging.js';
import { quote, type QuoteCommand } from './slices/quote.js';
import { refusal } from './slices/refusal.js';
import { registration, type RegistrationCommand } from './slices/registration.js';
import { remedy, type RemedyCommand } from './slices/remedy.js';
import { splitting, type SplittingCommand } from './slices/splitting.js';
import { request, type RequestCommand } from './slices/request.js';

export type CaseCommand =
  | RegistrationCommand
  | AssignmentCommand
  | CorrespondenceCommand
  | ClockCommand
  | RemedyCommand
  | ForwardingCommand
  | AppealCommand
  | QuoteCommand
  | LodgingCommand
  | ComplaintCommand
  | ClosingCommand
  | SplittingCommand
  | RequestCommand
  | InputCommand
  | ApprovalCommand;

export const noCase: Case = {
  registration: registration.initial,
  assignment: assignment.initial,
  correspondence: correspondence.initial,
  clock: clock.initial,
  remedy: remedy.initial,
  forwarding: forwarding.initial,
  refusal: refusal.initial,
  appeal: appeal.initial,
  quote: quote.initial,
  lodging: lodging.initial,
  complaint: complaint.initial,
  closing: closing.initial,
  splitting: splitting.initial,
  request: request.initial,
  input: input.initial,
  approval: approval.initial,
};

/** Every kind of command is decided in one slice: a kind without one is told here by the compiler. */
const deciders: Slice<unknown, CaseCommand>['decide'] = {
  ...registration.decide,
  ...assignment.decide,
  ...correspondence.decide,
  ...clock.decide,
  ...remedy.decide,
  ...forwarding.decide,
  ...appeal.decide,
  ...quote.decide,
  ...lodging.decide,
  ...complaint.decide,
  ...closing.decide,
  ...splitting.decide,
  ...request.decide,
  ...input.decide,
  ...approval.decide,
};

const concerns: Slice<unknown, CaseCommand>['concerns'] = {
  ...registration.concerns,
  ...assignment.concerns,
  ...correspondence.concerns,
  ...clock.concerns,
  ...remedy.concerns,
  ...forwarding.concerns,
  ...appeal.concerns,
  ...quote.concerns,
  ...lodging.concerns,
  ...complaint.concerns,
  ...closing.concerns,
  ...splitting.concerns,
  ...request.concerns,
  ...input.concerns,
  ...approval.concerns,
};

function decide(command: CaseCommand, theCase: Case): readonly CaseEvent[] {
  if (command.kind !== 'register' && !theCase.registration.registered) throw notFound('case-not-found');
  const decideOne = deciders[command.kind] as (command: CaseCommand, theCase: Case) => readonly DecidedEvent[];
  return withClocks(theCase, decideOne(command, theCase));
}

/** Fills in what the clocks of a case come to after each event. */
export function withClocks(theCase: Case, events: readonly DecidedEvent[]): readonly CaseEvent[] {
  let after = theCase;
  return events.map((event) => {
    after = evolve(after, event);
    if (!SAYS_CLOCKS.has(event.type)) return event as CaseEvent;
    return { ...event, data: { ...event.data, clocks: clocksStanding(after.clock) } } as CaseEvent;
  });
}

/** The events that say what the case's clocks come to. */
const SAYS_CLOCKS: ReadonlySet<string> = new Set(
  Object.entries(caseEvents).flatMap(([type, { schema }]) => ('clocks' in schema.shape ? [type] : [])),
);

/** What some slice evolves by. */
type EvolvingEvent = Extract<
  DecidedEvent,
  {
    type:
      | keyof typeof registration.evolve
      | keyof typeof assignment.evolve
      | keyof typeof correspondence.evolve
      | keyof typeof clock.evolve
      | keyof typeof remedy.evolve
      | keyof typeof forwarding.evolve
      | keyof typeof refusal.evolve
      | keyof typeof appeal.evolve
      | keyof typeof quote.evolve
      | keyof typeof lodging.evolve
      | keyof typeof complaint.evolve
      | keyof typeof closing.evolve
      | keyof typeof splitting.evolve
      | keyof typeof request.evolve
      | keyof typeof input.evolve
      | keyof typeof approval.evolve;
  }
>;

/** Every event changes something: one by which no slice evolves is told here by the compiler. */
const evolve: (theCase: Case, event: DecidedEvent) => Case = (theCase, event: EvolvingEvent) => ({
  registration: evolved(registration, theCase.registration, event),
  assignment: evolved(assignment, theCase.assignment, event),
  correspondence: evolved(correspondence, theCase.correspondence, event),
  clock: evolved(clock, theCase.clock, event),
  remedy: evolved(remedy, theCase.remedy, event),
  forwarding: evolved(forwarding, theCase.forwarding, event),
  refusal: evolved(refusal, theCase.refusal, event),
  appeal: evolved(appeal, theCase.appeal, event),
  quote: evolved(quote, theCase.quote, event),
  lodging: evolved(lodging, theCase.lodging, event),
  complaint: evolved(complaint, theCase.complaint, event),
  closing: evolved(closing, theCase.closing, event),
  splitting: evolved(splitting, theCase.splitting, event),
  request: evolved(request, theCase.request, event),
  input: evolved(input, theCase.input, event),
  approval: evolved(approval, theCase.approval, event),
});

function evolved<State>(
  { evolve }: Pick<Slice<State, never>, 'evolve'>,
  state: State,
  { type, data }: DecidedEvent,
): State {
  const change = evolve[type] as ((state: State, data: DecidedEvent['data']) => State) | undefined;
  return change ? change(state, data) : state;
}

/** The rules of a case. */
export const caseDecider: Decider<Case, CaseCommand, CaseEvent> = {
  initialState: noCase,
  decide,
  evolve,
  snapshot: { name: 'case', version: 30 },
  concerns: ({ kind }, { type }) => concerns[kind]?.includes(type) ?? false,
};

/** The same rules, with terms counted by these free days. They come in with the command: no case keeps them. */
export const caseDeciderOn = (freeDays: readonly OfficeFreeDay[]): Decider<Case, CaseCommand, CaseEvent> => ({
  ...caseDecider,
  decide: (command, theCase) => decide(command, onCalendar(theCase, freeDays)),
});

/** A case that knows which days are free. */
export const onCalendar = (theCase: Case, freeDays: readonly OfficeFreeDay[]): Case => ({
  ...theCase,
  clock: { ...theCase.clock, acts: { ...theCase.clock.acts, freeDays } },
});
