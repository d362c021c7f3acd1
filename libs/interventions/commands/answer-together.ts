import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApprovalGate, CaseAdmission, CaseQueries, RecordReply } from '#libs/cases';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId, OfficeError } from '#libs/kernel';
import type { Step } from '../domain/events.js';
import { onIntervention } from './on-intervention.js';

export interface AnsweredTogether {
  readonly caseId: string;
  /** `mailed`: by a mail of its own. `shown`: nobody's address is known, and its page shows it as a step. */
  readonly how: 'mailed' | 'shown' | 'refused';
  /** Why not, as the same act in that case alone would have said. */
  readonly code: string | null;
}

/**
 * One answer to all who reported the same, to each in their own case: a final answer by mail where an address is known, a step that the page shows where none is.
 * What one case refuses (it is closed, a ladder wants an approval) stops no other. Idempotent by the command's id.
 */
export class AnswerTogether extends Command<readonly AnsweredTogether[]> {
  constructor(
    readonly caseIds: readonly string[],
    readonly answer: { readonly text: string; readonly step: Step },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AnswerTogether)
export class AnswerTogetherHandler implements ICommandHandler<AnswerTogether> {
  constructor(
    private readonly commands: CommandBus,
    private readonly gate: ApprovalGate,
    private readonly cases: CaseQueries,
    private readonly admission: CaseAdmission,
    private readonly clock: Clock,
  ) {}

  async execute({ caseIds, answer, context }: AnswerTogether): Promise<readonly AnsweredTogether[]> {
    const answered: AnsweredTogether[] = [];
    for (const caseId of caseIds)
      answered.push(
        await this.answer(caseId, answer, { ...context, commandId: deriveId(context.commandId, 'together', caseId) }),
      );
    return answered;
  }

  private async answer(
    caseId: string,
    answer: AnswerTogether['answer'],
    context: CommandContext,
  ): Promise<AnsweredTogether> {
    try {
      const { contactId } = await this.admission.standing(caseId);
      const email = contactId === null ? null : await this.cases.contactEmail(contactId);
      if (email === null) await this.show(caseId, contactId, answer, context);
      else await this.mail(caseId, answer.text, context);
      return { caseId, how: email === null ? 'shown' : 'mailed', code: null };
    } catch (error) {
      if (!(error instanceof OfficeError) || error.kind === 'not-yet') throw error;
      return { caseId, how: 'refused', code: error.code };
    }
  }

  private async mail(caseId: string, text: string, context: CommandContext): Promise<void> {
    await this.gate.requireFree(caseId, 'answer');
    await this.commands.execute(new RecordReply(caseId, { text, final: true, holdSeconds: 0, via: 'email' }, context));
  }

  private async show(
    caseId: string,
    contactId: string | null,
    { text, step }: AnswerTogether['answer'],
    context: CommandContext,
  ): Promise<void> {
    const stepId = deriveId('step', context.commandId);
    const today = this.clock.today().toString();
    const taken = { type: 'TakeStep', stepId, step, public: true, text, promisedFor: null, today } as const;
    await this.commands.execute(onIntervention({ caseId, contactId, ...taken }, context));
  }
}
