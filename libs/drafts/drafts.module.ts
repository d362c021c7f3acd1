import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AbsencesModule } from '#libs/absences';
import { ApprovalGate, CasesModule } from '#libs/cases';
import { LettersModule } from '#libs/letters';
import { OrganizationModule } from '#libs/organization';
import { Drafting } from './commands/drafting.js';
import { LateLevels } from './commands/late-levels.js';
import { CaseDraftsController } from './http/case-drafts.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { LaddersController } from './http/ladders.controller.js';
import { CaseApprovalPolicy } from './policies/case-approval.js';
import { DraftLettersPolicy } from './policies/letters.js';
import { LateMails } from './policies/late-mails.js';
import { DraftSendingPolicy } from './policies/sending.js';
import { DraftTermWatch } from './policies/term-watch.js';
import { CurrentLadders } from './queries/current-ladders.js';
import { DraftReplay } from './queries/draft-replay.js';
import { DraftQueries } from './queries/draft-queries.js';
import { DraftTerms } from './queries/draft-terms.js';
import { LadderSigning } from './queries/ladder-signing.js';
import { LaddersHangOn } from './queries/ladders-hang-on.js';
import { Signatories } from './queries/signatories.js';
import { SeenVersions } from './tables/seen-versions.js';
import { WaitingApprovals } from './queries/waiting-approvals.js';
import { ApprovalsWaiting } from './queries/approvals-waiting.js';

/** Letters before they leave: drafts, and who approves them. Cases ask its gate before they send anything without. */
@Global()
@Module({
  imports: [AbsencesModule, CqrsModule, CasesModule, LettersModule, OrganizationModule],
  controllers: [CaseDraftsController, DraftsController, LaddersController],
  providers: [
    Drafting,
    DraftQueries,
    ApprovalsWaiting,
    WaitingApprovals,
    DraftReplay,
    DraftTerms,
    LateLevels,
    LateMails,
    LadderSigning,
    Signatories,
    SeenVersions,
    CurrentLadders,
    CaseApprovalPolicy,
    DraftLettersPolicy,
    LaddersHangOn,
    DraftSendingPolicy,
    { provide: ApprovalGate, useExisting: CurrentLadders },
  ],
  exports: [
    Drafting,
    ApprovalGate,
    CurrentLadders,
    LadderSigning,
    Signatories,
    CaseApprovalPolicy,
    DraftLettersPolicy,
    DraftSendingPolicy,
    LateLevels,
    LateMails,
  ],
})
export class DraftsModule {}

/** The workers' part: the clock. */
@Module({ imports: [DraftsModule], providers: [DraftTermWatch] })
export class DraftsWorkerModule {}
