import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';
import { ReleaseDue } from '../commands/release-due.js';

/** Short beside a minute. */
const EVERY_MILLISECONDS = 2_000;

/** Looks whether the minute of a communiqué has come: at once when the office comes back. Runs in every worker: two that see the same one release it once. */
@Injectable()
export class ReleaseWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('ReleaseWatch');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`communiqués of this minute wait, and are tried again: ${String(error)}`),
  });

  constructor(private readonly due: ReleaseDue) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

  private async look(): Promise<void> {
    const looked = await this.due.run();
    if (looked > 0) this.logger.log(`${looked} communiqués looked at whose minute has come`);
  }
}
