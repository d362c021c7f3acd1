import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ChangeContactHandler } from './commands/change-contact.js';
import { AddContactAddressHandler, ChangeContactAddressHandler } from './commands/contact-addresses.js';
import { AddMembershipHandler, ChangeMembershipHandler, RemoveMembershipHandler } from './commands/memberships.js';
import { ChangeNewsroomHandler, RegisterNewsroomHandler } from './commands/newsrooms.js';
import { RefusalsModule } from '#libs/refusals';
import { MergeContactsHandler, TellContactsApartHandler, UnmergeContactHandler } from './commands/merge-contacts.js';
import { TagContactHandler } from './commands/tag-contact.js';
import { ContactPersonData } from './commands/contact-person-data.js';
import { PrivateNewsrooms } from './commands/private-newsrooms.js';
import { RegisterContactHandler } from './commands/register-contact.js';
import { ResolveContactHandler } from './commands/resolve-contact.js';
import { ReinstateContactHandler, WithdrawContactHandler, WithdrawNewsroomHandler } from './commands/withdraw.js';
import { ContactExports } from './commands/contact-exports.js';
import { ContactFiles } from './commands/contact-files.js';
import { ContactFilesController } from './http/contact-files.controller.js';
import { ContactExportsController } from './http/contact-exports.controller.js';
import { ContactsController } from './http/contacts.controller.js';
import { DuplicatesController } from './http/duplicates.controller.js';
import { NewsroomsController } from './http/newsrooms.controller.js';
import { ContactFinder, NewsroomFinder } from './queries/contact-finders.js';
import { ContactReplay } from './queries/contact-replay.js';
import { ContactQueries } from './queries/contact-queries.js';
import { Duplicates } from './queries/duplicates.js';

/** `ReadTables`, `Journal`, `KeyRing` and `Reservations` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, RefusalsModule],
  controllers: [
    ContactExportsController,
    ContactFilesController,
    ContactsController,
    DuplicatesController,
    NewsroomsController,
  ],
  providers: [
    ContactQueries,
    ContactReplay,
    Duplicates,
    ContactFinder,
    NewsroomFinder,
    ResolveContactHandler,
    RegisterContactHandler,
    ChangeContactHandler,
    AddContactAddressHandler,
    ChangeContactAddressHandler,
    AddMembershipHandler,
    ChangeMembershipHandler,
    RemoveMembershipHandler,
    TagContactHandler,
    MergeContactsHandler,
    UnmergeContactHandler,
    TellContactsApartHandler,
    PrivateNewsrooms,
    ContactPersonData,
    RegisterNewsroomHandler,
    ChangeNewsroomHandler,
    ContactExports,
    ContactFiles,
    WithdrawContactHandler,
    ReinstateContactHandler,
    WithdrawNewsroomHandler,
  ],
  exports: [ContactQueries],
})
export class ContactsModule {}
