import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { BI_LOGINS_STREAM, biLoginEvents } from './domain/bi-login-events.js';
import { describeReporting } from './domain/describe.js';
import { questionEvents } from './domain/events.js';
import { SCHEDULED_REPORT } from './domain/letters.js';
import { REPORTING_PROBLEMS } from './domain/problems.js';
import { REPORTING_RIGHTS } from './domain/rights.js';
import { scheduleEvents } from './domain/schedule-events.js';
import { QuestionExport } from './http/question-export.js';
import { scheduleNotices } from './notices.js';
import { reportSchedulesProjection } from './projections/report-schedules.js';
import { questionsProjection } from './projections/questions.js';
import { ReportExport } from './queries/report-export.js';
import { ReportingModule, ReportingWorkerModule } from './reporting.module.js';

export const reportingManifest = defineModule({
  name: 'reporting',
  uses: [
    'attachments',
    'calendar',
    'cases',
    'csv',
    'documents',
    'exports',
    'letters',
    'mail-outgoing',
    'organization',
    'settings',
  ],
  events: { ...questionEvents, ...scheduleEvents, ...biLoginEvents },
  streams: { question: 'question', reportSchedule: 'reportSchedule', [BI_LOGINS_STREAM]: 'biLogin' },
  histories: { biLogin: BI_LOGINS_STREAM },
  describe: describeReporting,
  unsaid: ['sql'],
  names: byEvent<Naming>()(
    { ...questionEvents, ...scheduleEvents, ...biLoginEvents },
    {
      BiLoginGiven: ({ data: { loginId: id } }) => [{ kind: 'biLogin', id, name: id }],
      QuestionSaved: ({ data: { questionId: id, name } }) => [{ kind: 'question', id, name }],
      ReportScheduleSaved: ({ data: { scheduleId: id, name } }) => [{ kind: 'reportSchedule', id, name }],
    },
  ),
  notifies: scheduleNotices,
  seenBy: {
    question: { roles: REPORTING_RIGHTS.askQuestions },
    reportSchedule: { roles: REPORTING_RIGHTS.askQuestions },
    biLogin: { roles: REPORTING_RIGHTS.manageBiLogins },
  },
  letters: [SCHEDULED_REPORT],
  exports: [ReportExport, QuestionExport],
  projections: [questionsProjection, reportSchedulesProjection],
  problems: REPORTING_PROBLEMS,
  rights: REPORTING_RIGHTS,
  modules: [ReportingModule],
  workerModules: [ReportingWorkerModule],
});
