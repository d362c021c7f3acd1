import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { ReportingSchema } from '../tables/reporting-schema.js';

const EVERY_MILLISECONDS = 5_000;

/** Keeps the reporting views as this version says: at the start, after a read model lost a column, after a free day was entered. */
@Injectable()
export class ReportingWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ReportingWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    // Where a read model is not there yet, it comes soon.
    work: () => this.schema.ensure(),
    failed: (error) => this.logger.error(`the reporting views are not made, and are tried again: ${String(error)}`),
  });

  constructor(private readonly schema: ReportingSchema) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.looking.stop();
  }
}
