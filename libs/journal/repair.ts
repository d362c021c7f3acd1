import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Leftovers } from './leftovers.js';

const EVERY_MILLISECONDS = 60_000;

/** Every minute: ends what a crash left half done between two appends. Any number of processes may do it at once. */
@Injectable()
export class Repair implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Repair');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly leftovers: Leftovers) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.run());
    }, EVERY_MILLISECONDS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One round. A failure is told and tried again in the next. */
  async run(): Promise<void> {
    try {
      for (const leftover of await this.leftovers.repair())
        this.logger.warn({ message: 'released what nobody came for', ...leftover });
    } catch (error) {
      this.logger.error({ message: 'the repair failed and is tried again', reason: String(error) });
    }
  }
}
