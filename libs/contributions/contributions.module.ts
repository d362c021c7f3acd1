import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AbsencesModule } from '#libs/absences';
import { AttachmentsModule } from '#libs/attachments';
import { CasesModule, InputGate, MailClaim } from '#libs/cases';
import { LettersModule } from '#libs/letters';
import { MailOutgoingModule } from '#libs/mail-outgoing';
import { OrganizationModule } from '#libs/organization';
import { ActOnContributionHandler } from './commands/act-on-contribution.js';
import { AskUnitsHandler } from './commands/ask-units.js';
import { OvertakeOpenHandler } from './commands/overtake-open.js';
import { ContributionFiles } from './commands/contribution-files.js';
import { TermReminders } from './commands/remind-of-terms.js';
import { CaseContributionsController } from './http/case-contributions.controller.js';
import { ContributionsController } from './http/contributions.controller.js';
import { CaseInputPolicy } from './policies/case-input.js';
import { ContributionMailsPolicy } from './policies/contribution-mails.js';
import { ContributionMailClaim } from './policies/mail-answers.js';
import { ContributionTermWatch } from './policies/term-watch.js';
import { ContributionMarks } from './queries/contribution-marks.js';
import { ContributionReplay } from './queries/contribution-replay.js';
import { ContributionQueries } from './queries/contribution-queries.js';
import { ContributionFinder } from './queries/contribution-finder.js';
import { OpenContributions } from './queries/open-contributions.js';
import { UnitFiguresQuery } from './queries/unit-figures.js';
import { ContributionTerms } from './queries/contribution-terms.js';
import { UnitAddresses } from './queries/unit-addresses.js';
import { ContributionsHangOn } from './queries/contributions-hang-on.js';
import { UnitPeople } from './queries/unit-people.js';
import { ContributionsWaiting } from './queries/contributions-waiting.js';

/**
 * What units are asked about cases, and what they answer. Cases ask its gate before a final answer leaves without them,
 * and intake whether a mail is an answer before it makes a case of it.
 */
@Global()
@Module({
  imports: [
    CqrsModule,
    AbsencesModule,
    AttachmentsModule,
    CasesModule,
    LettersModule,
    MailOutgoingModule,
    OrganizationModule,
  ],
  controllers: [ContributionsController, CaseContributionsController],
  providers: [
    ContributionQueries,
    ContributionReplay,
    ContributionFinder,
    ContributionsWaiting,
    UnitFiguresQuery,
    UnitPeople,
    ContributionsHangOn,
    ContributionFiles,
    AskUnitsHandler,
    ActOnContributionHandler,
    OvertakeOpenHandler,
    CaseInputPolicy,
    OpenContributions,
    { provide: InputGate, useExisting: OpenContributions },
    ContributionMailsPolicy,
    ContributionMarks,
    ContributionTerms,
    TermReminders,
    UnitAddresses,
    { provide: MailClaim, useClass: ContributionMailClaim },
  ],
  exports: [CaseInputPolicy, ContributionMailsPolicy, InputGate, MailClaim, TermReminders],
})
export class ContributionsModule {}

/** The workers' part: the clock. */
@Module({ imports: [ContributionsModule], providers: [ContributionTermWatch] })
export class ContributionsWorkerModule {}
