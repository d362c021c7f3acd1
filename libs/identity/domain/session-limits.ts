/** A session ends when nobody has used it for so long, and, used or not, so long after the sign-in. */
export const IDLE_HOURS = 8;
export const ABSOLUTE_HOURS = 12;

export interface SessionTimes {
  readonly signedInAt: Temporal.Instant;
  readonly lastSeenAt: Temporal.Instant;
}

export const hasEnded = ({ signedInAt, lastSeenAt }: SessionTimes, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, lastSeenAt.add({ hours: IDLE_HOURS })) >= 0 ||
  Temporal.Instant.compare(now, signedInAt.add({ hours: ABSOLUTE_HOURS })) >= 0;

/** Being seen is written down once a minute, not with every request. */
export const isWorthNoting = ({ lastSeenAt }: SessionTimes, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, lastSeenAt.add({ minutes: 1 })) >= 0;
