import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Periodic } from '#libs/kernel';
import { RaiseDueAlarms } from '../commands/raise-due-alarms.js';

const EVERY_MILLISECONDS = 5_000;

/** Looks at the clock every few seconds. Runs in every worker: two that see the same alarm raise it once. */
@Injectable()
export class ClockWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ClockWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`deadline alarms wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly commands: CommandBus) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

  private async look(): Promise<void> {
    const raised = await this.commands.execute(new RaiseDueAlarms());
    if (raised > 0) this.logger.log(`${raised} deadline alarms raised`);
  }
}
