import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { TermReminders } from '../commands/remind-of-terms.js';

const EVERY_MILLISECONDS = 5_000;

/** Looks at the terms of contributions again and again. Runs in every worker: two that see the same term tell of it once. */
@Injectable()
export class ContributionTermWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ContributionTermWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`reminders of contributions wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly reminders: TermReminders) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

  private async look(): Promise<void> {
    const told = await this.reminders.run();
    if (told > 0) this.logger.log(`${told} terms of contributions told of`);
  }
}
