import { z } from 'zod';
import { day, defineEvent, id, personal, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** For what somebody stands in: everything, approvals alone, or what the absent one does as head of units. */
export const SCOPES = ['all', 'approvals', 'unit'] as const;
export type Scope = (typeof SCOPES)[number];

const absence = z.object({
  absenceId: id(),
  employeeId: id(),
  /** The first and the last day, both whole days in Warsaw. They are the employee's own data; why somebody is away is never asked. */
  from: personal(day()),
  to: personal(day()),
  deputyId: id(),
  scope: z.enum(SCOPES),
});
export type AbsenceData = z.infer<typeof absence>;

const ofAbsence = {
  about: ({ absenceId }: { absenceId: string }) => ({ kind: 'absence', id: absenceId }),
  sealedUnder: { person: 'employeeId' },
};

export const AbsencePlanned = defineEvent(
  'AbsencePlanned',
  'Somebody will be away for whole days, and somebody else stands in.',
  absence,
  ofAbsence,
);
export const AbsenceChanged = defineEvent(
  'AbsenceChanged',
  'An absence got other days, another deputy or another scope: whoever comes back earlier shortens it.',
  absence.extend({ previousDeputyId: id() }),
  ofAbsence,
);
export const AbsenceWithdrawn = defineEvent(
  'AbsenceWithdrawn',
  'An absence that had not begun does not take place.',
  absence,
  ofAbsence,
);

export const absenceEvents = { AbsencePlanned, AbsenceChanged, AbsenceWithdrawn };
export type AbsenceEvent = AnyOf<typeof absenceEvents>;
export type RecordedAbsenceEvent = AnyRecordedOf<typeof absenceEvents>;

/** One stream: whether deputies form a circle follows from the absences of several people. */
export const ABSENCES_STREAM = 'absences';
