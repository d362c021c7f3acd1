import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clock } from '#libs/kernel';
import { CannotStart } from './cannot-start.js';
import { writeDurably } from './data-directory.js';

interface ClockFile {
  /** What the office's time is ahead of the machine's; negative where it is behind. */
  readonly offsetMilliseconds: number;
}

/** Real time, moved by what the first start of the data folder laid down. It never goes back, even where the machine's clock does. */
export class OfficeClock extends Clock {
  private latest = -Infinity;

  constructor(
    readonly offsetMilliseconds: number,
    private readonly machineMilliseconds: () => number = Date.now,
  ) {
    super();
  }

  now(): Temporal.Instant {
    this.latest = Math.max(this.latest, this.machineMilliseconds() + this.offsetMilliseconds);
    return Temporal.Instant.fromEpochMilliseconds(this.latest);
  }
}

/**
 * The clock of a data folder. `CLOCK` counts on the folder's first start only; from there the clock runs on at normal speed.
 * @throws CannotStart where a moved clock meets production
 */
export function openClock(
  {
    dataDirectory,
    clockStart,
    production,
  }: { dataDirectory: string; clockStart?: Temporal.Instant; production: boolean },
  machineMilliseconds: () => number = Date.now,
): OfficeClock {
  const file = join(dataDirectory, 'clock.json');
  if (!existsSync(file)) {
    const offsetMilliseconds = clockStart ? clockStart.epochMilliseconds - machineMilliseconds() : 0;
    writeDurably(file, JSON.stringify({ offsetMilliseconds } satisfies ClockFile));
  }
  const { offsetMilliseconds } = JSON.parse(readFileSync(file, 'utf8')) as ClockFile;
  if (production && offsetMilliseconds !== 0) {
    throw new CannotStart(
      `the office in ${dataDirectory} runs on a moved clock (CLOCK, for tests and training): unset NODE_ENV=production, or set DATA_DIR to another folder`,
    );
  }
  return new OfficeClock(offsetMilliseconds, machineMilliseconds);
}
