import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Interval } from '@nestjs/schedule';
import { RaiseDueAlarms } from '../commands/raise-due-alarms.js';

const EVERY_MILLISECONDS = 5_000;

/** Looks at the clock every few seconds. Runs in every worker: two that see the same alarm raise it once. */
@Injectable()
export class ClockWatch {
  private readonly logger = new Logger('ClockWatch');
  private running = false;

  constructor(private readonly commands: CommandBus) {}

  @Interval(EVERY_MILLISECONDS)
  async look(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const raised = await this.commands.execute(new RaiseDueAlarms());
      if (raised > 0) this.logger.log(`${raised} deadline alarms raised`);
    } catch (error) {
      this.logger.error(`deadline alarms are tried again in ${EVERY_MILLISECONDS / 1000} s: ${String(error)}`);
    } finally {
      this.running = false;
    }
  }
}
