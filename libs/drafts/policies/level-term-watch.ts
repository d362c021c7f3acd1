import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#libs/kernel';

const EVERY_MILLISECONDS = 5_000;

/** Looks at the terms of levels again and again. Runs in every worker: two that see the same one tell of it once. */
export abstract class LevelTermWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) => this.logger.error(`late signatures wait to be told of, and are tried again: ${String(error)}`),
  });

  /** @param of whose levels, as the log says it @param late answers how many were told of */
  protected constructor(
    private readonly of: string,
    private readonly late: { run(): Promise<number> },
  ) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

  private async look(): Promise<void> {
    const told = await this.late.run();
    if (told > 0) this.logger.log(`${told} late levels of ${this.of} told of`);
  }
}
