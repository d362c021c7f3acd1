import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PostgresTimeOfLog, TimeOfLog } from './time-of-log.js';

const EVERY_MILLISECONDS = 5_000;

/** Keeps the time of the log near its end, so that no question about an instant waits for long. */
@Injectable()
export class TimeKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('TimeKeeper');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly time: TimeOfLog) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running ??= this.follow()), EVERY_MILLISECONDS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async follow(): Promise<void> {
    try {
      if (this.time instanceof PostgresTimeOfLog) await this.time.follow();
    } catch (error) {
      this.logger.warn({ message: 'the time of the log is followed again in a moment', reason: String(error) });
    } finally {
      this.running = undefined;
    }
  }
}
