import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EventOf, EventType } from '#libs/kernel';
import { Journal, type ExecuteRequest, type Outcome } from './journal.js';

/**
 * A command that needs nothing looked up first: its stream and its decider say all. Modules offer a function that makes them,
 * typed by their own commands: `commands.execute(onCase(id, { kind: 'reopen', reason }, context, seenRevision))`.
 */
export class Decide<State, Request, Event extends EventOf<EventType>> extends Command<Outcome> {
  constructor(readonly request: ExecuteRequest<State, Request, Event>) {
    super();
  }
}

@CommandHandler(Decide)
export class DecideHandler implements ICommandHandler<Decide<unknown, unknown, EventOf<EventType>>> {
  constructor(private readonly journal: Journal) {}

  execute<State, Request, Event extends EventOf<EventType>>({
    request,
  }: Decide<State, Request, Event>): Promise<Outcome> {
    return this.journal.execute(request);
  }
}
