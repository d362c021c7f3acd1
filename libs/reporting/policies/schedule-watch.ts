import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { RunSchedules } from '../commands/run-schedules.js';

const EVERY_MILLISECONDS = 2_000;

/** Looks whether the time of a schedule has come. Runs in every worker: two that see the same one make it once. */
@Injectable()
export class ScheduleWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ReportSchedules');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.schedules.round(),
    failed: (error) => this.logger.error(`scheduled reports wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly schedules: RunSchedules) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
