import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { CasesModule } from '#libs/cases';
import { CoverageModule } from '#libs/coverage';
import { DocumentsModule } from '#libs/documents';
import { DraftsModule } from '#libs/drafts';
import { LettersModule } from '#libs/letters';
import { OrganizationModule } from '#libs/organization';
import { SettingsModule } from '#libs/settings';
import { GiveStatementsHandler } from './commands/give-statements.js';
import { NoticeSurgesHandler } from './commands/notice-surges.js';
import { LateTopicLevels } from './commands/late-topic-levels.js';
import { ChangeTopicHandler, OpenTopicHandler } from './commands/keep-topic.js';
import { QuoteLineHandler } from './commands/quote-line.js';
import { CaseTopicsController } from './http/case-topics.controller.js';
import { CrisisController } from './http/crisis.controller.js';
import { SurgesController } from './http/surges.controller.js';
import { TopicApprovalsController } from './http/topic-approvals.controller.js';
import { TopicDocumentsController } from './http/topic-documents.controller.js';
import { TopicLinesController } from './http/topic-lines.controller.js';
import { TopicsController } from './http/topics.controller.js';
import { CrisisMailsPolicy } from './policies/crisis-mails.js';
import { CrisisCasesPolicy } from './policies/crisis-cases.js';
import { TopicLateMailsPolicy } from './policies/late-mails.js';
import { TopicTermWatch } from './policies/term-watch.js';
import { StatementWatch } from './policies/statement-watch.js';
import { SurgeWatch } from './policies/surge-watch.js';
import { Alike } from './queries/alike.js';
import { CrisisReport } from './queries/crisis-report.js';
import { TopicApprovals } from './queries/topic-approvals.js';
import { TopicApprovalsWaiting } from './queries/topic-approvals-waiting.js';
import { TopicFinder } from './queries/topic-finder.js';
import { TopicQueries } from './queries/topic-queries.js';
import { TopicReplay } from './queries/topic-replay.js';
import { TopicTerms } from './queries/topic-terms.js';
import { WaitingTopicApprovals } from './queries/waiting-topic-approvals.js';

/** Matters that several cases belong to, and what the office says of them. */
@Module({
  imports: [
    AttachmentsModule,
    CqrsModule,
    CasesModule,
    CoverageModule,
    DocumentsModule,
    DraftsModule,
    LettersModule,
    OrganizationModule,
    SettingsModule,
  ],
  controllers: [
    TopicsController,
    TopicLinesController,
    TopicDocumentsController,
    CaseTopicsController,
    CrisisController,
    SurgesController,
    TopicApprovalsController,
  ],
  providers: [
    Alike,
    CrisisReport,
    TopicApprovals,
    TopicApprovalsWaiting,
    WaitingTopicApprovals,
    TopicQueries,
    TopicFinder,
    TopicReplay,
    OpenTopicHandler,
    ChangeTopicHandler,
    QuoteLineHandler,
    GiveStatementsHandler,
    NoticeSurgesHandler,
    CrisisMailsPolicy,
    CrisisCasesPolicy,
    LateTopicLevels,
    TopicLateMailsPolicy,
    TopicTerms,
  ],
  exports: [CrisisMailsPolicy, CrisisCasesPolicy, LateTopicLevels, TopicLateMailsPolicy, TopicQueries],
})
export class TopicsModule {}

/** The workers' part: holding statements are given, and what arrives is compared. */
@Module({ imports: [CqrsModule, TopicsModule], providers: [StatementWatch, SurgeWatch, TopicTermWatch] })
export class TopicsWorkerModule {}
