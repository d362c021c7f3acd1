import { isoInstant, OFFICE_ZONE } from './clock.js';
import { OfficeError } from './errors.js';

/** From one instant on, and before another one; null is open. ISO 8601, UTC. */
export interface Period {
  readonly since: string | null;
  readonly before: string | null;
}

/**
 * What somebody asked for: days are whole days in Warsaw, the last one included; an instant at the end is included too.
 * @throws OfficeError `invalid` (period-malformed)
 */
export const period = (from: string | undefined, to: string | undefined): Period => ({
  since: from === undefined ? null : boundary(from, startOfDay, (instant) => instant),
  before:
    to === undefined
      ? null
      : boundary(
          to,
          (day) => startOfDay(day.add({ days: 1 })),
          (instant) => instant.add({ milliseconds: 1 }),
        ),
});

const startOfDay = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(OFFICE_ZONE).toInstant();

function boundary(
  text: string,
  ofDay: (day: Temporal.PlainDate) => Temporal.Instant,
  ofInstant: (instant: Temporal.Instant) => Temporal.Instant,
): string {
  try {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
    return isoInstant(isDay ? ofDay(Temporal.PlainDate.from(text)) : ofInstant(Temporal.Instant.from(text)));
  } catch {
    throw new OfficeError('invalid', 'period-malformed');
  }
}
