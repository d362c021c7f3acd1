import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { LateTopicLevels } from '../commands/late-topic-levels.js';

const EVERY_MILLISECONDS = 5_000;

/** Looks at the terms of levels again and again. Runs in every worker: two that see the same one tell of it once. */
@Injectable()
export class TopicTermWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('TopicTermWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`late signatures wait to be told of, and are tried again: ${String(error)}`),
  });

  constructor(private readonly late: LateTopicLevels) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

  private async look(): Promise<void> {
    const told = await this.late.run();
    if (told > 0) this.logger.log(`${told} late levels of lines and statements told of`);
  }
}
