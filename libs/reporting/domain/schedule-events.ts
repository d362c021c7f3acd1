import { z } from 'zod';
import { day, defineEvent, id, instant, LANGUAGES, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const RHYTHMS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Rhythm = (typeof RHYTHMS)[number];
export const SCHEDULE_FORMATS = ['pdf', 'csv', 'xlsx', 'jsonl'] as const;
/** Why a schedule rests until somebody takes it over. */
export const STOP_REASONS = ['ownerGone', 'ownerLostRight', 'questionGone', 'questionBroken'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** A parameter of a question: a value, or an end of the period that a run is of. */
export const PARAMETER_SOURCES = ['value', 'periodFrom', 'periodTo'] as const;

const about = {
  about: ({ scheduleId }: { scheduleId: string }) => ({ kind: 'reportSchedule', id: scheduleId }),
};
const ofRun = { scheduleId: id(), runId: id() };

export const ReportScheduleSaved = defineEvent(
  'ReportScheduleSaved',
  'A report or the answer to a kept question is to be sent again and again: says all of it anew.',
  z.object({
    scheduleId: id(),
    /** By whose right it is made. */
    ownerId: id(),
    name: plain(),
    of: z.enum(['report', 'question']),
    /** A report on paper, by its name. */
    report: plain().nullable(),
    unitId: id().nullable(),
    employeeId: id().nullable(),
    questionId: id().nullable(),
    parameters: z.array(z.object({ from: z.enum(PARAMETER_SOURCES), value: plain().nullable() })),
    format: z.enum(SCHEDULE_FORMATS),
    language: z.enum(LANGUAGES),
    every: z.enum(RHYTHMS),
    /** Of a week 1 to 7 (Monday is 1); of a month, and of the first month of a quarter or year, 1 to 28; of a day 1. */
    day: z.int().positive(),
    /** `08:00`, in Warsaw. */
    time: plain(),
    recipientIds: z.array(id()),
    /** Below the office's folder of reports; null: into none. */
    folder: plain().nullable(),
    nextDueAt: instant(),
  }),
  about,
);
export const ReportScheduleRemoved = defineEvent(
  'ReportScheduleRemoved',
  'A schedule is there no more.',
  z.object({ scheduleId: id() }),
  about,
);
export const ReportScheduleStopped = defineEvent(
  'ReportScheduleStopped',
  'A schedule rests: whoever keeps it works here no more or lost the right, or its question is gone.',
  z.object({ scheduleId: id(), reason: z.enum(STOP_REASONS) }),
  about,
);
export const ReportScheduleTakenOver = defineEvent(
  'ReportScheduleTakenOver',
  'Somebody keeps a schedule from now on: it is made by their right.',
  z.object({ scheduleId: id(), ownerId: id(), nextDueAt: instant() }),
  about,
);
export const ReportRunOrdered = defineEvent(
  'ReportRunOrdered',
  'The time of a schedule has come: its report is to be made, once.',
  z.object({ ...ofRun, dueAt: instant(), from: day(), to: day(), nextDueAt: instant() }),
  about,
);
export const ReportRunMade = defineEvent(
  'ReportRunMade',
  'A scheduled report was made, its mails are written down, its file stands in its folder.',
  z.object({
    ...ofRun,
    fileName: plain(),
    /** Bytes. */
    size: z.int().nonnegative(),
    /** In hex. */
    sha256: plain(),
    /** To whom a mail was written, by the id of its recipient. */
    recipientIds: z.array(id()),
    /** Who was left out: they work here no more, have no address, or may not have it. */
    skippedIds: z.array(id()),
    /** The question had more rows than a file takes. */
    isCut: z.boolean(),
  }),
  about,
);
export const ReportRunFailed = defineEvent(
  'ReportRunFailed',
  'A scheduled report could not be made.',
  z.object({ ...ofRun, why: plain() }),
  about,
);

export const scheduleEvents = {
  ReportScheduleSaved,
  ReportScheduleRemoved,
  ReportScheduleStopped,
  ReportScheduleTakenOver,
  ReportRunOrdered,
  ReportRunMade,
  ReportRunFailed,
};
export type ScheduleEvent = AnyOf<typeof scheduleEvents>;
export type RecordedScheduleEvent = AnyRecordedOf<typeof scheduleEvents>;

export const scheduleStream = (scheduleId: string) => `reportSchedule-${scheduleId}`;
