import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { describeQuestion } from './domain/describe.js';
import { questionEvents } from './domain/events.js';
import { REPORTING_PROBLEMS } from './domain/problems.js';
import { REPORTING_RIGHTS } from './domain/rights.js';
import { questionsProjection } from './projections/questions.js';
import { ReportExport } from './queries/report-export.js';
import { ReportingModule, ReportingWorkerModule } from './reporting.module.js';

export const reportingManifest = defineModule({
  name: 'reporting',
  uses: ['calendar', 'cases', 'documents', 'settings'],
  events: questionEvents,
  streams: { question: 'question' },
  describe: describeQuestion,
  unsaid: ['sql'],
  names: byEvent<Naming>()(questionEvents, {
    QuestionSaved: ({ data: { questionId: id, name } }) => [{ kind: 'question', id, name }],
  }),
  seenBy: { question: { roles: REPORTING_RIGHTS.askQuestions } },
  exports: [ReportExport],
  projections: [questionsProjection],
  problems: REPORTING_PROBLEMS,
  rights: REPORTING_RIGHTS,
  modules: [ReportingModule],
  workerModules: [ReportingWorkerModule],
});
