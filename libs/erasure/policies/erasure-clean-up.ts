import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, OFFICE_ZONE, Periodic } from '#libs/kernel';
import { cleanUpErasures, type CleanUp } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { described, ProjectionsAdministration } from '#libs/projections';
import { Erasures } from '../queries/erasures.js';

const EVERY_MILLISECONDS = 15 * 60_000;
/** Tables are locked while they are copied: at night nobody waits for them. By Warsaw's clock. */
const NIGHT = { from: 2, to: 5 };
/** Whatever the hour: within a day nothing is left, with some hours for another try. */
const LATEST_HOURS = 20;

/** After an erasure, within 24 hours: takes the last bytes of the person off the disk. Runs in every worker; one of them does it. */
@Injectable()
export class ErasureCleanUp implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Erasure');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) =>
      this.logger.error({
        message: 'the clean-up after an erasure failed and is tried again',
        reason: described(error),
      }),
  });

  constructor(
    private readonly database: Database,
    private readonly erasures: Erasures,
    private readonly projections: ProjectionsAdministration,
    private readonly clock: Clock,
  ) {}

  /** An office that was away when it was due does it when it is back. */
  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

  async look(): Promise<void> {
    const { ready, waiting } = await this.erasures.readyToCleanUp();
    if (waiting.length > 0) this.logger.warn({ message: 'an erasure is not complete yet', waitsFor: waiting });
    const due = ready.some(({ finishedAt }) => isTime(finishedAt!, this.clock.now()));
    if (due) await this.run();
  }

  /**
   * At once, for those whom every read model has taken in. Undefined where another process is at it, or a rebuild runs, or nobody is to be
   * cleaned up after, unless it is asked for all the same: an operator may have given rights that were missing before.
   */
  async run(allTheSame = false): Promise<CleanUp | undefined> {
    const { ready } = await this.erasures.readyToCleanUp();
    if (ready.length === 0 && !allTheSame) return undefined;
    const building = (await this.projections.status()).filter(({ state }) => state === 'building');
    if (building.length > 0) {
      this.logger.warn({
        message: 'the clean-up after an erasure waits for rebuilds',
        projections: building.map(({ name }) => name),
      });
      return undefined;
    }
    const done = await cleanUpErasures(
      this.database.pool,
      () => this.clock.nowIso(),
      ready.map(({ owner }) => owner),
    );
    if (!done) return undefined;
    this.logger.log({ message: 'cleaned up after erasures', ...done });
    if (!done.walRecycled)
      this.logger.warn({
        message:
          'the write-ahead log may hold what was erased until the database server overwrites it: GRANT pg_checkpoint, pg_monitor and EXECUTE ON FUNCTION pg_switch_wal() to the role in DATABASE_URL',
      });
    if (!done.statisticsCleared)
      this.logger.warn({
        message:
          'the statistics of the planner may hold what was erased: have the owner of the database run VACUUM FULL pg_catalog.pg_statistic, or GRANT MAINTAIN on it to the role in DATABASE_URL',
      });
    return done;
  }
}

/** Whether a clean-up is due for what was erased at `oldest` (ISO 8601). */
export function isTime(oldest: string, now: Temporal.Instant): boolean {
  const { hour } = now.toZonedDateTimeISO(OFFICE_ZONE);
  const isNight = hour >= NIGHT.from && hour < NIGHT.to;
  return isNight || Temporal.Instant.from(oldest).until(now).total('hours') >= LATEST_HOURS;
}
