import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AbsencesModule } from '#libs/absences';
import { AttachmentsModule } from '#libs/attachments';
import { CasesModule } from '#libs/cases';
import { ContactsModule } from '#libs/contacts';
import { LettersModule } from '#libs/letters';
import { MailOutgoingModule } from '#libs/mail-outgoing';
import { OrganizationModule } from '#libs/organization';
import { PicturesModule } from '#libs/pictures';
import { PublicSiteModule } from '#libs/public-site';
import { AddPhotoHandler, PhotoKeeper } from './commands/add-photo.js';
import { FollowerPersonData } from './commands/follower-person-data.js';
import { Followers } from './commands/followers.js';
import { AnswerTogetherHandler } from './commands/answer-together.js';
import { TellOfBrokenPromisesHandler } from './commands/tell-of-broken-promises.js';
import { CaseInterventionController } from './http/case-intervention.controller.js';
import { InterventionsController } from './http/interventions.controller.js';
import { InterventionRegistersController } from './http/registers.controller.js';
import { InterventionRoutingController } from './http/routing.controller.js';
import { CasePublicationController, InterventionPublicationController } from './http/publication.controller.js';
import { FollowerMails } from './policies/follower-mails.js';
import { FollowersWatch } from './policies/followers-watch.js';
import { BrokenPromiseMails } from './policies/promise-mails.js';
import { InterventionPublication } from './policies/publication.js';
import { InterventionPublishing } from './policies/publishing.js';
import { PublicOutlines } from './publishing/public-outlines.js';
import { SameReportsController } from './http/same-reports.controller.js';
import { KnownReportsTable } from './publishing/known-reports.js';
import { PublicRegisters } from './publishing/public-registers.js';
import { PublishedReports } from './publishing/published-reports.js';
import { TrackedIntervention } from './publishing/tracked-intervention.js';
import { FollowReceiver } from './receiving/follow-receiver.js';
import { ReopeningReceiver } from './receiving/reopening-receiver.js';
import { PhotosReceiver } from './receiving/photos-receiver.js';
import { ReceivedPhotos } from './receiving/received-photos.js';
import { SettingReceiver } from './receiving/setting-receiver.js';
import { InterventionStepMails } from './policies/step-mails.js';
import { ReportReceiver } from './receiving/report-receiver.js';
import { InterventionRouting } from './policies/routing.js';
import { KnownReportsWatch } from './policies/known-reports-watch.js';
import { PromiseWatch } from './policies/promise-watch.js';
import { CategoriesHangOn } from './queries/categories-hang-on.js';
import { CurrentRegisters } from './queries/current-registers.js';
import { NearReports } from './queries/near-reports.js';
import { SameReports } from './queries/same-reports.js';
import { Routes } from './queries/routes.js';
import { InterventionMonitor } from './queries/intervention-monitor.js';
import { Reporters } from './queries/reporters.js';
import { FollowersTable } from './tables/followers-table.js';
import { SeenReports } from './queries/seen-reports.js';
import { InterventionQueries } from './queries/intervention-queries.js';

/** Residents' reports: where, of which category, and what was done about them. */
@Module({
  imports: [
    CqrsModule,
    AttachmentsModule,
    CasesModule,
    ContactsModule,
    LettersModule,
    MailOutgoingModule,
    OrganizationModule,
    PicturesModule,
    PublicSiteModule,
  ],
  controllers: [
    InterventionsController,
    CaseInterventionController,
    InterventionRegistersController,
    InterventionRoutingController,
    InterventionPublicationController,
    CasePublicationController,
    SameReportsController,
  ],
  providers: [
    InterventionQueries,
    InterventionMonitor,
    Reporters,
    SeenReports,
    NearReports,
    SameReports,
    AnswerTogetherHandler,
    Routes,
    CurrentRegisters,
    CategoriesHangOn,
    TellOfBrokenPromisesHandler,
    AddPhotoHandler,
    PhotoKeeper,
    PublicRegisters,
    PublishedReports,
    PublicOutlines,
    KnownReportsTable,
    TrackedIntervention,
    ReportReceiver,
    ReopeningReceiver,
    ReceivedPhotos,
    PhotosReceiver,
    SettingReceiver,
    FollowersTable,
    Followers,
    FollowerPersonData,
    FollowReceiver,
  ],
  exports: [
    CurrentRegisters,
    Routes,
    SameReports,
    PublicRegisters,
    PublishedReports,
    PublicOutlines,
    KnownReportsTable,
    TrackedIntervention,
    ReportReceiver,
    ReopeningReceiver,
    PhotosReceiver,
    SettingReceiver,
    FollowersTable,
    Followers,
    FollowerPersonData,
    FollowReceiver,
  ],
})
export class InterventionsModule {}

/** The workers' part: rules lead a report to its unit, a promised day is over. */
@Module({
  imports: [
    AbsencesModule,
    CqrsModule,
    CasesModule,
    LettersModule,
    OrganizationModule,
    PublicSiteModule,
    InterventionsModule,
  ],
  providers: [
    PromiseWatch,
    KnownReportsWatch,
    InterventionRouting,
    InterventionPublishing,
    InterventionPublication,
    InterventionStepMails,
    BrokenPromiseMails,
    FollowerMails,
    FollowersWatch,
  ],
})
export class InterventionsWorkerModule {}
