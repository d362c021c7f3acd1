import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import type { Role } from '#libs/kernel';
import { OrganizationDirectory } from '#libs/organization';
import type { Priority } from '../domain/events.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { decideOnCase } from './decide-on-case.js';

/**
 * Gives the case to an employee.
 * @throws OfficeError employee-unknown, employee-deactivated, assignee-cannot-answer; may-assign-only-oneself, case-has-assignee of whoever may but take cases
 */
export class AssignCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly employeeId: string,
    readonly priority: Priority,
    readonly note: string | null,
    /** Of whoever assigns. */
    readonly rolesOfAssigner: readonly Role[],
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

  async execute({
    caseId,
    employeeId,
    priority,
    note,
    rolesOfAssigner,
    context,
    seenRevision,
  }: AssignCase): Promise<Outcome> {
    const { roles, unitId } = await this.directory.requireActive(employeeId);
    const mayAssign = CASE_RIGHTS.assignCases.some((role) => rolesOfAssigner.includes(role));
    return decideOnCase(
      this.journal,
      caseId,
      { kind: 'assign', employeeId, unitId, roles, by: { employeeId: context.actor, mayAssign }, priority, note },
      context,
      seenRevision,
    );
  }
}
