import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { Periodic } from '#libs/kernel';
import { KnownReportsTable } from '../publishing/known-reports.js';

/** Short beside the time that it takes to fill in a form. */
const EVERY_MILLISECONDS = 5_000;

/** Keeps what the public form knows of reports, where the office has a public site. */
@Injectable()
export class KnownReportsWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('PublicSite');
  private readonly keeping = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.table.publish(),
    failed: (error) => this.logger.warn(`the public form does not know the newest reports: ${String(error)}`),
  });

  constructor(
    private readonly table: KnownReportsTable,
    private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    if (this.configuration.publicSiteOn) this.keeping.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.keeping.stop();
  }
}
