import { byEvent, type Notice } from '#libs/manifest';
import type { RecordedOf } from '#libs/kernel';
import { absenceEvents } from './domain/events.js';

type AnyAbsence = Pick<RecordedOf<typeof absenceEvents.AbsencePlanned>, 'data' | 'metadata'>;

/** Those whom an absence concerns, but for whoever entered it. */
const tell = (
  kind: string,
  to: readonly string[],
  { data: { absenceId, employeeId }, metadata }: AnyAbsence,
): Notice[] =>
  [...new Set(to)]
    .filter((one) => one !== metadata.actor)
    .map((one) => ({ does: 'tell', kind, to: one, about: { kind: 'absence', id: absenceId }, holder: employeeId }));

/** Who hears that somebody will be away: that person, and whoever stands in. */
export const absenceNotices = byEvent<Notice>()(absenceEvents, {
  AbsencePlanned: (event) => tell('absencePlanned', [event.data.employeeId, event.data.deputyId], event),
  AbsenceChanged: (event) => {
    const { employeeId, deputyId, previousDeputyId } = event.data;
    return tell('absenceChanged', [employeeId, deputyId, previousDeputyId], event);
  },
  AbsenceWithdrawn: (event) => [
    { does: 'settle', about: { kind: 'absence', id: event.data.absenceId } },
    ...tell('absenceWithdrawn', [event.data.employeeId, event.data.deputyId], event),
  ],
});
