import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, notFound } from '#libs/kernel';
import { taskStream } from '../domain/events.js';
import { taskDecider, type TaskChanges } from '../domain/task.js';
import { TaskPeople } from '../queries/task-people.js';
import { taskAt } from '../queries/task-standing.js';

export type TaskAct =
  | { readonly kind: 'change'; readonly changes: TaskChanges }
  | { readonly kind: 'finish' | 'withdraw' | 'reopen' };

/** @throws OfficeError task-not-found, employee-unknown, employee-deactivated, task-for-somebody-else, and what its rules refuse */
export class ActOnTask extends Command<Outcome> {
  constructor(
    readonly taskId: string,
    readonly act: TaskAct,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(ActOnTask)
export class ActOnTaskHandler implements ICommandHandler<ActOnTask> {
  constructor(
    private readonly journal: Journal,
    private readonly people: TaskPeople,
    private readonly clock: Clock,
  ) {}

  async execute({ taskId, act, context, seenRevision }: ActOnTask): Promise<Outcome> {
    const task = await taskAt(this.journal, taskId);
    if (!task) throw notFound('task-not-found');
    const assigneeId = act.kind === 'change' ? act.changes.assigneeId : undefined;
    if (assigneeId !== undefined) await this.people.require(assigneeId, task.caseId);
    return this.journal.execute({
      stream: taskStream(taskId),
      decider: taskDecider,
      command: act.kind === 'change' ? { ...act, today: this.clock.today().toString() } : { kind: act.kind },
      context,
      seenRevision,
    });
  }
}
