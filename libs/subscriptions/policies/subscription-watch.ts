import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { Subscriptions } from '../commands/subscriptions.js';
import { TopicChoices } from '../commands/topic-choices.js';
import { SubscriptionRequests } from '../tables/subscription-requests.js';

const EVERY_MILLISECONDS = 2_000;

/** Sees to links that were used, to topics that were chosen, and to requests that nobody confirmed in time. Runs in every worker; twice is once. */
@Injectable()
export class SubscriptionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Subscriptions');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`subscriptions wait, and are tried again: ${String(error)}`),
  });

  constructor(
    private readonly requests: SubscriptionRequests,
    private readonly subscriptions: Subscriptions,
    private readonly choices: TopicChoices,
  ) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  private async look(): Promise<void> {
    for (const { hash, request } of await this.requests.used()) {
      if (request) await this.subscriptions.confirm(request);
      await this.requests.done(hash);
    }
    await this.choices.take();
    await this.subscriptions.expire();
  }
}
