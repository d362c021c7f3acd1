import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { MailIntakeModule, SideList } from '#libs/mail-intake';
import { ResubmitMailHandler } from './commands/resubmit-mail.js';
import { SideListPersonData } from './commands/side-list-person-data.js';
import { SetMailAsideHandler } from './commands/set-mail-aside.js';
import { SideListController } from './http/side-list.controller.js';
import { SideListQueries } from './queries/side-list-queries.js';
import { SideListOfIntake } from './side-list-of-intake.js';

/** Mails outside of cases. `ReadTables`, `Journal` and `KeyRing` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, AttachmentsModule, MailIntakeModule],
  controllers: [SideListController],
  providers: [SideListQueries, SideListPersonData, SetMailAsideHandler, ResubmitMailHandler],
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
