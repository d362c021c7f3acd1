import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { Leftovers } from './leftovers.js';

const EVERY_MILLISECONDS = 60_000;

/** Every minute: ends what a crash left half done between two appends. Any number of processes may do it at once. */
@Injectable()
export class Repair implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Repair');
  private readonly repairing = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.run(),
    failed: (error) => this.logger.error({ message: 'the repair failed and is tried again', reason: String(error) }),
  });

  constructor(private readonly leftovers: Leftovers) {}

  onApplicationBootstrap(): void {
    this.repairing.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.repairing.stop();
  }

  private async run(): Promise<void> {
    for (const leftover of await this.leftovers.repair())
      this.logger.warn({ message: 'released what nobody came for', ...leftover });
  }
}
