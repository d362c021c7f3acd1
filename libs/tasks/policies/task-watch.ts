import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Periodic } from '#libs/kernel';
import { TellOfDueTasks } from '../commands/tell-of-due-tasks.js';

/** Short beside a day. */
const EVERY_MILLISECONDS = 30_000;

/** Looks for tasks whose day has come. Runs in every worker: two that see the same one tell of it once. */
@Injectable()
export class TaskWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('TaskWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: async () => void (await this.commands.execute(new TellOfDueTasks())),
    failed: (error) => this.logger.error(`tasks of the day wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly commands: CommandBus) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
