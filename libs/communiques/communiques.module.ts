import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { DraftsModule } from '#libs/drafts';
import { MailIntakeModule } from '#libs/mail-intake';
import { PicturesModule } from '#libs/pictures';
import { PublicSiteModule } from '#libs/public-site';
import { TopicsModule } from '#libs/topics';
import { Communiquing } from './commands/communiquing.js';
import { LateCommuniqueLevels } from './commands/late-communique-levels.js';
import { PlanFeeds } from './commands/plan-feeds.js';
import { PressEvents } from './commands/press-events.js';
import { PressRoomActs } from './commands/press-room-acts.js';
import { ReleaseDue } from './commands/release-due.js';
import { Versions } from './commands/versions.js';
import { CommuniqueApprovalsController } from './http/communique-approvals.controller.js';
import { CommuniqueLinesController } from './http/communique-lines.controller.js';
import { CommuniquesController } from './http/communiques.controller.js';
import { PlanFeedsController } from './http/plan-feeds.controller.js';
import { PressEventsController } from './http/press-events.controller.js';
import { PressRoomController } from './http/press-room.controller.js';
import { CommuniqueLateMailsPolicy } from './policies/late-mails.js';
import { LostPictures } from './policies/lost-pictures.js';
import { OpenEventsPolicy } from './policies/open-events.js';
import { PressRoomPolicy } from './policies/press-room.js';
import { ReleaseWatch } from './policies/release-watch.js';
import { CommuniqueTermWatch } from './policies/term-watch.js';
import { OpenEvents } from './publishing/open-events.js';
import { PressRoom } from './publishing/press-room.js';
import { CommuniqueApprovals } from './queries/communique-approvals.js';
import { CommuniqueFinder } from './queries/communique-finder.js';
import { CommuniqueQueries } from './queries/communique-queries.js';
import { CommuniqueReplay } from './queries/communique-replay.js';
import { CommuniqueTerms } from './queries/communique-terms.js';
import { PressEventQueries } from './queries/press-event-queries.js';
import { ReleaseConditions } from './queries/release-conditions.js';
import { CommuniquesWaiting, WaitingCommuniques } from './queries/waiting-communiques.js';

/** What the office says to everybody: written, approved, released at its minute, corrected, withdrawn. */
@Module({
  imports: [
    AttachmentsModule,
    CqrsModule,
    DraftsModule,
    MailIntakeModule,
    PicturesModule,
    PublicSiteModule,
    TopicsModule,
  ],
  controllers: [
    CommuniquesController,
    CommuniqueApprovalsController,
    CommuniqueLinesController,
    PlanFeedsController,
    PressEventsController,
    PressRoomController,
  ],
  providers: [
    Communiquing,
    CommuniqueApprovals,
    CommuniqueFinder,
    CommuniqueQueries,
    CommuniqueLateMailsPolicy,
    CommuniqueReplay,
    CommuniqueTerms,
    CommuniquesWaiting,
    WaitingCommuniques,
    LateCommuniqueLevels,
    LostPictures,
    OpenEvents,
    OpenEventsPolicy,
    PlanFeeds,
    PressEventQueries,
    PressEvents,
    PressRoom,
    PressRoomActs,
    PressRoomPolicy,
    ReleaseConditions,
    ReleaseDue,
    Versions,
  ],
  exports: [
    Communiquing,
    CommuniqueLateMailsPolicy,
    CommuniqueQueries,
    LateCommuniqueLevels,
    LostPictures,
    OpenEventsPolicy,
    PressEvents,
    PressRoomActs,
    PressRoomPolicy,
    ReleaseDue,
  ],
})
export class CommuniquesModule {}

/** The workers' part: the minute of a communiqué comes, and the term of a signature passes. */
@Module({ imports: [CommuniquesModule], providers: [CommuniqueTermWatch, ReleaseWatch] })
export class CommuniquesWorkerModule {}
