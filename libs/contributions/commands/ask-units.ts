import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AttachmentQueries } from '#libs/attachments';
import { CaseAdmission, ReplyAttachments } from '#libs/cases';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, isoInstant, OfficeError } from '#libs/kernel';
import { contributionDecider } from '../domain/contribution.js';
import { contributionStream } from '../domain/events.js';
import { UnitPeople } from '../queries/unit-people.js';
import { ContributionFiles } from './contribution-files.js';

export interface Question {
  readonly unitIds: readonly string[];
  /** Of the unit, where there is one. */
  readonly employeeId: string | null;
  readonly question: string;
  readonly dueAt: string;
  /** Why the term is later than the internal target of the case. */
  readonly reason: string | null;
  readonly attachmentIds: readonly string[];
}

export interface AskedUnit {
  readonly id: string;
  readonly unitId: string;
  readonly revision: number;
}

/**
 * Asks one unit or several the same. Whatever can be refused is, before the first of them is asked.
 * @throws OfficeError case-not-found, case-closed, contribution-to-closed-case, unit-unknown, unit-closed, unit-has-nobody-to-answer,
 *   contribution-employee-of-one-unit, contribution-employee-elsewhere, contribution-term-past, contribution-term-needs-reason, attachment-not-found,
 *   attachment-unavailable, message-too-large where a unit is asked by mail
 */
export class AskUnits extends Command<readonly AskedUnit[]> {
  constructor(
    readonly caseId: string,
    readonly question: Question,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AskUnits)
export class AskUnitsHandler implements ICommandHandler<AskUnits> {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly people: UnitPeople,
    private readonly attachments: AttachmentQueries,
    private readonly files: ContributionFiles,
    private readonly mailFiles: ReplyAttachments,
    private readonly clock: Clock,
  ) {}

  async execute({ caseId, question, context }: AskUnits): Promise<readonly AskedUnit[]> {
    const { employeeId, attachmentIds, reason, dueAt } = question;
    const unitIds = [...new Set(question.unitIds)];
    if (employeeId !== null && unitIds.length > 1)
      throw new OfficeError('invalid', 'contribution-employee-of-one-unit');
    const { contactId, over, target } = await this.admission.asking(caseId);
    const asking = unitIds.map(async (unitId) => {
      const { told, mailTo } = await this.people.reachedIn(unitId);
      if (employeeId !== null) await this.people.requireOf(unitId, employeeId);
      const contributionId = deriveId('contribution', context.commandId, unitId);
      const asked = {
        contributionId,
        caseId,
        contactId,
        roundId: deriveId('contribution-round', context.commandId),
        askerId: context.actor,
        unitId,
        holderId: employeeId,
        question: question.question,
        attachments: [],
        dueAt: isoInstant(dueAt),
        termReason: reason,
        told: employeeId === null ? [...told] : [employeeId],
        ...(mailTo !== null && { mailTo }),
      };
      return { kind: 'ask', asked, target, caseOver: over, now: this.clock.nowIso() } as const;
    });
    const commands = await Promise.all(asking);
    for (const command of commands) contributionDecider.decide(command, contributionDecider.initialState);
    if (commands.some(({ asked }) => asked.mailTo !== undefined))
      await this.mailFiles.check(attachmentIds, context.actor);
    for (const id of attachmentIds) await this.attachments.findFor(id, context.actor);

    const done: AskedUnit[] = [];
    for (const command of commands) {
      const { contributionId: id, unitId } = command.asked;
      const attachments = await this.files.add(id, attachmentIds, { caseId, personId: contactId }, context);
      const { revision } = await this.journal.execute({
        stream: contributionStream(id),
        decider: contributionDecider,
        command: { ...command, asked: { ...command.asked, attachments } },
        context: { ...context, commandId: deriveId('ask-unit', context.commandId, unitId) },
      });
      done.push({ id, unitId, revision });
    }
    return done;
  }
}
