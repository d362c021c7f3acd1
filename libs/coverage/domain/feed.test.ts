import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { CoverageFeedEvent } from './events.js';
import { coverageFeedDecider } from './feed.js';

const its = { feedId: 'f', name: 'Monitoring', address: 'https://monitoring.example.pl/rss' };
const added: CoverageFeedEvent = { type: 'CoverageFeedAdded', data: its };
const failed: CoverageFeedEvent = {
  type: 'CoverageFeedFailed',
  data: { feedId: 'f', fault: 'foreign-timeout', since: '2026-03-02T08:00:00Z' },
};
const recovered: CoverageFeedEvent = { type: 'CoverageFeedRecovered', data: { feedId: 'f' } };
const stopped: CoverageFeedEvent = { type: 'CoverageFeedChanged', data: { ...its, stopped: true } };
const fail = { kind: 'fail', fault: 'foreign-timeout', since: '2026-03-02T08:00:00Z' } as const;

describe('a feed that fails for long', () => {
  it('is told of once', () => {
    given(coverageFeedDecider, [added]).when(fail).then([failed]);
    given(coverageFeedDecider, [added, failed]).when(fail).then([]);
  });

  it('is told of anew once it was read again, or changed', () => {
    given(coverageFeedDecider, [added, failed]).when({ kind: 'recover' }).then([recovered]);
    given(coverageFeedDecider, [added, failed, recovered]).when(fail).then([failed]);
    given(coverageFeedDecider, [added]).when({ kind: 'recover' }).then([]);
  });

  it('is told of no more once somebody stopped it', () =>
    given(coverageFeedDecider, [added, stopped]).when(fail).then([]));
});
