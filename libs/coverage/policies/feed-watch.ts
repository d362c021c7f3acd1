import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { CoverageFeeds } from '../commands/feeds.js';

const EVERY_MILLISECONDS = 5_000;

/** Reads monitoring feeds when their time has come. Runs in every worker: each feed is read by one. */
@Injectable()
export class FeedWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('FeedWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.feeds.poll(),
    failed: (error) => this.logger.error(`monitoring feeds wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly feeds: CoverageFeeds) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
