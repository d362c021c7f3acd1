import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { described } from '#libs/projections';
import { AccessDays } from '../tables/access-days.js';

/** Short beside a day. */
const EVERY_MILLISECONDS = 5 * 60_000;

/** Closes the days of the access log that are over, and lets go what was kept long enough. Runs in every worker. */
@Injectable()
export class DayWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('AccessLog');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.days.moveOn(),
    failed: (error) =>
      this.logger.error({ message: 'days of the access log wait to be closed', reason: described(error) }),
  });

  constructor(private readonly days: AccessDays) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
