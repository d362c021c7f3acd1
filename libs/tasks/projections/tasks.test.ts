import { describe, expect, it } from '@jest/globals';
import { Manifests } from '#libs/manifest';
import { given, type recorded } from '#libs/projections/testing';
import { notificationsProjection, type NotificationRow } from '../../notifications/projections/notifications.js';
import { tasksManifest } from '../manifest.js';
import { tasksProjection, type TaskRow } from './tasks.js';

type Example = Parameters<typeof recorded>[0][number];

const its = { taskId: 't', caseId: 'c', contactId: 'p', assigneeId: 'jan' };
const day = '2026-03-04';
const event = (type: string, data: object = {}, actor = 'ola', occurredAt = '2026-03-02T08:00:00.000Z'): Example => ({
  type,
  data: { ...its, ...data },
  metadata: {
    schema: 1,
    actor,
    client: 'console/0.1.0',
    commandId: 'command',
    $correlationId: 'command',
    $causationId: 'command',
    occurredAt,
  },
});
const set = (actor = 'ola', on = day) => event('TaskSet', { text: 'Zadzwonić', day: on }, actor);
const changed = (data: object) => event('TaskChanged', { text: 'Zadzwonić', day, previousAssigneeId: 'jan', ...data });

const rowAfter = (...events: Example[]) =>
  given(tasksProjection, events).rowsOf('tasks')[0] as unknown as TaskRow | undefined;
const bell = notificationsProjection(new Manifests([tasksManifest]));
const toldOf = (...events: Example[]) =>
  (given(bell, events).rowsOf('notifications') as unknown as readonly NotificationRow[])
    .filter(({ settled }) => !settled)
    .map(({ recipient, kind }) => `${recipient}: ${kind}`)
    .sort();

describe('the list of tasks', () => {
  it('has who set it, whose it is and until when', () =>
    expect(rowAfter(set())).toMatchObject({
      case_id: 'c',
      setter_id: 'ola',
      assignee_id: 'jan',
      day,
      state: 'open',
      told_of: null,
    }));

  it.each([
    ['TaskDone', {}, { state: 'done', over_at: '2026-03-02T08:00:00.000Z' }],
    ['TaskWithdrawn', {}, { state: 'withdrawn' }],
    ['TaskFellDue', { day }, { told_of: day }],
    ['SubjectErased', { subject: 'p' }, { text: null }],
    ['CaseDisposed', { caseId: 'c' }, { text: null }],
  ])('after %s', (type, data, expected) => expect(rowAfter(set(), event(type, data))).toMatchObject(expected));

  it('has it open again once it was taken up, and put off', () => {
    expect(rowAfter(set(), event('TaskDone'), event('TaskReopened', { day }))).toMatchObject({
      state: 'open',
      over_at: null,
    });
    const putOff = changed({ day: '2026-03-09' });
    expect(rowAfter(set(), event('TaskFellDue', { day }), putOff)).toMatchObject({ day: '2026-03-09', told_of: null });
  });

  it('leaves the clock nothing to say of a task that is set on its own day', () =>
    expect(rowAfter(set('ola', '2026-03-02'))).toMatchObject({ told_of: '2026-03-02' }));
});

describe('the bell', () => {
  it('tells whoever is given a task by somebody else, and once more on its day', () => {
    expect(toldOf(set())).toEqual(['jan: taskGiven']);
    expect(toldOf(set('jan'))).toEqual([]);
    expect(toldOf(set('jan'), event('TaskFellDue', { day }))).toEqual(['jan: taskDue']);
  });

  it('tells whoever has it now, and nobody of what is over', () => {
    expect(toldOf(set(), changed({ assigneeId: 'ewa' }))).toEqual(['ewa: taskGiven']);
    for (const over of ['TaskDone', 'TaskWithdrawn'])
      expect(toldOf(set(), event('TaskFellDue', { day }), event(over))).toEqual([]);
    expect(toldOf(set(), event('TaskDone'), event('TaskReopened', { day }))).toEqual(['jan: taskGiven']);
  });
});
