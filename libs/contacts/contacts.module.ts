import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ChangeContactHandler } from './commands/change-contact.js';
import { EraseContactHandler } from './commands/erase-contact.js';
import { ChangeNewsroomHandler, RegisterNewsroomHandler } from './commands/newsrooms.js';
import { RegisterContactHandler } from './commands/register-contact.js';
import { ResolveContactHandler } from './commands/resolve-contact.js';
import { ContactsController } from './http/contacts.controller.js';
import { NewsroomsController } from './http/newsrooms.controller.js';
import { ErasureCleanUp } from './policies/erasure-clean-up.js';
import { ContactQueries } from './queries/contact-queries.js';

/** `Database`, `Journal`, `KeyRing` and `Reservations` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule],
  controllers: [ContactsController, NewsroomsController],
  providers: [
    ContactQueries,
    ResolveContactHandler,
    RegisterContactHandler,
    ChangeContactHandler,
    EraseContactHandler,
    RegisterNewsroomHandler,
    ChangeNewsroomHandler,
  ],
  exports: [ContactQueries],
})
export class ContactsModule {}

/** The workers' part: what is left to do after an erasure. */
@Module({ providers: [ErasureCleanUp], exports: [ErasureCleanUp] })
export class ContactsWorkerModule {}
