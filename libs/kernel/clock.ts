/** The office's time zone: the law counts its days there. */
export const OFFICE_ZONE = 'Europe/Warsaw';

/** What time it is in the office. Nothing else may ask the machine: `CLOCK` moves the office's time for tests and training. */
export abstract class Clock {
  abstract now(): Temporal.Instant;

  /** The calendar day in Warsaw. */
  today(): Temporal.PlainDate {
    return officeDay(this.now());
  }

  /** The instant as events carry it, in UTC to the millisecond: `2026-03-02T08:15:00.000Z`. */
  nowIso(): string {
    return isoInstant(this.now());
  }
}

/** Real time, moved by a fixed number of milliseconds. */
export class SystemClock extends Clock {
  constructor(private readonly offsetMilliseconds = 0) {
    super();
  }

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now() + this.offsetMilliseconds);
  }
}

/** A clock that stands until it is set: for tests, and for filling the demonstration office. */
export class SettableClock extends Clock {
  private instant: Temporal.Instant;

  constructor(start: Temporal.Instant | string) {
    super();
    this.instant = Temporal.Instant.from(start);
  }

  now(): Temporal.Instant {
    return this.instant;
  }

  set(instant: Temporal.Instant | string): void {
    this.instant = Temporal.Instant.from(instant);
  }
}

/** The calendar day in Warsaw at an instant. */
export const officeDay = (instant: Temporal.Instant | string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();

/** An instant in the one form that events use: UTC, three digits of a second. */
export const isoInstant = (instant: Temporal.Instant | string): string =>
  Temporal.Instant.from(instant).toString({ smallestUnit: 'millisecond' });
