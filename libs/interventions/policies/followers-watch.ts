import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { Periodic } from '#libs/kernel';
import { Hourly } from '#libs/platform';
import { Followers } from '../commands/followers.js';
import { FollowersTable } from '../tables/followers-table.js';

const EVERY_MILLISECONDS = 2_000;

/** Sees to links of followers that were used, and forgets those whose time is over. Runs in every worker; twice is once. */
@Injectable()
export class FollowersWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('PublicSite');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`followers of reports wait, and are tried again: ${String(error)}`),
  });

  constructor(
    private readonly table: FollowersTable,
    private readonly followers: Followers,
    private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    if (this.configuration.publicSiteOn) this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  @Hourly()
  expire(): Promise<void> {
    return this.followers.expire();
  }

  private async look(): Promise<void> {
    for (const link of await this.table.used()) {
      if (link.follower && link.how === 'followed') await this.followers.confirm(link.follower);
      if (link.follower && link.how === 'unfollowed') await this.followers.forget(link.follower, 'asked');
      await this.table.done(link);
    }
  }
}
