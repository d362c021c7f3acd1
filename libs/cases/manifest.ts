import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { CasesModule, CasesWorkerModule, IntakeModule } from './cases.module.js';
import { CASE_REGISTERS } from './domain/case-number.js';
import { describeCaseEvent } from './domain/describe.js';
import { caseEvents, caseStream, mailAddressEvents, numberSchemeEvents } from './domain/events.js';
import { NUMBER_SCHEMES_STREAM } from './domain/number-scheme.js';
import { MAIL_ADDRESSES_STREAM } from './domain/mail-addresses.js';
import { caseStanding } from './queries/case-standing.js';
import { CaseReplay } from './queries/case-replay.js';
import { CaseListExport, CaseLogExport, CaseRegisterExport } from './http/case-exports.js';
import { CaseFileExport } from './http/case-file-export.js';
import { PersonExport } from './http/person-export.js';
import { CaseFinder } from './queries/case-finder.js';
import { CasePersonData } from './queries/case-person-data.js';
import { CasesHangOn } from './queries/cases-hang-on.js';
import { caseNotices } from './notices.js';
import { ANSWER_LETTERS } from './domain/answer-letters.js';
import { CASE_LETTERS } from './domain/letter-types.js';
import { CaseLetterFacts } from './queries/letter-facts.js';
import { FreeDaysPolicy } from './policies/free-days.js';
import { LettersPolicy } from './policies/letters.js';
import { UnitHeadsPolicy } from './policies/unit-heads.js';
import { ReplyDeliveryPolicy } from './policies/reply-delivery.js';
import { caseProjections } from './projections/index.js';
import { CASE_RIGHTS } from './domain/rights.js';
import { caseKinds } from './kinds/index.js';
import { CASES_PROBLEMS } from './domain/problems.js';
import { casesReporting } from './reporting.js';
import { CasesWaiting } from './queries/cases-waiting.js';

export const casesManifest = defineModule({
  name: 'cases',
  problems: CASES_PROBLEMS,
  kinds: caseKinds,
  uses: [
    'absences',
    'organization',
    'calendar',
    'contacts',
    'attachments',
    'documents',
    'letters',
    'mail-intake',
    'mail-outgoing',
    'settings',
  ],
  events: { ...caseEvents, ...mailAddressEvents, ...numberSchemeEvents },
  streams: { case: 'case', [MAIL_ADDRESSES_STREAM]: 'mailAddress', [NUMBER_SCHEMES_STREAM]: 'numberScheme' },
  histories: { mailAddress: MAIL_ADDRESSES_STREAM, numberScheme: NUMBER_SCHEMES_STREAM },
  describe: describeCaseEvent,
  unsaid: [
    'alarms',
    'approval',
    'draftId',
    'attachments',
    'awaited',
    'bcc',
    'cc',
    'clocks',
    'contributionId',
    'html',
    'inReplyTo',
    'intoId',
    'joinedFromId',
    'splitFromId',
    'toldIds',
    'mailMessageId',
    'marks',
    'mentionedIds',
    'proven',
    'recipientsLeftOut',
    'rawHash',
    'references',
    'remindAt',
    'trace',
    'wholeHtml',
    'wholeText',
    'htmlLeftOut',
    'MessageReceived.text',
    'ColleagueReplied.text',
    'ReplyRecorded.text',
  ],
  names: byEvent<Naming>()(caseEvents, {
    CaseRegistered: ({ data: { caseId: id, number, subject: name } }) => [{ kind: 'case', id, number, name }],
    RegistrationCorrected: ({ data: { caseId: id, subject: name } }) =>
      name === undefined ? [] : [{ kind: 'case', id, name }],
  }),
  notifies: caseNotices,
  seenBy: {
    mailAddress: { roles: CASE_RIGHTS.setAddressKinds },
    numberScheme: { roles: CASE_RIGHTS.setNumberSchemes },
    case: {
      roles: CASE_RIGHTS.readCases,
      stands: {
        everywhere: CASE_RIGHTS.seeAllCases,
        row: { table: 'case_list', id: 'id', unit: 'unit_id', holder: 'assignee_id', sensitivity: 'sensitivity' },
        now: caseStanding,
        missing: 'case-not-found',
      },
    },
  },
  letters: [...CASE_LETTERS, ...ANSWER_LETTERS],
  letterFacts: [CaseLetterFacts],
  replays: { case: { path: 'cases', stream: caseStream, by: CaseReplay } },
  exports: [CaseLogExport, CaseFileExport, CaseListExport, CaseRegisterExport, PersonExport],
  finds: [CaseFinder],
  personData: [CasePersonData],
  hangsOn: [CasesHangOn],
  reports: casesReporting,
  waits: [CasesWaiting],
  projections: caseProjections,
  policies: [LettersPolicy, ReplyDeliveryPolicy, FreeDaysPolicy, UnitHeadsPolicy],
  registers: Object.fromEntries(CASE_REGISTERS.map((register) => [register, caseStream])),
  rights: CASE_RIGHTS,
  modules: [CasesModule],
  workerModules: [IntakeModule, CasesWorkerModule],
});
