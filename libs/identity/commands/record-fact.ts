import type { CommandContext, Journal, Outcome } from '#libs/journal';
import type { Decider } from '#libs/kernel';
import { accountStream, signInStream, type IdentityEvent } from '../domain/events.js';

/** What is recorded of an account has happened: no rule can refuse it. */
const facts: Decider<null, IdentityEvent, IdentityEvent> = {
  initialState: null,
  decide: (fact) => [fact],
  evolve: (state) => state,
};

/** A password set, an invitation issued. */
export const recordOnAccount = (journal: Journal, fact: IdentityEvent, context: CommandContext): Promise<Outcome> =>
  journal.execute({ stream: accountStream(fact.data.employeeId), decider: facts, command: fact, context });

/** Somebody signed in or out, or could not. */
export const recordSignIn = (
  journal: Journal,
  fact: IdentityEvent,
  today: Temporal.PlainDate,
  context: CommandContext,
): Promise<Outcome> =>
  journal.execute({
    stream: signInStream(fact.data.employeeId, today.toString()),
    decider: facts,
    command: fact,
    context,
  });
