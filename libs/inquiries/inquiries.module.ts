import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { ContactsModule } from '#libs/contacts';
import { MailModule } from '#libs/mail';
import { OrganizationModule } from '#libs/organization';
import { AddNoteHandler } from './commands/add-note.js';
import { AssignInquiryHandler } from './commands/assign-inquiry.js';
import { CloseInquiryHandler } from './commands/close-inquiry.js';
import { ConfirmReplySentHandler } from './commands/confirm-reply-sent.js';
import { CorrectRegistrationHandler } from './commands/correct-registration.js';
import { DismissInquiryHandler } from './commands/dismiss-inquiry.js';
import { ForwardMessageHandler } from './commands/forward-message.js';
import { RaiseDueAlarmsHandler } from './commands/raise-due-alarms.js';
import { RecordReplyHandler } from './commands/record-reply.js';
import { RegisterInquiryHandler } from './commands/register-inquiry.js';
import { RegisterMailHandler } from './commands/register-mail.js';
import { ReopenInquiryHandler } from './commands/reopen-inquiry.js';
import { RetryReplyHandler } from './commands/retry-reply.js';
import { InquiriesController } from './http/inquiries.controller.js';
import { ClockWatch } from './policies/clock-watch.js';
import { LettersPolicy } from './policies/letters.js';
import { ReplyDeliveryPolicy } from './policies/reply-delivery.js';
import { InquiryQueries } from './queries/inquiry-queries.js';
import { InquiryViews } from './queries/inquiry-views.js';
import { RawMessages } from './queries/raw-messages.js';
import { WorkloadQueries } from './queries/workload.js';

/** Cases. */
@Module({
  imports: [CqrsModule, AttachmentsModule, ContactsModule, MailModule, OrganizationModule],
  controllers: [InquiriesController],
  providers: [
    InquiryQueries,
    InquiryViews,
    RawMessages,
    WorkloadQueries,
    RegisterInquiryHandler,
    RegisterMailHandler,
    CorrectRegistrationHandler,
    AssignInquiryHandler,
    AddNoteHandler,
    RecordReplyHandler,
    ConfirmReplySentHandler,
    RetryReplyHandler,
    ForwardMessageHandler,
    CloseInquiryHandler,
    ReopenInquiryHandler,
    DismissInquiryHandler,
    RaiseDueAlarmsHandler,
    LettersPolicy,
    ReplyDeliveryPolicy,
  ],
  exports: [InquiryQueries, InquiryViews, LettersPolicy, ReplyDeliveryPolicy],
})
export class InquiriesModule {}

/** The workers' part: the clock. */
@Module({ imports: [CqrsModule, InquiriesModule], providers: [ClockWatch] })
export class InquiriesWorkerModule {}
