import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '#libs/cases';
import { DocumentsModule } from '#libs/documents';
import { ExportsModule } from '#libs/exports';
import { LettersModule } from '#libs/letters';
import { OrganizationModule } from '#libs/organization';
import { SettingsModule } from '#libs/settings';
import { GiveBiLoginHandler, TakeBiLoginHandler } from './commands/bi-logins.js';
import { ChangeQuestionHandler, SaveQuestionHandler } from './commands/questions.js';
import { RunSchedules } from './commands/run-schedules.js';
import { BiLoginsController } from './http/bi-logins.controller.js';
import { QuestionExport } from './http/question-export.js';
import { QuestionsController } from './http/questions.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { SchedulesController } from './http/schedules.controller.js';
import { ScheduleWatch } from './policies/schedule-watch.js';
import { ReportingWatch } from './policies/reporting-watch.js';
import { HandledPetitions } from './queries/handled-petitions.js';
import { PaperReports } from './queries/paper-reports.js';
import { QuestionRunner } from './queries/question-runner.js';
import { Questions } from './queries/questions.js';
import { ReportExport } from './queries/report-export.js';
import { Reports } from './queries/reports.js';
import { Schedules } from './queries/schedules.js';
import { BiRoles } from './tables/bi-roles.js';
import { ReportingSchema } from './tables/reporting-schema.js';

/** The reporting views, and questions in SQL to them. */
@Module({
  imports: [CasesModule, CqrsModule, DocumentsModule, ExportsModule, LettersModule, OrganizationModule, SettingsModule],
  controllers: [BiLoginsController, QuestionsController, ReportsController, SchedulesController],
  providers: [
    ReportingSchema,
    BiRoles,
    GiveBiLoginHandler,
    TakeBiLoginHandler,
    QuestionRunner,
    Questions,
    Reports,
    PaperReports,
    HandledPetitions,
    ReportExport,
    QuestionExport,
    RunSchedules,
    Schedules,
    SaveQuestionHandler,
    ChangeQuestionHandler,
  ],
  exports: [PaperReports, ReportingSchema, RunSchedules],
})
export class ReportingModule {}

/** The workers' part: the views are kept as this version says, and schedules are looked at. */
@Module({ imports: [ReportingModule], providers: [ReportingWatch, ScheduleWatch] })
export class ReportingWorkerModule {}
