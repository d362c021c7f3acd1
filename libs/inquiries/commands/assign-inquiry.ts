import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { OrganizationDirectory } from '#libs/organization';
import type { Priority } from '../domain/events.js';
import { decideOnInquiry } from './decide-on-inquiry.js';

/** Gives the case to an employee. @throws OfficeError employee-unknown, employee-deactivated, assignee-cannot-answer */
export class AssignInquiry extends Command<Outcome> {
  constructor(
    readonly inquiryId: string,
    readonly employeeId: string,
    readonly priority: Priority,
    readonly note: string | null,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AssignInquiry)
export class AssignInquiryHandler implements ICommandHandler<AssignInquiry> {
  constructor(
    private readonly journal: Journal,
    private readonly directory: OrganizationDirectory,
  ) {}

  async execute({ inquiryId, employeeId, priority, note, context, seenRevision }: AssignInquiry): Promise<Outcome> {
    const { roles } = await this.directory.requireActive(employeeId);
    return decideOnInquiry(
      this.journal,
      inquiryId,
      { kind: 'assign', employeeId, roles, priority, note },
      context,
      seenRevision,
    );
  }
}
