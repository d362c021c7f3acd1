import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '#libs/cases';
import { DescribeAccreditationHandler } from './commands/describe-accreditation.js';
import { NameJournalistHandler } from './commands/name-journalist.js';
import { AccreditationsController } from './http/accreditations.controller.js';
import { EventAccreditationsController } from './http/event-accreditations.controller.js';
import { Accreditations } from './queries/accreditations.js';
import { EventAccreditations } from './queries/event-accreditations.js';
import { AccreditationLetterFacts } from './queries/letter-facts.js';

@Module({
  imports: [CqrsModule, CasesModule],
  controllers: [AccreditationsController, EventAccreditationsController],
  providers: [
    Accreditations,
    EventAccreditations,
    AccreditationLetterFacts,
    DescribeAccreditationHandler,
    NameJournalistHandler,
  ],
})
export class AccreditationsModule {}
