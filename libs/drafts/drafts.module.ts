import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ApprovalGate, CasesModule } from '#libs/cases';
import { OrganizationModule } from '#libs/organization';
import { Drafting } from './commands/drafting.js';
import { CaseDraftsController } from './http/case-drafts.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { LaddersController } from './http/ladders.controller.js';
import { DraftSendingPolicy } from './policies/sending.js';
import { CurrentLadders } from './queries/current-ladders.js';
import { DraftQueries } from './queries/draft-queries.js';
import { Signatories } from './queries/signatories.js';

/** Letters before they leave: drafts, and who approves them. Cases ask its gate before they send anything without. */
@Global()
@Module({
  imports: [CqrsModule, CasesModule, OrganizationModule],
  controllers: [CaseDraftsController, DraftsController, LaddersController],
  providers: [
    Drafting,
    DraftQueries,
    Signatories,
    CurrentLadders,
    DraftSendingPolicy,
    { provide: ApprovalGate, useExisting: CurrentLadders },
  ],
  exports: [ApprovalGate, DraftSendingPolicy],
})
export class DraftsModule {}
