import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Viewer } from '#libs/http';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, notFound, officeDay, OfficeError, ruleBroken } from '#libs/kernel';
import { CurrentEmployees } from '#libs/organization';
import { absencesDecider, type AbsenceCommand, type AbsenceDetails } from '../domain/absences.js';
import { ABSENCES_STREAM } from '../domain/events.js';
import { Absences } from '../queries/absences.js';
import { AbsencePlanners } from '../queries/planners.js';

export type AbsenceRequest =
  | { readonly type: 'Plan'; readonly absenceId: string; readonly employeeId: string; readonly details: AbsenceDetails }
  | { readonly type: 'Change'; readonly absenceId: string; readonly changes: Partial<AbsenceDetails> }
  | { readonly type: 'Withdraw'; readonly absenceId: string };

/**
 * Plans an absence, changes or withdraws it: for oneself, for the people of units that one leads, or, as an administrator, for anybody.
 * @throws OfficeError absence-of-another (403), absence-unknown, employee-unknown, absence-of-deactivated, deputy-deactivated, and what its rules refuse
 */
export class PlanAbsence extends Command<Outcome> {
  constructor(
    readonly request: AbsenceRequest,
    readonly viewer: Viewer,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(PlanAbsence)
export class PlanAbsenceHandler implements ICommandHandler<PlanAbsence> {
  constructor(
    private readonly journal: Journal,
    private readonly employees: CurrentEmployees,
    private readonly absences: Absences,
    private readonly planners: AbsencePlanners,
    private readonly clock: Clock,
  ) {}

  async execute({ request, viewer, context, seenRevision }: PlanAbsence): Promise<Outcome> {
    const { employeeId, deputyId } = await this.people(request);
    const employee = await this.employees.byId(employeeId);
    if (!employee) throw notFound('employee-unknown', { employeeId });
    if (!(await this.planners.mayPlanFor(viewer, employee))) throw new OfficeError('forbidden', 'absence-of-another');
    if (request.type !== 'Withdraw' && !employee.active) throw ruleBroken('absence-of-deactivated', { employeeId });
    if (deputyId !== undefined) await this.requireDeputy(deputyId);
    return this.journal.execute({
      stream: ABSENCES_STREAM,
      decider: absencesDecider,
      command: this.commandOf(request),
      context,
      seenRevision,
    });
  }

  private async people(request: AbsenceRequest): Promise<{ employeeId: string; deputyId?: string | undefined }> {
    if (request.type === 'Plan') return { employeeId: request.employeeId, deputyId: request.details.deputyId };
    const absence = (await this.absences.book()).get(request.absenceId);
    if (!absence) throw notFound('absence-unknown');
    const deputyId = request.type === 'Change' ? request.changes.deputyId : undefined;
    return { employeeId: absence.employeeId, deputyId };
  }

  private async requireDeputy(employeeId: string): Promise<void> {
    const deputy = await this.employees.byId(employeeId);
    if (!deputy) throw notFound('employee-unknown', { employeeId });
    if (!deputy.active) throw ruleBroken('deputy-deactivated', { employeeId });
  }

  private commandOf(request: AbsenceRequest): AbsenceCommand {
    const today = officeDay(this.clock.now()).toString();
    if (request.type !== 'Plan') return { ...request, today };
    const { type, absenceId, employeeId, details } = request;
    return { type, absenceId, employeeId, ...details, today };
  }
}
