import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { describeTask } from './describe.js';
import type { RecordedTaskEvent, SetTaskData, TaskEvent } from './events.js';
import { taskDecider, type TaskChanges } from './task.js';

const today = '2026-05-20';
const its = { taskId: 't', caseId: 'c', contactId: 'p', assigneeId: 'jan' };
const data: SetTaskData = { ...its, text: 'Zadzwonić do wodociągów', day: '2026-05-22' };
const set: TaskEvent = { type: 'TaskSet', data };
const done: TaskEvent = { type: 'TaskDone', data: its };
const withdrawn: TaskEvent = { type: 'TaskWithdrawn', data: its };
const reopened: TaskEvent = { type: 'TaskReopened', data: { ...its, day: data.day } };
const due: TaskEvent = { type: 'TaskFellDue', data: { ...its, day: data.day } };
const changed = (changes: Partial<SetTaskData>): TaskEvent => ({
  type: 'TaskChanged',
  data: { ...data, ...changes, previousAssigneeId: 'jan' },
});
const change = (changes: TaskChanges, on = today) => ({ kind: 'change', changes, today: on }) as const;
const fallDue = { kind: 'fallDue', day: data.day } as const;

describe('a task', () => {
  it('is set once, for today or a day to come', () => {
    given(taskDecider, []).when({ kind: 'set', task: data, today }).then([set]);
    given(taskDecider, [set]).when({ kind: 'set', task: data, today }).thenNothing();
    given(taskDecider, [])
      .when({ kind: 'set', task: { ...data, day: today }, today })
      .then([{ type: 'TaskSet', data: { ...data, day: today } }]);
    given(taskDecider, [])
      .when({ kind: 'set', task: { ...data, day: '2026-05-19' }, today })
      .thenRefused('task-day-past');
  });

  it('is done, withdrawn and taken up again, each once', () => {
    given(taskDecider, [set]).when({ kind: 'finish' }).then([done]);
    given(taskDecider, [set, done]).when({ kind: 'finish' }).thenNothing();
    given(taskDecider, [set]).when({ kind: 'withdraw' }).then([withdrawn]);
    given(taskDecider, [set, withdrawn]).when({ kind: 'withdraw' }).thenNothing();
    given(taskDecider, [set]).when({ kind: 'reopen' }).thenNothing();
    for (const over of [done, withdrawn]) given(taskDecider, [set, over]).when({ kind: 'reopen' }).then([reopened]);
  });

  it.each([
    ['task-withdrawn', [set, withdrawn], { kind: 'finish' } as const],
    ['task-done', [set, done], { kind: 'withdraw' } as const],
    ['task-done', [set, done], change({ day: '2026-05-23' })],
    ['task-withdrawn', [set, withdrawn], change({ day: '2026-05-23' })],
    ['task-day-past', [set], change({ day: '2026-05-19' })],
    ['task-not-found', [], { kind: 'finish' } as const],
    ['task-not-found', [], fallDue],
  ] as const)('refuses: %s', (code, history, command) =>
    given(taskDecider, [...history])
      .when(command)
      .thenRefused(code),
  );

  it('is given to somebody else, put off, and worded anew; what stands already changes nothing', () => {
    given(taskDecider, [set])
      .when(change({ assigneeId: 'ewa' }))
      .then([changed({ assigneeId: 'ewa' })]);
    given(taskDecider, [set])
      .when(change({ day: '2026-05-25' }))
      .then([changed({ day: '2026-05-25' })]);
    given(taskDecider, [set])
      .when(change({ text: data.text!, day: data.day }))
      .thenNothing();
  });

  it('keeps a day that has passed where only the rest is changed', () =>
    given(taskDecider, [set])
      .when(change({ assigneeId: 'ewa' }, '2026-06-01'))
      .then([changed({ assigneeId: 'ewa' })]));

  it('falls due once for a day, while it is open and the day is still meant', () => {
    given(taskDecider, [set]).when(fallDue).then([due]);
    given(taskDecider, [set, due]).when(fallDue).thenNothing();
    given(taskDecider, [set, done]).when(fallDue).thenNothing();
    given(taskDecider, [set, changed({ day: '2026-05-25' })])
      .when(fallDue)
      .thenNothing();
    // Put off and back again, it is told of anew.
    given(taskDecider, [set, due, changed({ day: '2026-05-25' }), changed({})])
      .when(fallDue)
      .then([due]);
  });

  it('reads in both languages, and without its words once they were erased', () => {
    const says = (event: TaskEvent, language: 'pl' | 'en') =>
      describeTask(event as RecordedTaskEvent, new Map([['jan', 'Jan Kot']]), language);
    expect(says(set, 'pl')).toBe('Zadanie dla: Jan Kot, do 2026-05-22: Zadzwonić do wodociągów');
    expect(says({ type: 'TaskSet', data: { ...data, text: null } }, 'en')).toBe(
      'Task for Jan Kot, by 2026-05-22: (data erased)',
    );
    for (const event of [changed({}), done, withdrawn, reopened, due])
      for (const language of ['pl', 'en'] as const) expect(says(event, language)).not.toBe('');
  });
});
