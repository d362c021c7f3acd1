import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { SetTaskData, TaskEvent } from './events.js';

export const TASK_STATES = ['open', 'done', 'withdrawn'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What the decider knows of a task. */
export interface Task {
  readonly id: string;
  readonly caseId: string;
  readonly contactId: string | null;
  readonly assigneeId: string;
  /** Null once they were erased. */
  readonly text: string | null;
  /** `YYYY-MM-DD`, in Warsaw: to be done by its end. */
  readonly day: string;
  readonly state: TaskState;
  /** Of this day it was told that it has come. */
  readonly toldOf: string | null;
}

export interface TaskChanges {
  readonly text?: string | undefined;
  readonly day?: string | undefined;
  readonly assigneeId?: string | undefined;
}

export type TaskCommand =
  | { readonly kind: 'set'; readonly task: SetTaskData; readonly today: string }
  /** Only what is present changes. */
  | { readonly kind: 'change'; readonly changes: TaskChanges; readonly today: string }
  | { readonly kind: 'finish' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'reopen' }
  /** The clock's. */
  | { readonly kind: 'fallDue'; readonly day: string };

/** The rules of a task. Who may do what is the handlers' to see to: the decider knows no rights. */
export const taskDecider: Decider<Task | null, TaskCommand, TaskEvent> = {
  initialState: null,
  decide(command, task) {
    if (command.kind === 'set') {
      if (task) return [];
      requireToCome(command.task.day, command.today);
      return [{ type: 'TaskSet', data: command.task }];
    }
    if (!task) throw notFound('task-not-found');
    const data = { taskId: task.id, caseId: task.caseId, contactId: task.contactId, assigneeId: task.assigneeId };
    switch (command.kind) {
      case 'change':
        return change(command.changes, task, command.today);
      case 'finish':
        if (task.state === 'withdrawn') throw ruleBroken('task-withdrawn');
        return task.state === 'done' ? [] : [{ type: 'TaskDone', data }];
      case 'withdraw':
        if (task.state === 'done') throw ruleBroken('task-done');
        return task.state === 'withdrawn' ? [] : [{ type: 'TaskWithdrawn', data }];
      case 'reopen':
        return task.state === 'open' ? [] : [{ type: 'TaskReopened', data: { ...data, day: task.day } }];
      case 'fallDue': {
        const isNews = task.state === 'open' && task.day === command.day && task.toldOf !== command.day;
        return isNews ? [{ type: 'TaskFellDue', data: { ...data, day: command.day } }] : [];
      }
    }
  },
  evolve(task, event) {
    if (event.type === 'TaskSet') {
      const { taskId: id, caseId, contactId, assigneeId, text, day } = event.data;
      return { id, caseId, contactId, assigneeId, text, day, state: 'open', toldOf: null };
    }
    if (!task) return null;
    switch (event.type) {
      case 'TaskChanged': {
        const { assigneeId, text, day } = event.data;
        return { ...task, assigneeId, text, day, toldOf: task.day === day ? task.toldOf : null };
      }
      case 'TaskDone':
        return { ...task, state: 'done' };
      case 'TaskWithdrawn':
        return { ...task, state: 'withdrawn' };
      case 'TaskReopened':
        return { ...task, state: 'open' };
      case 'TaskFellDue':
        return { ...task, toldOf: event.data.day };
    }
  },
};

function change({ text, day, assigneeId }: TaskChanges, task: Task, today: string): TaskEvent[] {
  const { id: taskId, caseId, contactId, assigneeId: previousAssigneeId } = task;
  if (task.state !== 'open') throw ruleBroken(task.state === 'done' ? 'task-done' : 'task-withdrawn');
  const after = { assigneeId: assigneeId ?? task.assigneeId, text: text ?? task.text, day: day ?? task.day };
  const isSame = after.assigneeId === task.assigneeId && after.text === task.text && after.day === task.day;
  if (isSame) return [];
  // A day that has passed stays, where only the rest is changed.
  if (after.day !== task.day) requireToCome(after.day, today);
  return [{ type: 'TaskChanged', data: { taskId, caseId, contactId, ...after, previousAssigneeId } }];
}

function requireToCome(day: string, today: string): void {
  if (day < today) throw ruleBroken('task-day-past', { day });
}
