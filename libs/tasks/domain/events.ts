import { z } from 'zod';
import { day, defineEvent, id, personalText, type AnyOf, type AnyRecordedOf, type EventOf } from '#libs/kernel';

/**
 * A task stands in a stream of its own, sealed under the keys of the case and of its contact: it goes with either. Its day touches no clock of
 * the case.
 */
const its = {
  taskId: id(),
  caseId: id(),
  contactId: id().nullable(),
  /** Who is to do it. */
  assigneeId: id(),
};
const ofTask = {
  about: ({ taskId }: { taskId: string }) => ({ kind: 'task', id: taskId }),
  sealedUnder: { case: 'caseId', person: 'contactId' },
};

export const TaskSet = defineEvent(
  'TaskSet',
  'Somebody is to do something about a case by the end of a day.',
  z.object({ ...its, text: personalText(), day: day() }),
  ofTask,
);
export const TaskChanged = defineEvent(
  'TaskChanged',
  'A task got other words, another day, or somebody else.',
  z.object({ ...its, text: personalText(), day: day(), previousAssigneeId: id() }),
  ofTask,
);
export const TaskDone = defineEvent('TaskDone', 'What was to be done is done.', z.object(its), ofTask);
export const TaskWithdrawn = defineEvent('TaskWithdrawn', 'Nobody has to do it any more.', z.object(its), ofTask);
export const TaskReopened = defineEvent(
  'TaskReopened',
  'What was done or withdrawn is to be done after all.',
  z.object({ ...its, day: day() }),
  ofTask,
);
export const TaskFellDue = defineEvent(
  'TaskFellDue',
  'The day of a task has come, and it is not done.',
  z.object({ ...its, day: day() }),
  ofTask,
);

export const taskEvents = { TaskSet, TaskChanged, TaskDone, TaskWithdrawn, TaskReopened, TaskFellDue };
export type TaskEvent = AnyOf<typeof taskEvents>;
export type RecordedTaskEvent = AnyRecordedOf<typeof taskEvents>;
export type SetTaskData = EventOf<typeof TaskSet>['data'];

export const taskStream = (taskId: string) => `task-${taskId}`;
