import { notFound, type Decider } from '#libs/kernel';
import type { CoverageFeedEvent } from './events.js';

export interface CoverageFeed {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly stopped: boolean;
  /** It could not be read for hours, and coordinators were told. */
  readonly failing: boolean;
}

export type CoverageFeedCommand =
  | { readonly kind: 'add'; readonly feedId: string; readonly name: string; readonly address: string }
  /** Only what is present changes. */
  | { readonly kind: 'change'; readonly changes: Partial<Omit<CoverageFeed, 'id' | 'failing'>> }
  /** `since`: when it could not be read for the first time. Told once, until it is read again or changed. */
  | { readonly kind: 'fail'; readonly fault: string; readonly since: string }
  | { readonly kind: 'recover' }
  | { readonly kind: 'remove' };

/** @throws OfficeError coverage-feed-unknown */
export const coverageFeedDecider: Decider<CoverageFeed | null, CoverageFeedCommand, CoverageFeedEvent> = {
  initialState: null,
  decide(command, feed) {
    if (command.kind === 'add') {
      const { feedId, name, address } = command;
      return feed ? [] : [{ type: 'CoverageFeedAdded', data: { feedId, name, address } }];
    }
    if (!feed) throw notFound('coverage-feed-unknown');
    const { id: feedId, failing, ...before } = feed;
    if (command.kind === 'remove') return [{ type: 'CoverageFeedRemoved', data: { feedId } }];
    if (command.kind === 'fail') {
      const { fault, since } = command;
      return failing || before.stopped ? [] : [{ type: 'CoverageFeedFailed', data: { feedId, fault, since } }];
    }
    if (command.kind === 'recover') return failing ? [{ type: 'CoverageFeedRecovered', data: { feedId } }] : [];
    const after = { ...before, ...command.changes };
    const same = after.name === before.name && after.address === before.address && after.stopped === before.stopped;
    return same ? [] : [{ type: 'CoverageFeedChanged', data: { feedId, ...after } }];
  },
  evolve(feed, { type, data }) {
    switch (type) {
      case 'CoverageFeedAdded':
        return { id: data.feedId, name: data.name, address: data.address, stopped: false, failing: false };
      case 'CoverageFeedChanged':
        return { id: data.feedId, name: data.name, address: data.address, stopped: data.stopped, failing: false };
      case 'CoverageFeedRemoved':
        return null;
      case 'CoverageFeedFailed':
        return feed && { ...feed, failing: true };
      case 'CoverageFeedRecovered':
        return feed && { ...feed, failing: false };
      default:
        return feed;
    }
  },
};
