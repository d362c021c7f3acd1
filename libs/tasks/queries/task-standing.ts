import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import type { Standing } from '#libs/manifest';
import { taskStream, type RecordedTaskEvent } from '../domain/events.js';
import { taskDecider, type Task } from '../domain/task.js';

/** What its own stream makes of it; null where there is none. */
export const taskAt = async (journal: Journal, id: string): Promise<Task | null> =>
  fold(taskDecider, (await journal.read(taskStream(id))) as readonly RecordedTaskEvent[]);

/** About which case it is, by its own stream: whoever sees that sees the task. */
export async function taskStanding(journal: Journal, id: string): Promise<Standing | undefined> {
  const task = await taskAt(journal, id);
  return task ? { caseId: task.caseId } : undefined;
}
