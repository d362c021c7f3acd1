import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AbsencesModule } from '#libs/absences';
import { AttachmentsModule } from '#libs/attachments';
import { CasesModule, InputGate } from '#libs/cases';
import { OrganizationModule } from '#libs/organization';
import { ActOnContributionHandler } from './commands/act-on-contribution.js';
import { AskUnitsHandler } from './commands/ask-units.js';
import { ContributionFiles } from './commands/contribution-files.js';
import { CaseContributionsController } from './http/case-contributions.controller.js';
import { ContributionsController } from './http/contributions.controller.js';
import { CaseInputPolicy } from './policies/case-input.js';
import { ContributionQueries } from './queries/contribution-queries.js';
import { ContributionFinder } from './queries/contribution-finder.js';
import { OpenContributions } from './queries/open-contributions.js';
import { UnitFiguresQuery } from './queries/unit-figures.js';
import { UnitPeople } from './queries/unit-people.js';

/** What units are asked about cases, and what they answer. Cases ask its gate before a final answer leaves without them. */
@Global()
@Module({
  imports: [CqrsModule, AbsencesModule, AttachmentsModule, CasesModule, OrganizationModule],
  controllers: [ContributionsController, CaseContributionsController],
  providers: [
    ContributionQueries,
    ContributionFinder,
    UnitFiguresQuery,
    UnitPeople,
    ContributionFiles,
    AskUnitsHandler,
    ActOnContributionHandler,
    CaseInputPolicy,
    OpenContributions,
    { provide: InputGate, useExisting: OpenContributions },
  ],
  exports: [CaseInputPolicy, InputGate],
})
export class ContributionsModule {}
