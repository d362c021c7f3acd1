import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandOf, deriveId } from '#libs/kernel';
import { CurrentEmployees } from '#libs/organization';
import type { CaseAssignmentTermRow } from '../projections/case-assignment-terms.js';
import { CaseQueries } from '../queries/case-queries.js';
import { onCase } from './on-case.js';
import { UnitHeads } from './unit-heads.js';

/** How many one run tells of at most; the next run takes the rest. */
const TERMS_A_RUN = 100;

/**
 * Tells of the terms of assignments: before one whoever has the case, or gives it out; once it has passed, whoever gave it and the head of the unit.
 * Answers how many were looked at.
 */
export class TellOfAssignments extends Command<number> {}

@CommandHandler(TellOfAssignments)
export class TellOfAssignmentsHandler implements ICommandHandler<TellOfAssignments> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: CaseQueries,
    private readonly heads: UnitHeads,
    private readonly employees: CurrentEmployees,
  ) {}

  async execute(): Promise<number> {
    const terms = await this.queries.assignmentTermsToTell(TERMS_A_RUN);
    for (const term of terms) {
      const { case_id, passed, event_id, due_at } = term;
      const commandId = deriveId('tell-of-assignment', event_id, String(passed));
      const command = {
        kind: 'tellOfAssignment',
        dueAt: due_at.toISOString(),
        passed,
        toldIds: await this.toTell(term),
      } as const;
      await this.commands.execute(onCase(case_id, command, commandOf('clock', commandId)));
    }
    return terms.length;
  }

  /** Nobody: then whoever coordinates is told. */
  private async toTell({ passed, holder_id, giver_id, unit_id }: CaseAssignmentTermRow): Promise<readonly string[]> {
    const headId = await this.heads.of(unit_id);
    const meant = passed ? [giver_id, headId].filter((id) => id !== holder_id) : [holder_id ?? headId];
    const told: string[] = [];
    for (const id of new Set(meant)) if (id !== null && (await this.employees.byId(id))?.active) told.push(id);
    return told;
  }
}
