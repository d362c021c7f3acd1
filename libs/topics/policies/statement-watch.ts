import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Periodic } from '#libs/kernel';
import { GiveStatements } from '../commands/give-statements.js';

const EVERY_MILLISECONDS = 1_000;

/** Gives holding statements that were approved, round by round. Runs in every worker: two that see the same case give it once. */
@Injectable()
export class StatementWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('StatementWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: async () => void (await this.commands.execute(new GiveStatements())),
    failed: (error) => this.logger.error(`holding statements wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly commands: CommandBus) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
