import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { CurrentEmployees } from '#libs/organization';
import { decideOnCase } from './decide-on-case.js';

/** Passes a message with its attachments to somebody inside. @throws OfficeError employee-not-found, employee-deactivated, message-not-found */
export class ForwardMessage extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly messageId: string,
    readonly employeeId: string,
    readonly note: string | null,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(ForwardMessage)
export class ForwardMessageHandler implements ICommandHandler<ForwardMessage> {
  constructor(
    private readonly journal: Journal,
    private readonly employees: CurrentEmployees,
  ) {}

  async execute({ caseId, messageId, employeeId, note, context, seenRevision }: ForwardMessage): Promise<Outcome> {
    await this.employees.requireActive(employeeId);
    return decideOnCase(
      this.journal,
      caseId,
      { kind: 'forwardMessage', messageId, employeeId, note },
      context,
      seenRevision,
    );
  }
}
