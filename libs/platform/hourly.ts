import { Cron, CronExpression } from '@nestjs/schedule';

/** A process that stood still is late: it does what is due then, and does not skip the hour. */
const ANY_DELAY_MILLISECONDS = 3_600_000;

/**
 * Cleans up by the hour: one round at a time in each process. The scheduler logs a failure, and the next hour tries again. What people wait
 * for is `Periodic`, which begins at the start and backs off.
 */
export const Hourly = (): MethodDecorator =>
  Cron(CronExpression.EVERY_HOUR, {
    waitForCompletion: true,
    unrefTimeout: true,
    threshold: ANY_DELAY_MILLISECONDS,
  });
