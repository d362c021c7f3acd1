import { Injectable } from '@nestjs/common';
import {
  ForeignClient,
  foreignUrl,
  readFeed,
  textOf,
  type Feed,
  type FeedEntry,
  type ForeignAnswer,
} from '#libs/foreign';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { Clock, commandOf, deriveId, notFound, officeDay, OfficeError, ruleBroken } from '#libs/kernel';
import {
  COVERAGE_FEED_ADDRESS,
  coverageFeedStream,
  publicationStream,
  type RecordedCoverageFeedEvent,
} from '../domain/events.js';
import { coverageFeedDecider, type CoverageFeedCommand } from '../domain/feed.js';
import { outletOf, plainLink, publicationIdOf } from '../domain/link.js';
import { coverageDecider } from '../domain/publication.js';
import { CoverageQueries } from '../queries/coverage-queries.js';
import { FeedPolls } from '../tables/feed-polls.js';

const MOST_FEEDS = 50;
const LARGEST_FEED = 4 * 1024 * 1024;
const FEED_TYPES = [
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
  'text/plain',
];
/** What is older when a feed names it is no news: a feed that was just added would bring hundreds. */
const SUGGESTED_DAYS = 14;
/** A feed that fails for so long is no hiccup: coordinators are told. By then it was tried four times. */
const TOLD_AFTER_HOURS = 3;
/** How many feeds one round reads. */
const FEEDS_A_ROUND = 5;

/** Feeds of monitoring services: which are read, and what they suggest. */
@Injectable()
export class CoverageFeeds {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly client: ForeignClient,
    private readonly polls: FeedPolls,
    private readonly queries: CoverageQueries,
    private readonly clock: Clock,
  ) {}

  /** It is read once before it is added. @throws OfficeError too-many-coverage-feeds, coverage-feed-known, coverage-feed-unreadable, and what ForeignClient refuses */
  async add(
    name: string | undefined,
    address: string,
    context: CommandContext,
  ): Promise<{ id: string; revision: number }> {
    const url = foreignUrl(address).href;
    const feeds = await this.queries.feeds();
    if (feeds.length >= MOST_FEEDS) throw ruleBroken('too-many-coverage-feeds', { most: MOST_FEEDS });
    const { feed } = (await this.read(url))!;
    const feedId = deriveId('coverage-feed', context.commandId);
    await this.reserve(url, feedId, context);
    const called = name || feed.title.slice(0, 200) || outletOf(url);
    return this.write(feedId, { kind: 'add', feedId, name: called, address: url }, context);
  }

  /** @throws OfficeError coverage-feed-unknown, coverage-feed-known, coverage-feed-unreadable, and what ForeignClient refuses */
  async change(
    feedId: string,
    changes: { readonly name?: string; readonly address?: string; readonly stopped?: boolean },
    context: CommandContext,
  ): Promise<{ id: string; revision: number }> {
    const address = changes.address === undefined ? undefined : foreignUrl(changes.address).href;
    const before = await this.addressOf(feedId);
    const moved = address !== undefined && address !== before;
    if (address !== undefined) await this.read(address);
    if (moved) {
      await this.reserve(address, feedId, context);
      await this.reservations.release(COVERAGE_FEED_ADDRESS, before, feedId, context);
    }
    const written = await this.write(
      feedId,
      { kind: 'change', changes: { ...changes, ...(address !== undefined && { address }) } },
      context,
    );
    // Whatever was known of the old address says nothing of the new one.
    await this.polls.forget(feedId);
    return written;
  }

  /** @throws OfficeError coverage-feed-unknown */
  async remove(feedId: string, context: CommandContext): Promise<{ id: string; revision: number }> {
    const address = await this.addressOf(feedId);
    // Before it is written, so that a retry after a crash does what is left.
    await this.reservations.release(COVERAGE_FEED_ADDRESS, address, feedId, context);
    const written = await this.write(feedId, { kind: 'remove' }, context);
    await this.polls.forget(feedId);
    return written;
  }

  /** Reads the feeds whose time has come. Answers how many publications were suggested. */
  async poll(): Promise<number> {
    const feeds = (await this.queries.feeds()).filter(({ stopped }) => !stopped);
    const due = await this.polls.claim(
      feeds.map(({ id }) => id),
      FEEDS_A_ROUND,
    );
    let suggested = 0;
    for (const { feedId, etag, lastModified, failingSince } of due) {
      const { address } = feeds.find(({ id }) => id === feedId)!;
      try {
        const read = await this.read(address, { etag, lastModified });
        if (read) suggested += await this.suggest(feedId, read.feed.entries);
        if (failingSince !== null) await this.tell(feedId, { kind: 'recover' });
        await this.polls.succeeded(feedId, read?.answer ?? { etag, lastModified });
      } catch (error) {
        if (!(error instanceof OfficeError)) throw error;
        // Before it is noted as read: whoever dies between both tells of it once more, which changes nothing.
        if (failingSince !== null && this.isLong(failingSince))
          await this.tell(feedId, { kind: 'fail', fault: error.code, since: failingSince });
        await this.polls.failed(feedId, error.code);
      }
    }
    return suggested;
  }

  private isLong(since: string): boolean {
    const told = this.clock.now().subtract({ hours: TOLD_AFTER_HOURS });
    return Temporal.Instant.compare(Temporal.Instant.from(since), told) <= 0;
  }

  /** That it fails or is read again, as the office itself. Of a feed that was removed meanwhile there is nothing to tell. */
  private async tell(feedId: string, command: CoverageFeedCommand): Promise<void> {
    const at = this.clock.nowIso();
    try {
      await this.write(feedId, command, commandOf('clock', deriveId(`coverage-feed-${command.kind}`, feedId, at)));
    } catch (error) {
      if (!(error instanceof OfficeError) || error.kind !== 'not-found') throw error;
    }
  }

  /** The list of feeds may be a moment behind: of two who add the same address at once, one gets it. */
  private async reserve(address: string, feedId: string, context: CommandContext): Promise<void> {
    const { won } = await this.reservations.reserve(COVERAGE_FEED_ADDRESS, address, feedId, context);
    if (!won) throw ruleBroken('coverage-feed-known');
  }

  /** The last one that it had, also of a feed that was removed: a retry finishes what a crash left. @throws OfficeError coverage-feed-unknown */
  private async addressOf(feedId: string): Promise<string> {
    const events = (await this.journal.read(coverageFeedStream(feedId))) as readonly RecordedCoverageFeedEvent[];
    const address = events.flatMap(({ data }) => ('address' in data ? [data.address] : [])).at(-1);
    if (address === undefined) throw notFound('coverage-feed-unknown');
    return address;
  }

  /** Null where it stands as before. */
  private async read(
    address: string,
    known?: { readonly etag: string | null; readonly lastModified: string | null },
  ): Promise<{ readonly feed: Feed; readonly answer: ForeignAnswer } | null> {
    const answer = await this.client.get(address, { accept: FEED_TYPES, most: LARGEST_FEED, ...(known && { known }) });
    if (!answer) return null;
    const feed = readFeed(textOf(answer), answer.url);
    if (!feed) throw ruleBroken('coverage-feed-unreadable');
    return { feed, answer };
  }

  private async suggest(feedId: string, entries: readonly FeedEntry[]): Promise<number> {
    const since = this.clock.now().subtract({ hours: 24 * SUGGESTED_DAYS });
    const recent = entries.filter(
      ({ title, publishedAt }) =>
        title !== '' &&
        (publishedAt === null || Temporal.Instant.compare(Temporal.Instant.from(publishedAt), since) > 0),
    );
    const byId = new Map(recent.map((entry) => [publicationIdOf(entry.link, ''), entry]));
    const unknown = byId.keys().toArray();
    const known = new Set(await this.queries.known(unknown));
    for (const [publicationId, entry] of byId) {
      if (known.has(publicationId)) continue;
      const { communiqueId, topicId } = await this.queries.guess(entry.title);
      await this.journal.execute({
        stream: publicationStream(publicationId),
        decider: coverageDecider,
        command: {
          kind: 'suggest',
          publicationId,
          feedId,
          details: {
            link: plainLink(entry.link),
            outlet: outletOf(entry.link),
            title: entry.title,
            publishedOn: officeDay(entry.publishedAt ?? this.clock.nowIso()).toString(),
            ...{ tone: null, reach: null, note: '', clippingId: null, caseId: null, contactId: null },
            ...{ communiqueId, topicId },
          },
        },
        context: commandOf('clock', deriveId('coverage-suggested', publicationId)),
      });
    }
    return byId.size - known.size;
  }

  private async write(feedId: string, command: CoverageFeedCommand, context: CommandContext) {
    const stream = coverageFeedStream(feedId);
    const { revision } = await this.journal.execute({ stream, decider: coverageFeedDecider, command, context });
    return { id: feedId, revision };
  }
}
