import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseAdmission } from '#libs/cases';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId } from '#libs/kernel';
import { taskStream } from '../domain/events.js';
import { taskDecider } from '../domain/task.js';
import { TaskPeople } from '../queries/task-people.js';

export interface NewTask {
  readonly text: string;
  /** `YYYY-MM-DD`, in Warsaw: to be done by its end. */
  readonly day: string;
  readonly assigneeId: string;
}

export interface WrittenTask {
  readonly id: string;
  readonly revision: number;
}

/**
 * Gives somebody something to do about a case.
 * @throws OfficeError case-not-found, employee-unknown, employee-deactivated, task-for-somebody-else, task-day-past
 */
export class SetTask extends Command<WrittenTask> {
  constructor(
    readonly caseId: string,
    readonly task: NewTask,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(SetTask)
export class SetTaskHandler implements ICommandHandler<SetTask> {
  constructor(
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly people: TaskPeople,
    private readonly clock: Clock,
  ) {}

  async execute({ caseId, task, context }: SetTask): Promise<WrittenTask> {
    const { contactId } = await this.admission.standing(caseId);
    await this.people.require(task.assigneeId, caseId);
    const taskId = deriveId('task', context.commandId);
    const { revision } = await this.journal.execute({
      stream: taskStream(taskId),
      decider: taskDecider,
      command: { kind: 'set', task: { taskId, caseId, contactId, ...task }, today: this.clock.today().toString() },
      context,
    });
    return { id: taskId, revision };
  }
}
