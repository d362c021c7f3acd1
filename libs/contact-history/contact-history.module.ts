import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ContactsModule } from '#libs/contacts';
import { CorrectEncounterHandler, MakeEncounterCaseHandler, NoteEncounterHandler } from './commands/encounters.js';
import { EncounterPersonData } from './commands/encounter-person-data.js';
import { ContactHistoryController } from './http/contact-history.controller.js';
import { UnitHistoryController } from './http/unit-history.controller.js';
import { TimelineQueries } from './queries/timeline-queries.js';
import { UnitHistory } from './queries/unit-history.js';

@Module({
  imports: [CqrsModule, ContactsModule],
  controllers: [ContactHistoryController, UnitHistoryController],
  providers: [
    TimelineQueries,
    UnitHistory,
    EncounterPersonData,
    NoteEncounterHandler,
    CorrectEncounterHandler,
    MakeEncounterCaseHandler,
  ],
  exports: [TimelineQueries],
})
export class ContactHistoryModule {}
