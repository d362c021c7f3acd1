import { isoInstant, OFFICE_ZONE, OfficeError } from '#libs/kernel';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/**
 * The instant that somebody means: ISO 8601 with an offset, or a minute of Warsaw's clock without one (`2026-10-25T02:30`).
 * @throws OfficeError invalid-minute; minute-repeats, with both instants, in the hour that the end of summer time repeats; minute-skipped in the one that its beginning
 * leaves out
 */
export function officeMinute(text: string): string {
  return LOCAL.test(text) ? inWarsaw(text) : withOffset(text);
}

function inWarsaw(text: string): string {
  const local = parsed(text, (value) => Temporal.PlainDateTime.from(value));
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(OFFICE_ZONE, { disambiguation }),
  );
  const minute = text.replace('T', ' ');
  if (!earlier!.toPlainDateTime().equals(local)) throw new OfficeError('invalid', 'minute-skipped', { minute });
  if (earlier!.equals(later!)) return isoInstant(earlier!.toInstant());
  const both = { earlier: isoInstant(earlier!.toInstant()), later: isoInstant(later!.toInstant()) };
  throw new OfficeError('invalid', 'minute-repeats', { minute, ...both });
}

const withOffset = (text: string): string => isoInstant(parsed(text, (value) => Temporal.Instant.from(value)));

function parsed<T>(text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (cause) {
    throw new OfficeError('invalid', 'invalid-minute', {}, { cause });
  }
}
