import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, isoInstant, notFound, ruleBroken, type Role } from '#libs/kernel';
import { CurrentEmployees, CurrentUnits, ledBy } from '#libs/organization';
import { assigner } from '../domain/allowed.js';
import type { Priority } from '../domain/events.js';
import { decideOnCase } from './decide-on-case.js';
import { UnitHeads } from './unit-heads.js';

export interface Instruction {
  readonly priority: Priority;
  readonly note: string | null;
  /** An ISO 8601 instant; left out, the term in force stays; null takes it away. */
  readonly dueAt?: string | null;
}

/**
 * Gives the case to an employee, or to a unit.
 * @throws OfficeError employee-unknown, employee-deactivated, assignee-cannot-answer, assignee-not-cleared, unit-unknown, unit-closed; may-assign-only-oneself, case-has-assignee,
 *   may-assign-within-unit, assignment-term-loosened of whoever is no coordinator; assignment-term-past, assignment-term-too-late
 */
export class AssignCase extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly to: { readonly employeeId: string } | { readonly unitId: string },
    readonly instruction: Instruction,
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
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
    private readonly heads: UnitHeads,
    private readonly clock: Clock,
  ) {}

  async execute({ caseId, to, instruction, rolesOfAssigner, context, seenRevision }: AssignCase): Promise<Outcome> {
    const tree = await this.units.tree();
    const { dueAt } = instruction;
    const given = {
      ...instruction,
      by: assigner({
        id: context.actor,
        roles: rolesOfAssigner,
        leads: ledBy(tree, context.actingFor ?? context.actor),
      }),
      ...(dueAt && { dueAt: isoInstant(Temporal.Instant.from(dueAt)) }),
      now: this.clock.nowIso(),
    };
    if ('unitId' in to) {
      const { unitId } = to;
      const unit = tree.get(unitId);
      if (!unit) throw notFound('unit-unknown', { unitId });
      if (unit.closed) throw ruleBroken('unit-closed', { unitId });
      const headId = await this.heads.of(unitId);
      return decideOnCase(
        this.journal,
        caseId,
        { kind: 'assignToUnit', unitId, headId, ...given },
        context,
        seenRevision,
      );
    }
    const { employeeId } = to;
    const { roles, unitId, clearance } = await this.employees.requireActive(employeeId);
    return decideOnCase(
      this.journal,
      caseId,
      { kind: 'assign', employeeId, unitId, roles, clearance, ...given },
      context,
      seenRevision,
    );
  }
}
