import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal } from '#libs/journal';
import { commandOf, deriveId } from '#libs/kernel';
import { taskStream } from '../domain/events.js';
import { taskDecider } from '../domain/task.js';
import { TaskQueries } from '../queries/task-queries.js';

/** How many one run tells of at most; the next run takes the rest. */
const TASKS_A_RUN = 200;

/** Says of tasks that their day has come: once of each day, whichever worker is first. Answers how many were looked at. */
export class TellOfDueTasks extends Command<number> {}

@CommandHandler(TellOfDueTasks)
export class TellOfDueTasksHandler implements ICommandHandler<TellOfDueTasks> {
  constructor(
    private readonly journal: Journal,
    private readonly queries: TaskQueries,
  ) {}

  async execute(): Promise<number> {
    const due = await this.queries.due(TASKS_A_RUN);
    for (const { id, day, revision } of due)
      await this.journal.execute({
        stream: taskStream(id),
        decider: taskDecider,
        command: { kind: 'fallDue', day },
        context: commandOf('clock', deriveId('task-due', id, day, String(revision))),
      });
    return due.length;
  }
}
