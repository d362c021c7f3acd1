import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandOf, deriveId } from '#libs/kernel';
import { CaseQueries } from '../queries/case-queries.js';
import { onCase } from './on-case.js';

/** How many one run reminds of at most; the next run takes the rest. */
const REQUESTS_A_RUN = 100;

/** Reminds whoever has a case of when an answer is asked for, once a moment that was named. Answers how many were looked at. */
export class RemindOfRequests extends Command<number> {}

@CommandHandler(RemindOfRequests)
export class RemindOfRequestsHandler implements ICommandHandler<RemindOfRequests> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: CaseQueries,
  ) {}

  async execute(): Promise<number> {
    const requests = await this.queries.requestsToRemindOf(REQUESTS_A_RUN);
    for (const { case_id, requested_by, remind_at } of requests) {
      const requestedBy = requested_by.toISOString();
      const commandId = deriveId('remind-of-request', case_id, requestedBy, remind_at.toISOString());
      const command = { kind: 'remindOfRequest', requestedBy } as const;
      await this.commands.execute(onCase(case_id, command, commandOf('clock', commandId)));
    }
    return requests.length;
  }
}
