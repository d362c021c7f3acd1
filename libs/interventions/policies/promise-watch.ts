import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Periodic } from '#libs/kernel';
import { TellOfBrokenPromises } from '../commands/tell-of-broken-promises.js';

/** Short beside a day. */
const EVERY_MILLISECONDS = 30_000;

/** Looks for promised days that are over. Runs in every worker: two that see the same one tell of it once. */
@Injectable()
export class PromiseWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('PromiseWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: async () => void (await this.commands.execute(new TellOfBrokenPromises())),
    failed: (error) => this.logger.error(`promises that are over wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly commands: CommandBus) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
