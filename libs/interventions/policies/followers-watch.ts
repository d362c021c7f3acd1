import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { Periodic } from '#libs/kernel';
import { Followers } from '../commands/followers.js';
import { FollowersTable } from '../tables/followers-table.js';

const LOOK_MILLISECONDS = 2_000;
const EXPIRE_MILLISECONDS = 600_000;

/** Sees to links of followers that were used, and forgets those whose time is over. Runs in every worker; twice is once. */
@Injectable()
export class FollowersWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('PublicSite');
  private readonly looking = this.periodic(LOOK_MILLISECONDS, () => this.look());
  private readonly expiring = this.periodic(EXPIRE_MILLISECONDS, () => this.followers.expire());

  constructor(
    private readonly table: FollowersTable,
    private readonly followers: Followers,
    private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.configuration.publicSiteOn) return;
    this.looking.start();
    this.expiring.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.stop();
    await this.expiring.stop();
  }

  private async look(): Promise<void> {
    for (const link of await this.table.used()) {
      if (link.follower && link.how === 'followed') await this.followers.confirm(link.follower);
      if (link.follower && link.how === 'unfollowed') await this.followers.forget(link.follower, 'asked');
      await this.table.done(link);
    }
  }

  private periodic(everyMilliseconds: number, work: () => Promise<void>): Periodic {
    return new Periodic({
      everyMilliseconds,
      work,
      failed: (error) => this.logger.error(`followers of reports wait, and are tried again: ${String(error)}`),
    });
  }
}
