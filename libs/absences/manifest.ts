import { ROLES } from '#libs/kernel';
import { defineModule } from '#libs/manifest';
import { AbsencesModule } from './absences.module.js';
import { describeAbsence } from './domain/describe.js';
import { ABSENCES_STREAM, absenceEvents } from './domain/events.js';
import { ABSENCES_PROBLEMS } from './domain/problems.js';
import { ABSENCES_RIGHTS } from './domain/rights.js';
import { absenceNotices } from './notices.js';
import { AbsencesHangOn } from './queries/absences-hang-on.js';

export const absencesManifest = defineModule({
  name: 'absences',
  uses: ['organization'],
  events: absenceEvents,
  streams: { [ABSENCES_STREAM]: 'absence' },
  describe: describeAbsence,
  notifies: absenceNotices,
  seenBy: { absence: { roles: ROLES } },
  hangsOn: [AbsencesHangOn],
  problems: ABSENCES_PROBLEMS,
  rights: ABSENCES_RIGHTS,
  modules: [AbsencesModule],
});
