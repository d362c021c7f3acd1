import { officeDay } from '#libs/kernel';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { defineProjection, patch, upsert, type ReadTable, type Row, type RowOperation } from '#libs/projections';
import { taskEvents, type RecordedTaskEvent } from '../domain/events.js';
import type { TaskState } from '../domain/task.js';

export interface TaskRow {
  id: string;
  case_id: string;
  contact_id: string | null;
  assignee_id: string;
  setter_id: string;
  /** Null once its words were erased. */
  text: string | null;
  /** `YYYY-MM-DD`: to be done by its end. */
  day: string;
  state: TaskState;
  /** The day of which the clock has nothing more to say. */
  told_of: string | null;
  set_at: Date;
  /** When it was done or withdrawn. */
  over_at: Date | null;
  /** Of its own stream. */
  revision: number;
}

const table: ReadTable = {
  name: 'tasks',
  columns: {
    id: 'text not null',
    case_id: 'text not null',
    contact_id: 'text',
    assignee_id: 'text not null',
    setter_id: 'text not null',
    text: 'text',
    day: 'text not null',
    state: 'text not null',
    told_of: 'text',
    set_at: 'timestamptz not null',
    over_at: 'timestamptz',
    revision: 'integer not null',
  },
  primaryKey: ['id'],
  indexes: [
    "(assignee_id, day, id) where state = 'open'",
    "(day, id) where state = 'open' and told_of is distinct from day",
    '(case_id, day, id)',
    '(setter_id, day, id)',
    '(contact_id)',
  ],
};

/** Whoever gives a task on its very day says so: the clock does not say it again. */
const toldOf = (day: string, at: string): string | null => (day <= officeDay(at).toString() ? day : null);

/** What is to be done about cases, by whom and until when. */
export const tasksProjection = defineProjection({
  name: 'tasks',
  version: 1,
  tables: [table],
  from: { ...taskEvents, SubjectErased, CaseDisposed },
  on: {
    TaskSet: ({ data, metadata: { actor, occurredAt }, revision }) => [
      upsert('tasks', {
        id: data.taskId,
        case_id: data.caseId,
        contact_id: data.contactId,
        assignee_id: data.assigneeId,
        setter_id: actor,
        text: data.text,
        day: data.day,
        state: 'open',
        told_of: toldOf(data.day, occurredAt),
        set_at: occurredAt,
        over_at: null,
        revision,
      }),
    ],
    TaskChanged: (event) => {
      const { assigneeId: assignee_id, text, day } = event.data;
      return changed(event, { assignee_id, text, day, told_of: toldOf(day, event.metadata.occurredAt) });
    },
    TaskDone: (event) => changed(event, { state: 'done', over_at: event.metadata.occurredAt }),
    TaskWithdrawn: (event) => changed(event, { state: 'withdrawn', over_at: event.metadata.occurredAt }),
    TaskReopened: (event) => changed(event, { state: 'open', over_at: null }),
    TaskFellDue: (event) => changed(event, { told_of: event.data.day }),
    SubjectErased: ({ data }) => [patch('tasks', { contact_id: data.subject }, { text: null })],
    CaseDisposed: ({ data }) => [patch('tasks', { case_id: data.caseId }, { text: null })],
  },
});

const changed = ({ data: { taskId: id }, revision }: RecordedTaskEvent, changes: Row): RowOperation[] => [
  patch('tasks', { id }, { ...changes, revision }),
];
