import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { EventStore } from '#libs/event-store';
import { Clock, OFFICE_ZONE } from '#libs/kernel';
import { cleanUpErasures, oldestErasureLeft } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { described, ProjectionsAdministration, ReadModels } from '#libs/projections';

const EVERY_MILLISECONDS = 15 * 60_000;
/** Tables are locked while they are copied: at night nobody waits for them. By Warsaw's clock. */
const NIGHT = { from: 2, to: 5 };
/** Whatever the hour: within a day nothing is left, with some hours for another try. */
const LATEST_HOURS = 20;
const READ_MODELS_MILLISECONDS = 60_000;

/** After an erasure, within 24 hours: takes the last bytes of the person off the disk. Runs in every worker; one of them does it. */
@Injectable()
export class ErasureCleanUp {
  private readonly logger = new Logger('Erasure');
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly projections: ProjectionsAdministration,
    private readonly clock: Clock,
  ) {}

  @Interval(EVERY_MILLISECONDS)
  async look(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const oldest = await oldestErasureLeft(this.database.pool);
      if (oldest !== undefined && isTime(oldest, this.clock.now())) await this.run();
    } catch (error) {
      this.logger.error({
        message: 'the clean-up after an erasure failed and is tried again',
        reason: described(error),
      });
    } finally {
      this.running = false;
    }
  }

  /** At once. @throws OfficeError not-yet where a read model has not taken the erasures in */
  async run(): Promise<void> {
    const head = await this.store.head();
    await this.readModels.waitFor(head, { timeoutMs: READ_MODELS_MILLISECONDS });
    const building = (await this.projections.status()).filter(({ state }) => state === 'building');
    if (building.length > 0) {
      this.logger.warn({
        message: 'the clean-up after an erasure waits for rebuilds',
        projections: building.map(({ name }) => name),
      });
      return;
    }
    const done = await cleanUpErasures(this.database.pool, () => this.clock.nowIso());
    if (!done) return;
    this.logger.log({ message: 'cleaned up after erasures', ...done });
    if (done.walRecycled) return;
    this.logger.warn({
      message:
        'the write-ahead log may hold what was erased until the database server overwrites it: GRANT pg_checkpoint, pg_monitor and EXECUTE ON FUNCTION pg_switch_wal() to the role in DATABASE_URL',
    });
  }
}

/** Whether a clean-up is due for what was erased at `oldest` (ISO 8601). */
export function isTime(oldest: string, now: Temporal.Instant): boolean {
  const { hour } = now.toZonedDateTimeISO(OFFICE_ZONE);
  const isNight = hour >= NIGHT.from && hour < NIGHT.to;
  return isNight || Temporal.Instant.from(oldest).until(now).total('hours') >= LATEST_HOURS;
}
