import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { CasesModule } from '#libs/cases';
import { MailIntakeModule, SideList } from '#libs/mail-intake';
import { MailPlacing } from './commands/mail-placing.js';
import { PlaceMailHandler } from './commands/place-mail.js';
import { SideListPersonData } from './commands/side-list-person-data.js';
import { SetMailAsideHandler } from './commands/set-mail-aside.js';
import { SideListController } from './http/side-list.controller.js';
import { UnfinishedPlacings } from './policies/unfinished-placings.js';
import { AsideMails } from './queries/aside-mails.js';
import { SideListQueries } from './queries/side-list-queries.js';
import { SideListOfIntake } from './side-list-of-intake.js';

/** Mails outside of cases. `ReadTables`, `Journal` and `KeyRing` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, AttachmentsModule, MailIntakeModule, CasesModule],
  controllers: [SideListController],
  providers: [
    AsideMails,
    SideListQueries,
    SideListPersonData,
    SetMailAsideHandler,
    MailPlacing,
    PlaceMailHandler,
    UnfinishedPlacings,
  ],
  exports: [UnfinishedPlacings],
})
export class MailSideListModule {}

/** The workers' part: what intake sets aside stands in the list. */
@Global()
@Module({
  imports: [CqrsModule],
  providers: [{ provide: SideList, useClass: SideListOfIntake }],
  exports: [SideList],
})
export class MailSideListWorkerModule {}
