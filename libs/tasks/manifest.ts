import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { describeTask } from './domain/describe.js';
import { taskEvents } from './domain/events.js';
import { TASKS_PROBLEMS } from './domain/problems.js';
import { TASK_RIGHTS } from './domain/rights.js';
import { taskNotices } from './notices.js';
import { tasksProjection } from './projections/tasks.js';
import { taskStanding } from './queries/task-standing.js';
import { TasksModule, TasksWorkerModule } from './tasks.module.js';
import { TasksWaiting } from './queries/tasks-waiting.js';

const LONGEST_NAME = 120;

const named = ({ data: { taskId: id, text } }: { data: { taskId: string; text: string | null } }): Naming[] => [
  { kind: 'task', id, name: text === null ? null : text.slice(0, LONGEST_NAME) },
];

export const tasksManifest = defineModule({
  name: 'tasks',
  uses: ['cases', 'organization'],
  events: taskEvents,
  streams: { task: 'task' },
  describe: describeTask,
  names: byEvent<Naming>()(taskEvents, { TaskSet: named, TaskChanged: named }),
  notifies: taskNotices,
  seenBy: {
    task: {
      roles: TASK_RIGHTS.readTasks,
      stands: {
        everywhere: ['coordinator', 'auditor', 'registrar'],
        row: { table: 'tasks', id: 'id', case: 'case_id' },
        now: taskStanding,
        missing: 'task-not-found',
      },
    },
  },
  waits: [TasksWaiting],
  projections: [tasksProjection],
  problems: TASKS_PROBLEMS,
  rights: TASK_RIGHTS,
  modules: [TasksModule],
  workerModules: [TasksWorkerModule],
});
