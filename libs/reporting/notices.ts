import { byEvent, everyone, type Notice } from '#libs/manifest';
import { scheduleEvents } from './domain/schedule-events.js';

const about = (id: string) => ({ kind: 'reportSchedule', id });
const settled = ({ data: { scheduleId } }: { data: { scheduleId: string } }): Notice[] => [
  { does: 'settle', about: about(scheduleId) },
];

/** Who is told that a schedule rests: whoever could take it over. */
export const scheduleNotices = byEvent<Notice>()(scheduleEvents, {
  ReportScheduleStopped: ({ data: { scheduleId } }) => [
    { does: 'tell', kind: 'reportScheduleStopped', to: everyone('coordinator'), about: about(scheduleId) },
  ],
  ReportRunFailed: ({ data: { scheduleId } }) => [
    { does: 'tell', kind: 'reportRunFailed', to: everyone('coordinator'), about: about(scheduleId) },
  ],
  ReportScheduleSaved: settled,
  ReportScheduleTakenOver: settled,
  ReportScheduleRemoved: settled,
});
