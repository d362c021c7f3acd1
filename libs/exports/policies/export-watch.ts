import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Periodic } from '#libs/kernel';
import { described } from '#libs/projections';
import { MakeExport } from '../commands/make-export.js';
import { ExportOrders, OrderLost } from '../tables/export-orders.js';

const EVERY_MILLISECONDS = 500;

/** Makes the files that people ordered, one after the other, and lets go what is outdated or old. Runs in every worker. */
@Injectable()
export class ExportWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Exports');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: (signal) => this.look(signal),
    failed: (error) =>
      this.logger.error({ message: 'an export could not be made, and waits', reason: described(error) }),
  });

  constructor(
    private readonly orders: ExportOrders,
    private readonly making: MakeExport,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }

  private async look(signal: AbortSignal): Promise<void> {
    // Mostly there is none, and the rest takes seven statements.
    if (!(await this.orders.areThere())) return;
    await this.orders.dropOutdated();
    await this.orders.removeOld(this.clock.nowIso());
    while (!signal.aborted) {
      const order = await this.orders.claim();
      if (!order) return;
      try {
        await this.making.make(order);
      } catch (error) {
        // Removed, or its rows are outdated: whoever comes next looks at it anew.
        if (!(error instanceof OrderLost)) throw error;
      }
    }
  }
}
