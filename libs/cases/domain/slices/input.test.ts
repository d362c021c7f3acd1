import { describe, expect, it } from '@jest/globals';
import { about, after, closed, recorded, sent, statusAfter } from '../../testing/index.js';
import type { CaseCommand } from '../decide.js';
import type { AwaitedStanding, DecidedEvent } from '../events.js';

const MONDAY = '2026-03-09T08:00:00.000Z';
const TUESDAY = '2026-03-10T08:00:00.000Z';

const wait = (contributionId: string, unitId: string, dueAt: string): CaseCommand => ({
  kind: 'awaitInput',
  contributionId,
  unitId,
  dueAt,
});
const end = (contributionId: string): CaseCommand => ({ kind: 'endInput', contributionId });
const none: AwaitedStanding = { count: 0, first: [] };
const roads = { unitId: 'roads', dueAt: TUESDAY };
const bridges = { unitId: 'bridges', dueAt: MONDAY };
const waits: DecidedEvent = {
  type: 'InputAwaited',
  data: { ...about, contributionId: 'w1', ...roads, awaited: { count: 1, first: [roads] } },
};
const waitsForBoth: DecidedEvent = {
  type: 'InputAwaited',
  data: { ...about, contributionId: 'w2', ...bridges, awaited: { count: 2, first: [bridges, roads] } },
};
const waitsNoMore: DecidedEvent = {
  type: 'InputEnded',
  data: { ...about, contributionId: 'w1', unitId: 'roads', awaited: none },
};

describe('a case that asked units', () => {
  it('waits for each, and says those first that are due first', () => {
    after()
      .when(wait('w1', 'roads', TUESDAY))
      .then([waits]);
    after(waits)
      .when(wait('w2', 'bridges', MONDAY))
      .then([waitsForBoth]);
  });

  it('hears of each once, and again by another term or another unit', () => {
    after(waits)
      .when(wait('w1', 'roads', TUESDAY))
      .thenNothing();
    const later = { unitId: 'roads', dueAt: '2026-03-12T08:00:00.000Z' };
    after(waits)
      .when(wait('w1', 'roads', later.dueAt))
      .then([
        {
          type: 'InputAwaited',
          data: { ...about, contributionId: 'w1', ...later, awaited: { count: 1, first: [later] } },
        },
      ]);
  });

  it('waits no more once the unit has said it, and hears that once', () => {
    after(waits).when(end('w1')).then([waitsNoMore]);
    after(waits, waitsNoMore).when(end('w1')).thenNothing();
    after().when(end('w1')).thenNothing();
  });

  it('shows it until it is answered or has ended', () => {
    expect(statusAfter(waits)).toBe('waitingForInput');
    expect(statusAfter(waits, waitsNoMore)).toBe('registered');
    expect(statusAfter(waits, recorded, sent)).toBe('answered');
    expect(statusAfter(waits, closed)).toBe('closed');
  });
});
