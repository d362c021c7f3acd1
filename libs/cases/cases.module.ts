import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AbsencesModule } from '#libs/absences';
import { AttachmentsModule } from '#libs/attachments';
import { ContactsModule } from '#libs/contacts';
import { DocumentsModule } from '#libs/documents';
import { LettersModule } from '#libs/letters';
import { MailIntakeModule, MailRegistrar } from '#libs/mail-intake';
import { MailOutgoingModule } from '#libs/mail-outgoing';
import { OrganizationModule } from '#libs/organization';
import { Database } from '#libs/postgres';
import { SettingsModule } from '#libs/settings';
import { AddAttachmentsHandler } from './commands/add-attachments.js';
import { AddNoteHandler } from './commands/add-note.js';
import { UnitHeads } from './commands/unit-heads.js';
import { AssignCaseHandler } from './commands/assign-case.js';
import { ClassifyCaseHandler } from './commands/classify-case.js';
import { CorrectRegistrationHandler } from './commands/correct-registration.js';
import { RecordFrozenReplyHandler, ReplyFreezer } from './commands/frozen-replies.js';
import { ForwardMessageHandler } from './commands/forward-message.js';
import { JoinCaseHandler } from './commands/join-case.js';
import { NameComplaintSubjectHandler } from './commands/name-complaint-subject.js';
import { OnCaseHandler } from './commands/on-case.js';
import { NameParentHandler } from './commands/name-parent.js';
import { MailAlarmsHandler } from './commands/mail-alarms.js';
import { RaiseDueAlarmsHandler } from './commands/raise-due-alarms.js';
import { RecordReplyHandler } from './commands/record-reply.js';
import { ReleaseRepliesHandler } from './commands/release-replies.js';
import { RemindOfRequestsHandler } from './commands/remind-of-requests.js';
import { TellOfAssignmentsHandler } from './commands/tell-of-assignments.js';
import { ReplyAttachments } from './commands/reply-attachments.js';
import { LetterWords } from './commands/letter-words.js';
import { ReplyWriting } from './commands/reply-words.js';
import { RegisterAppealHandler } from './commands/register-appeal.js';
import { RegisterCaseHandler } from './commands/register-case.js';
import { AddToCaseHandler } from './commands/add-to-case.js';
import { TrackedCases } from './queries/tracked-cases.js';
import { CarryMessage } from './commands/carry-message.js';
import { SplitCaseHandler } from './commands/split-case.js';
import { RegisterMailHandler } from './commands/register-mail.js';
import { CasesController } from './http/cases.controller.js';
import { ClockController } from './http/clock.controller.js';
import { CaseDocumentsController } from './http/documents.controller.js';
import { EarlierAnswersController } from './http/earlier-answers.controller.js';
import { EscalationController } from './http/escalation.controller.js';
import { MailAddressesController } from './http/mail-addresses.controller.js';
import { FirstStartController } from './http/first-start.controller.js';
import { FreeDaysController } from './http/free-days.controller.js';
import { KindActsController, KindsController } from './http/kinds.controller.js';
import { LegalActsController } from './http/legal-acts.controller.js';
import { RemedyController } from './http/remedy.controller.js';
import { RepliesController } from './http/replies.controller.js';
import { RequestedByController } from './http/requested-by.controller.js';
import { SplittingController } from './http/splitting.controller.js';
import { ClockWatch } from './policies/clock-watch.js';
import { CaseMailRegistrar } from './policies/mail-registrar.js';
import { FreeDaysPolicy } from './policies/free-days.js';
import { PageAddress } from './queries/page-address.js';
import { LettersPolicy } from './policies/letters.js';
import { UnitHeadsPolicy } from './policies/unit-heads.js';
import { ReplyDeliveryPolicy } from './policies/reply-delivery.js';
import { CaseAdmission } from './queries/case-admission.js';
import { CaseDocuments } from './queries/case-documents.js';
import { CaseListExport, CaseLogExport, CaseRegisterExport } from './http/case-exports.js';
import { CaseFileExport } from './http/case-file-export.js';
import { PersonExport } from './http/person-export.js';
import { CaseFinder } from './queries/case-finder.js';
import { CasePersonData } from './queries/case-person-data.js';
import { CasesHangOn } from './queries/cases-hang-on.js';
import { CaseReplay } from './queries/case-replay.js';
import { CaseQueries } from './queries/case-queries.js';
import { CaseStreams } from './queries/case-streams.js';
import { CaseViews } from './queries/case-views.js';
import { EarlierAnswers } from './queries/earlier-answers.js';
import { FirstMail } from './queries/first-mail.js';
import { FreeDayEffects } from './queries/free-day-effects.js';
import { MailAddresses } from './queries/mail-addresses.js';
import { Mentions } from './queries/mentions.js';
import { RawMessages } from './queries/raw-messages.js';
import { Receipts } from './queries/receipts.js';
import { NumberSchemesController } from './http/number-schemes.controller.js';
import { KindsOfOffice } from './queries/office-kinds.js';
import { CaseNumbers } from './queries/number-schemes.js';
import { CaseLetterFacts } from './queries/letter-facts.js';
import { AnswerLettersController } from './http/answer-letters.controller.js';
import { AnswerLetters } from './queries/answer-letters.js';
import { LetterPreviews } from './queries/letter-previews.js';
import { CaseRecipients } from './queries/recipients.js';
import { WorkloadQueries } from './queries/workload.js';
import { SubjectTokens } from './subject-tokens.js';
import { AlarmMails } from './tables/alarm-mails.js';
import { migrateCases } from './tables/migrations.js';
import { Recounts } from './tables/recounts.js';
import { CasesWaiting } from './queries/cases-waiting.js';

/** Cases. */
@Module({
  imports: [
    CqrsModule,
    AbsencesModule,
    AttachmentsModule,
    ContactsModule,
    DocumentsModule,
    LettersModule,
    MailIntakeModule,
    MailOutgoingModule,
    OrganizationModule,
    SettingsModule,
  ],
  controllers: [
    AnswerLettersController,
    CasesController,
    CaseDocumentsController,
    ClockController,
    EarlierAnswersController,
    EscalationController,
    FirstStartController,
    FreeDaysController,
    KindActsController,
    KindsController,
    MailAddressesController,
    NumberSchemesController,
    LegalActsController,
    RemedyController,
    RepliesController,
    RequestedByController,
    SplittingController,
  ],
  providers: [
    CaseQueries,
    CaseStreams,
    CaseAdmission,
    CaseViews,
    CaseReplay,
    CasesWaiting,
    CaseDocuments,
    CaseListExport,
    CaseLogExport,
    CaseFileExport,
    CaseRegisterExport,
    PersonExport,
    CaseFinder,
    CasePersonData,
    CasesHangOn,
    RawMessages,
    WorkloadQueries,
    CaseRecipients,
    MailAddresses,
    Mentions,
    CaseLetterFacts,
    CaseNumbers,
    KindsOfOffice,
    LetterPreviews,
    AnswerLetters,
    EarlierAnswers,
    Receipts,
    ReplyAttachments,
    LetterWords,
    ReplyWriting,
    SubjectTokens,
    AddAttachmentsHandler,
    AddNoteHandler,
    RegisterCaseHandler,
    AddToCaseHandler,
    RegisterMailHandler,
    ClassifyCaseHandler,
    NameComplaintSubjectHandler,
    NameParentHandler,
    OnCaseHandler,
    RegisterAppealHandler,
    CorrectRegistrationHandler,
    AssignCaseHandler,
    UnitHeads,
    RecordReplyHandler,
    RecordFrozenReplyHandler,
    ReplyFreezer,
    ForwardMessageHandler,
    JoinCaseHandler,
    SplitCaseHandler,
    CarryMessage,
    TrackedCases,
    MailAlarmsHandler,
    RaiseDueAlarmsHandler,
    ReleaseRepliesHandler,
    RemindOfRequestsHandler,
    TellOfAssignmentsHandler,
    PageAddress,
    LettersPolicy,
    ReplyDeliveryPolicy,
    FreeDaysPolicy,
    UnitHeadsPolicy,
    FirstMail,
    FreeDayEffects,
    { provide: AlarmMails, inject: [Database], useFactory: ({ pool }: Database) => new AlarmMails(pool) },
    { provide: Recounts, inject: [Database], useFactory: ({ pool }: Database) => new Recounts(pool) },
  ],
  exports: [
    CaseQueries,
    TrackedCases,
    CaseAdmission,
    Mentions,
    ReplyFreezer,
    ReplyAttachments,
    CaseDocuments,
    CaseViews,
    MailAddresses,
    LettersPolicy,
    ReplyDeliveryPolicy,
    FreeDaysPolicy,
    UnitHeadsPolicy,
  ],
})
export class CasesModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<void> {
    return migrateCases(this.database.pool);
  }
}

/** Mails that come in become cases. */
@Global()
@Module({
  imports: [CqrsModule],
  providers: [{ provide: MailRegistrar, useClass: CaseMailRegistrar }],
  exports: [MailRegistrar],
})
export class IntakeModule {}

/** The workers' part: the clock. */
@Module({ imports: [CqrsModule, CasesModule], providers: [ClockWatch] })
export class CasesWorkerModule {}
