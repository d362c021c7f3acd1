import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { OrganizationDirectory } from '#libs/organization';
import { decideOnCase } from './decide-on-case.js';

/** Says whose work a complaint is about. @throws OfficeError employee-unknown, not-a-complaint, case-closed */
export class NameComplaintSubject extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly employeeIds: readonly string[],
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(NameComplaintSubject)
export class NameComplaintSubjectHandler implements ICommandHandler<NameComplaintSubject> {
  constructor(
    private readonly journal: Journal,
    private readonly directory: OrganizationDirectory,
  ) {}

  async execute({ caseId, employeeIds, context, seenRevision }: NameComplaintSubject): Promise<Outcome> {
    for (const id of employeeIds) await this.directory.employee(id);
    return decideOnCase(this.journal, caseId, { kind: 'nameComplaintSubject', employeeIds }, context, seenRevision);
  }
}
