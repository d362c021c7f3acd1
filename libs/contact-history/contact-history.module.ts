import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ContactsModule } from '#libs/contacts';
import { CorrectEncounterHandler, MakeEncounterCaseHandler, NoteEncounterHandler } from './commands/encounters.js';
import { EncounterPersonData } from './commands/encounter-person-data.js';
import { ContactHistoryController } from './http/contact-history.controller.js';
import { TimelineQueries } from './queries/timeline-queries.js';

@Module({
  imports: [CqrsModule, ContactsModule],
  controllers: [ContactHistoryController],
  providers: [
    TimelineQueries,
    EncounterPersonData,
    NoteEncounterHandler,
    CorrectEncounterHandler,
    MakeEncounterCaseHandler,
  ],
  exports: [TimelineQueries],
})
export class ContactHistoryModule {}
