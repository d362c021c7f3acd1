import { OFFICE_ZONE, isoInstant } from '#libs/kernel';
import { byEvent, type Notice } from '#libs/manifest';
import { taskEvents } from './domain/events.js';

const DAY = { pl: 'dzień zadania', en: 'the day of the task' };

const about = (id: string) => ({ kind: 'task', id });
const tell = (kind: 'taskGiven' | 'taskDue', to: string, id: string, day: string): Notice => ({
  does: 'tell',
  kind,
  to,
  about: about(id),
  part: { id: 'day', name: DAY, until: endOf(day) },
});
const isOver = ({ data: { taskId } }: { data: { taskId: string } }): Notice[] => [
  { does: 'settle', about: about(taskId) },
];

/** Who is told of tasks: whoever is given one by somebody else, and whoever has it on its day. */
export const taskNotices = byEvent<Notice>()(taskEvents, {
  TaskSet: ({ data: { taskId, assigneeId, day }, metadata: { actor } }) =>
    assigneeId === actor ? [] : [tell('taskGiven', assigneeId, taskId, day)],
  // Another day calls for another notice; whoever had it need not know any more.
  TaskChanged: ({ data: { taskId, assigneeId, previousAssigneeId, day }, metadata: { actor } }) => [
    { does: 'settle', kind: 'taskDue', about: about(taskId) },
    ...(assigneeId === previousAssigneeId
      ? []
      : ([{ does: 'settle', kind: 'taskGiven', about: about(taskId) }] as const)),
    ...(assigneeId === previousAssigneeId || assigneeId === actor ? [] : [tell('taskGiven', assigneeId, taskId, day)]),
  ],
  TaskFellDue: ({ data: { taskId, assigneeId, day } }) => [tell('taskDue', assigneeId, taskId, day)],
  TaskReopened: ({ data: { taskId, assigneeId, day }, metadata: { actor } }) =>
    assigneeId === actor ? [] : [tell('taskGiven', assigneeId, taskId, day)],
  TaskDone: isOver,
  TaskWithdrawn: isOver,
});

/** The midnight after it. */
const endOf = (day: string): string =>
  isoInstant(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant());
