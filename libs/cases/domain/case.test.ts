import { describe, expect, it } from '@jest/globals';
import type { DecidedEvent } from './events.js';
import { about, assigned, closed, dismissed, message, recorded, sent, statusAfter } from '../testing/index.js';

describe('the state that staff see', () => {
  it.each<[string, DecidedEvent[]]>([
    ['registered', []],
    ['assigned', [assigned]],
    ['inProgress', [assigned, recorded]],
    ['answered', [assigned, recorded, sent]],
    ['closed', [assigned, recorded, sent, closed]],
    ['closed', [closed, ...[recorded, sent]]],
    [
      'inProgress',
      [assigned, recorded, sent, { type: 'MessageReceived', data: { ...about, ...message({ messageId: 'm2' }) } }],
    ],
    ['registered', [dismissed, { type: 'CaseReopened', data: { ...about, reason: 'pomyłka', messageId: null } }]],
  ])('is %s', (status, events) => expect(statusAfter(...events)).toBe(status));
});
