import { byEvent, everyone, type Notice } from '#libs/manifest';
import { coverageFeedEvents } from './domain/events.js';

const about = (id: string) => ({ kind: 'coverageFeed', id });

/** Coordinators are told of a feed that cannot be read for hours, until it is read again or somebody did something about it. */
export const coverageNotices = byEvent<Notice>()(coverageFeedEvents, {
  CoverageFeedFailed: ({ data: { feedId } }) => [
    { does: 'tell', kind: 'coverageFeedFailed', to: everyone('coordinator'), about: about(feedId) },
  ],
  CoverageFeedRecovered: ({ data: { feedId } }) => [{ does: 'settle', about: about(feedId) }],
  CoverageFeedChanged: ({ data: { feedId } }) => [{ does: 'settle', about: about(feedId) }],
  CoverageFeedRemoved: ({ data: { feedId } }) => [{ does: 'settle', about: about(feedId) }],
});
