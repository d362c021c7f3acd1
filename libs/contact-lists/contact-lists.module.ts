import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ContactsModule } from '#libs/contacts';
import { RefusalsModule } from '#libs/refusals';
import { ChangeContactListHandler, MakeContactListHandler } from './commands/contact-lists.js';
import { ContactListsController } from './http/contact-lists.controller.js';
import { ContactListFinder } from './queries/contact-list-finder.js';
import { ContactLists } from './queries/contact-lists.js';

/** Lists of contacts, own ones and living ones: what mailings go by. */
@Module({
  imports: [CqrsModule, ContactsModule, RefusalsModule],
  controllers: [ContactListsController],
  providers: [ContactListFinder, ContactLists, MakeContactListHandler, ChangeContactListHandler],
  exports: [ContactLists],
})
export class ContactListsModule {}
