import { byEvent, defineModule, type About, type Naming } from '#libs/manifest';
import { CasesModule, CasesWorkerModule, IntakeModule } from './cases.module.js';
import { CASE_REGISTERS } from './domain/case-number.js';
import { describeCaseEvent } from './domain/describe.js';
import { caseEvents, caseStream, type RecordedCaseEvent } from './domain/events.js';
import { CaseFinder } from './queries/case-finder.js';
import { CasePersonData } from './queries/case-person-data.js';
import { caseNotices } from './notices.js';
import { LettersPolicy } from './policies/letters.js';
import { ReplyDeliveryPolicy } from './policies/reply-delivery.js';
import { caseProjections } from './projections/index.js';
import { CASE_RIGHTS } from './domain/rights.js';
import { CASES_PROBLEMS } from './domain/problems.js';

function about(event: RecordedCaseEvent): About {
  const { caseId, contactId } = event.data;
  const its = { kind: 'case', id: caseId, caseId, contactId };
  switch (event.type) {
    case 'CaseRegistered':
      return { ...its, caseOf: { newsroomId: event.data.newsroomId } };
    case 'RegistrationCorrected': {
      const { newsroomId, previousContactId } = event.data;
      return { ...its, caseOf: { newsroomId, contactId: previousContactId === undefined ? undefined : contactId } };
    }
    default:
      return its;
  }
}

export const casesManifest = defineModule({
  name: 'cases',
  problems: CASES_PROBLEMS,
  uses: ['organization', 'contacts', 'attachments', 'mail-intake', 'mail-outgoing'],
  events: caseEvents,
  streams: { case: 'case' },
  about,
  describe: describeCaseEvent,
  unsaid: [
    'alarms',
    'attachments',
    'cc',
    'html',
    'inReplyTo',
    'intoId',
    'joinedFromId',
    'mailMessageId',
    'proven',
    'rawHash',
    'references',
    'trace',
    'wholeText',
    'MessageReceived.text',
    'ReplyRecorded.text',
  ],
  names: byEvent<Naming>()(caseEvents, {
    CaseRegistered: ({ data: { caseId: id, number, subject: name } }) => [{ kind: 'case', id, number, name }],
    RegistrationCorrected: ({ data: { caseId: id, subject: name } }) =>
      name === undefined ? [] : [{ kind: 'case', id, name }],
  }),
  notifies: caseNotices,
  finds: [CaseFinder],
  personData: [CasePersonData],
  projections: caseProjections,
  policies: [LettersPolicy, ReplyDeliveryPolicy],
  registers: Object.fromEntries(CASE_REGISTERS.map((register) => [register, caseStream])),
  rights: CASE_RIGHTS,
  modules: [CasesModule],
  workerModules: [IntakeModule, CasesWorkerModule],
});
