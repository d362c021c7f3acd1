import { z } from 'zod';
import { defineEvent, id, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const AccessDayClosed = defineEvent(
  'AccessDayClosed',
  'A day of the access log was closed: nothing is added to it any more, and whatever is changed in it later has another hash.',
  z.object({
    /** In Warsaw, `YYYY-MM-DD`. */
    day: plain(),
    entries: z.int(),
    /** SHA-256 of its entries as they are stored, what is sealed as ciphertext; in hexadecimal. */
    sha256: plain(),
  }),
);

export const accessLogEvents = { AccessDayClosed };
export type AccessLogEvent = AnyOf<typeof accessLogEvents>;
export type RecordedAccessLogEvent = AnyRecordedOf<typeof accessLogEvents>;

/** @param day `YYYY-MM-DD` */
export const accessDayStream = (day: string): string => `accessDay-${day}`;

export const AccessLogExplained = defineEvent(
  'AccessLogExplained',
  'An employee was told what the access log records of them, and why, and said that they know.',
  z.object({
    employeeId: id(),
    /** Of the words that they were told. */
    version: z.int(),
  }),
  { about: ({ employeeId }) => ({ kind: 'employee', id: employeeId }) },
);

export const accessNoticeEvents = { AccessLogExplained };
export type AccessNoticeEvent = AnyOf<typeof accessNoticeEvents>;
export type RecordedAccessNoticeEvent = AnyRecordedOf<typeof accessNoticeEvents>;

export const accessNoticeStream = (employeeId: string): string => `accessNotice-${employeeId}`;
