import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DocumentsModule } from '#libs/documents';
import { SettingsModule } from '#libs/settings';
import { ChangeQuestionHandler, SaveQuestionHandler } from './commands/questions.js';
import { QuestionsController } from './http/questions.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { ReportingWatch } from './policies/reporting-watch.js';
import { PaperReports } from './queries/paper-reports.js';
import { QuestionRunner } from './queries/question-runner.js';
import { Questions } from './queries/questions.js';
import { ReportExport } from './queries/report-export.js';
import { Reports } from './queries/reports.js';
import { ReportingSchema } from './tables/reporting-schema.js';

/** The reporting views, and questions in SQL to them. */
@Module({
  imports: [CqrsModule, DocumentsModule, SettingsModule],
  controllers: [QuestionsController, ReportsController],
  providers: [
    ReportingSchema,
    QuestionRunner,
    Questions,
    Reports,
    PaperReports,
    ReportExport,
    SaveQuestionHandler,
    ChangeQuestionHandler,
  ],
  exports: [PaperReports, ReportingSchema],
})
export class ReportingModule {}

/** The workers' part: the views are kept as this version says. */
@Module({ imports: [ReportingModule], providers: [ReportingWatch] })
export class ReportingWorkerModule {}
