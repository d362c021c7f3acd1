import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { PersonErasure } from '../commands/person-erasure.js';
import { Erasures } from '../queries/erasures.js';
import { erasureMetrics } from '../metrics.js';
import { described } from '#libs/projections';

const EVERY_MILLISECONDS = 60_000;

/** Every minute: ends erasures that were cut off or had to wait, and counts those that are not complete. Any number of processes may do it at once. */
@Injectable()
export class ErasureRepair implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Erasure');
  private readonly repairing = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.run(),
    failed: (error) =>
      this.logger.error({
        message: 'erasures that were cut off could not be ended; it is tried again',
        reason: described(error),
      }),
  });

  constructor(
    private readonly erasure: PersonErasure,
    private readonly erasures: Erasures,
  ) {}

  onApplicationBootstrap(): void {
    this.repairing.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.repairing.stop();
  }

  private async run(): Promise<void> {
    for (const subject of await this.erasure.endUnfinished())
      this.logger.warn({ message: 'ended an erasure that was cut off', subject });
    const { incomplete, oldestSeconds } = await this.erasures.backlog();
    erasureMetrics.incomplete.set(incomplete);
    erasureMetrics.oldest.set(oldestSeconds);
  }
}
