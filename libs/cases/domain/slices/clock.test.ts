import { describe, it } from '@jest/globals';
import { type CaseCommand } from '../decide.js';
import { about, after, assigned, closed, deadline, dismissed, recorded, sent, warned } from '../../testing/index.js';

describe('the clock', () => {
  const warn: CaseCommand = {
    kind: 'raiseAlarm',
    deadlineId: deadline().deadlineId,
    level: 0,
    plannedAt: '2026-03-11T07:00:00.000Z',
  };

  it('warns once', () => {
    after().when(warn).then([warned]);
    after(warned).when(warn).thenNothing();
  });
  it('escalates, naming the level and the case officer', () =>
    after(assigned)
      .when({ ...warn, level: 2 })
      .then([{ type: 'CaseEscalated', data: { ...warned.data, caseOfficerId: 'e1', level: 2 } }]));
  it.each([
    ['an answer', [recorded, sent]],
    ['a closing', [closed]],
    ['a dismissal', [dismissed]],
  ])('is silent after %s', (_, events) =>
    after(...events)
      .when(warn)
      .thenNothing(),
  );
  it('speaks again once the case is reopened', () =>
    after(dismissed, { type: 'CaseReopened', data: { ...about, reason: 'pomyłka', messageId: null } })
      .when(warn)
      .then([warned]));
});
