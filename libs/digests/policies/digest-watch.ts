import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Periodic } from '#libs/kernel';
import { SendDigests } from '../commands/send-digests.js';

/** Short beside a morning. */
const EVERY_MILLISECONDS = 15_000;

/** Looks whether the morning has come. Runs in every worker: two that see the same one write once. */
@Injectable()
export class DigestWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('DigestWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: async () => void (await this.commands.execute(new SendDigests())),
    failed: (error) => this.logger.error(`the morning's mails wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly commands: CommandBus) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
