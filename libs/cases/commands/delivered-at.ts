import { isoInstant, OFFICE_ZONE, officeDay, OfficeError } from '#libs/kernel';
import type { Via } from '../domain/events.js';

/** How and when something reached whom it was for, without a mail of ours. Days are `YYYY-MM-DD`. */
export interface Delivery {
  readonly via: Via;
  readonly postedOn?: string | undefined;
  readonly deliveredOn?: string | undefined;
}

/**
 * The moment that the law counts of an answer that went without a mail of ours: by post, when it was handed in at the post office (KPA art. 57 § 5); otherwise,
 * when it was delivered. Of the day that was named it is the last moment, but not one that is still to come. ISO 8601.
 * @throws OfficeError delivered-in-future, delivered-before-receipt; delivered-before-sent: by post, before it was posted
 */
export function deliveredAt({ via, postedOn, deliveredOn }: Delivery, receivedAt: string, now: string): string {
  const field = via === 'post' ? 'postedOn' : 'deliveredOn';
  const named = via === 'post' ? (postedOn ?? deliveredOn) : deliveredOn;
  if (named === undefined) return now;
  const day = Temporal.PlainDate.from(named);
  if (Temporal.PlainDate.compare(day, officeDay(now)) > 0)
    throw new OfficeError('invalid', 'delivered-in-future', { field });
  if (Temporal.PlainDate.compare(day, officeDay(receivedAt)) < 0)
    throw new OfficeError('invalid', 'delivered-before-receipt', { field });
  const end = endOfDay(named);
  const counted = end < now ? end : now;
  if (via === 'post' && deliveredOn !== undefined) arrivedAt(deliveredOn, counted, now);
  return counted;
}

/**
 * When what was sent at `sentAt` reached whom it was for: the last moment of that day, but not one that is still to come. ISO 8601.
 * @throws OfficeError delivered-in-future, delivered-before-sent
 */
export function arrivedAt(deliveredOn: string, sentAt: string, now: string): string {
  const field = 'deliveredOn';
  if (deliveredOn > officeDay(now).toString()) throw new OfficeError('invalid', 'delivered-in-future', { field });
  if (deliveredOn < officeDay(sentAt).toString()) throw new OfficeError('invalid', 'delivered-before-sent', { field });
  const end = endOfDay(deliveredOn);
  return end < now ? end : now;
}

/** A day that somebody names, as a moment: its last one, now where it is today or none was named. One that is still to come stays so. */
export function momentOf(day: string | undefined, now: string): string {
  return day === undefined || day === officeDay(now).toString() ? now : endOfDay(day);
}

/** The last moment of a day in Warsaw. */
const endOfDay = (day: string): string =>
  isoInstant(
    Temporal.PlainDate.from(day)
      .add({ days: 1 })
      .toZonedDateTime({ timeZone: OFFICE_ZONE })
      .toInstant()
      .subtract({ milliseconds: 1 }),
  );
