import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Periodic } from '#libs/kernel';
import { NoticeSurges } from '../commands/notice-surges.js';

/** Coordinators hear of it within a minute. */
const EVERY_MILLISECONDS = 20_000;

/** Looks whether inquiries that look alike arrive faster than usual. Runs in every worker: two that see the same tell of it once. */
@Injectable()
export class SurgeWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('SurgeWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: async () => void (await this.commands.execute(new NoticeSurges())),
    failed: (error) => this.logger.error(`what arrives is not compared, and is tried again: ${String(error)}`),
  });

  constructor(private readonly commands: CommandBus) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
