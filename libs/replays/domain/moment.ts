import { isoInstant, OFFICE_ZONE, OfficeError } from '#libs/kernel';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)?$/;

/**
 * The moment that somebody means: an instant with its offset, a time in Warsaw without one, or a day, which is its end (or now, of today).
 * @returns ISO 8601, UTC
 * @throws OfficeError moment-malformed, no-such-day, time-twice, time-skipped, in-the-future
 */
export function momentOf(text: string, now: Temporal.Instant): string {
  if (DAY.test(text)) return endOf(dayOf(text), now);
  const [, day, , , offset] = TIME.exec(text) ?? [];
  if (day === undefined) throw new OfficeError('invalid', 'moment-malformed');
  dayOf(day);
  const instant = offset === undefined ? inWarsaw(text) : parsed(() => Temporal.Instant.from(text));
  return isoInstant(passed(instant, now));
}

function endOf(day: Temporal.PlainDate, now: Temporal.Instant): string {
  passed(day.toZonedDateTime(OFFICE_ZONE).toInstant(), now);
  const end = day.add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant().subtract({ milliseconds: 1 });
  return isoInstant(Temporal.Instant.compare(end, now) > 0 ? now : end);
}

function dayOf(day: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    throw new OfficeError('invalid', 'no-such-day', { day });
  }
}

/** A time that the change of clocks repeats is not guessed, and one that it leaves out is not moved. */
function inWarsaw(text: string): Temporal.Instant {
  const time = parsed(() => Temporal.PlainDateTime.from(text));
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    time.toZonedDateTime(OFFICE_ZONE, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (first.equals(second)) return first.toInstant();
  if (first.toPlainDateTime().equals(time))
    throw new OfficeError('invalid', 'time-twice', { first: shown(first), second: shown(second) });
  throw new OfficeError('invalid', 'time-skipped', {
    next: isoInstant(second.getTimeZoneTransition('previous')!.toInstant()),
  });
}

const shown = (time: Temporal.ZonedDateTime): string =>
  time.toString({ timeZoneName: 'never', smallestUnit: 'second' });

function parsed<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch {
    throw new OfficeError('invalid', 'moment-malformed');
  }
}

function passed(instant: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  if (Temporal.Instant.compare(instant, now) <= 0) return instant;
  throw new OfficeError('invalid', 'in-the-future', { now: isoInstant(now) });
}
