import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { OrganizationDirectory } from '#libs/organization';
import type { Priority } from '../domain/events.js';
import { decideOnCase } from './decide-on-case.js';

/** Gives the case to an employee. @throws OfficeError employee-unknown, employee-deactivated, assignee-cannot-answer */
export class AssignCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly employeeId: string,
    readonly priority: Priority,
    readonly note: string | null,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AssignCase)
export class AssignCaseHandler implements ICommandHandler<AssignCase> {
  constructor(
    private readonly journal: Journal,
    private readonly directory: OrganizationDirectory,
  ) {}

  async execute({ caseId, employeeId, priority, note, context, seenRevision }: AssignCase): Promise<Outcome> {
    const { roles } = await this.directory.requireActive(employeeId);
    return decideOnCase(
      this.journal,
      caseId,
      { kind: 'assign', employeeId, roles, priority, note },
      context,
      seenRevision,
    );
  }
}
