import { describe, expect, it } from '@jest/globals';
import { ruleBroken } from '#libs/kernel';
import { memoryJournal } from '#libs/journal/testing';
import type { ForeignClient } from '#libs/foreign';
import { coverageEvents, coverageFeedEvents, coverageFeedStream } from '../domain/events.js';
import type { CoverageQueries } from '../queries/coverage-queries.js';
import type { FeedPolls } from '../tables/feed-polls.js';
import { CoverageFeeds } from './feeds.js';

const FEED = '<rss><channel><title>Monitoring</title></channel></rss>';
const address = 'https://monitoring.example.pl/rss';

const by = (commandId: string) => ({ commandId, actor: 'ola', client: 'test' });

/** An office that reads one feed, which answers as `answers` says. */
async function office() {
  const { journal, reservations, clock } = await memoryJournal({
    coverage: { ...coverageEvents, ...coverageFeedEvents },
  });
  const outside = { answers: true };
  let failingSince: string | null = null;
  const polls = {
    claim: async (ids: readonly string[]) =>
      ids.map((feedId) => ({ feedId, etag: null, lastModified: null, failingSince })),
    succeeded: async () => void (failingSince = null),
    failed: async () => void (failingSince ??= clock.nowIso()),
    forget: async () => void (failingSince = null),
  } as unknown as FeedPolls;
  const client = {
    get: async () => {
      if (!outside.answers) throw ruleBroken('foreign-timeout');
      return {
        url: address,
        mediaType: 'application/rss+xml',
        charset: null,
        body: Buffer.from(FEED),
        etag: null,
        lastModified: null,
      };
    },
  } as unknown as ForeignClient;
  const known: { id: string; stopped: boolean; address: string }[] = [];
  const queries = { feeds: async () => known, known: async () => [] } as unknown as CoverageQueries;
  const feeds = new CoverageFeeds(journal, reservations, client, polls, queries, clock);
  const { id } = await feeds.add('Monitoring', address, by('add'));
  known.push({ id, stopped: false, address });
  const told = async () => (await journal.read(coverageFeedStream(id))).slice(1).map(({ type }) => type);
  const later = (hours: number) => clock.set(clock.now().add({ hours }).toString());
  return { feeds, id, outside, told, later };
}

describe('a monitoring feed', () => {
  it('that fails for hours is told of once, and can be changed then', async () => {
    const { feeds, id, outside, told, later } = await office();
    outside.answers = false;
    await feeds.poll();
    later(2);
    await feeds.poll();
    expect(await told()).toEqual([]);
    later(1);
    await feeds.poll();
    later(8);
    await feeds.poll();
    expect(await told()).toEqual(['CoverageFeedFailed']);
    // Whoever looks after it finds it as it was.
    await expect(feeds.change(id, { name: 'Monitoring prasy' }, by('rename'))).resolves.toMatchObject({ id });
    expect(await told()).toEqual(['CoverageFeedFailed', 'CoverageFeedChanged']);
  });

  it('that is read again is told of no more', async () => {
    const { feeds, outside, told, later } = await office();
    outside.answers = false;
    await feeds.poll();
    later(3);
    await feeds.poll();
    outside.answers = true;
    await feeds.poll();
    await feeds.poll();
    expect(await told()).toEqual(['CoverageFeedFailed', 'CoverageFeedRecovered']);
  });

  it('that hiccups is told of to nobody', async () => {
    const { feeds, outside, told, later } = await office();
    outside.answers = false;
    await feeds.poll();
    later(1);
    outside.answers = true;
    await feeds.poll();
    expect(await told()).toEqual([]);
  });
});
