import { isoInstant, OFFICE_ZONE, type RecordedOf } from '#libs/kernel';
import { byEvent, type Notice } from '#libs/manifest';
import { absenceEvents } from './domain/events.js';

type AnyAbsence = Pick<RecordedOf<typeof absenceEvents.AbsencePlanned>, 'data' | 'metadata'>;

const LAST_DAY = { pl: 'ostatni dzień', en: 'the last day' };

/** Those whom an absence concerns, but for whoever entered it. */
const tell = (to: readonly string[], { data: { absenceId, employeeId, to: last }, metadata }: AnyAbsence): Notice[] =>
  [...new Set(to)]
    .filter((one) => one !== metadata.actor)
    .map((one) => ({
      does: 'tell',
      kind: 'absence',
      to: one,
      about: { kind: 'absence', id: absenceId },
      part: { id: 'days', name: LAST_DAY, until: last === null ? null : endOf(last) },
      holder: employeeId,
    }));

/** Who hears that somebody will be away, or will not: that person, and whoever stands in or would have. */
export const absenceNotices = byEvent<Notice>()(absenceEvents, {
  AbsencePlanned: (event) => tell([event.data.employeeId, event.data.deputyId], event),
  AbsenceChanged: (event) => tell([event.data.employeeId, event.data.deputyId, event.data.previousDeputyId], event),
  AbsenceWithdrawn: (event) => tell([event.data.employeeId, event.data.deputyId], event),
});

/** The midnight after it. */
const endOf = (day: string): string =>
  isoInstant(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant());
