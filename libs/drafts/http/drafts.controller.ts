import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendFile } from '#libs/attachments';
import { CaseDocuments } from '#libs/cases';
import {
  Approves,
  Context,
  CurrentEmployee,
  OnlyReads,
  Records,
  RecordsTried,
  Roles,
  SeenRevision,
  type Caller,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfficeError, ruleBroken, type Role } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { Drafting } from '../commands/drafting.js';
import { isServed } from '../domain/draft.js';
import { DRAFT_RIGHTS } from '../domain/rights.js';
import { DraftQueries } from '../queries/draft-queries.js';
import { draftDto, wordsOf } from './draft-dtos.js';
import {
  DraftApprovalBody,
  DraftDecisionBody,
  DraftDto,
  DraftReturnBody,
  DraftSendingBody,
  DraftServingBody,
  DraftVersionBody,
  DraftWrittenDto,
  EditAndSignBody,
} from './drafts.dto.js';

const PDF = 'application/pdf';

/** A draft on its way from its first version to the mail that it becomes. */
@ApiTags('drafts')
@Controller('api/drafts/:id')
@OfThing('draft')
export class DraftsController {
  constructor(
    private readonly drafting: Drafting,
    private readonly queries: DraftQueries,
    private readonly documents: CaseDocuments,
  ) {}

  /** With all its versions; the `ETag` is its revision. */
  @Get()
  @Approves()
  @Roles(...DRAFT_RIGHTS.readDrafts)
  @ApiOkResponse({
    type: DraftDto,
    headers: { ETag: { description: 'The revision, quoted.', schema: { type: 'string' } } },
  })
  async read(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DraftDto> {
    const view = await this.queries.view(id, caller);
    response.setHeader('ETag', `"${view.revision}"`);
    return draftDto(view);
  }

  /** The next version. What was approved before counts no more. */
  @Post('versions')
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  keep(
    @Param('id') id: string,
    @Body() words: DraftVersionBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<DraftWrittenDto> {
    return this.drafting.keepVersion(id, wordsOf(words), context, seen);
  }

  /** The newest version waits for approval from now on, by the ladder as it is now. */
  @Post('submission')
  @HttpCode(200)
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  submit(
    @Param('id') id: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<DraftWrittenDto> {
    return this.drafting.submit(id, context, seen);
  }

  /** Signs the version on the caller's level. */
  @Post('approval')
  @HttpCode(200)
  @Approves()
  @RecordsTried('approved', 'own-draft')
  @Roles(...DRAFT_RIGHTS.approveDrafts)
  approve(
    @Param('id') id: string,
    @Body() { version, pastContributionsReason }: DraftApprovalBody,
    @Context() context: CommandContext,
  ): Promise<DraftWrittenDto> {
    return this.drafting.approve(id, version, context, { pastInputReason: pastContributionsReason });
  }

  /** Changes it and signs what came of it, in one act: whoever signs last, where the ladder lets them. */
  @Post('signed-version')
  @HttpCode(200)
  @Approves()
  @RecordsTried('approved', 'own-draft')
  @Roles(...DRAFT_RIGHTS.approveDrafts)
  editAndSign(
    @Param('id') id: string,
    @Body() { version, pastContributionsReason, ...words }: EditAndSignBody,
    @Context() context: CommandContext,
  ): Promise<DraftWrittenDto> {
    const why = { pastInputReason: pastContributionsReason };
    return this.drafting.editAndSign(id, version, wordsOf(words), context, why);
  }

  /** Nobody is asked to approve it any more; a new version, or submitting it again, goes on with it. */
  @Post('withdrawal')
  @HttpCode(200)
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  withdraw(
    @Param('id') id: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<DraftWrittenDto> {
    return this.drafting.withdraw(id, context, seen);
  }

  /** Says that the caller has this version open: what they are shown, and mailed, as changed counts from it. */
  @Put('seen')
  @HttpCode(204)
  @OnlyReads()
  @Approves()
  @Roles(...DRAFT_RIGHTS.readDrafts)
  async see(
    @Param('id') id: string,
    @Body() { version }: DraftDecisionBody,
    @CurrentEmployee() caller: Caller,
  ): Promise<void> {
    await this.queries.noteSeen(id, version, caller);
  }

  /** Gives it back to whoever writes; all approvals of it are void. */
  @Post('return')
  @HttpCode(200)
  @Approves()
  @Roles(...DRAFT_RIGHTS.approveDrafts)
  giveBack(
    @Param('id') id: string,
    @Body() { version, reason }: DraftReturnBody,
    @Context() context: CommandContext,
  ): Promise<DraftWrittenDto> {
    return this.drafting.giveBack(id, version, reason, context);
  }

  /** Sends what was approved, byte for byte but for the date; where no ladder applies, what was kept. */
  @Post('sending')
  @HttpCode(200)
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  send(
    @Param('id') id: string,
    @Body() { version, urgentReason, pastContributionsReason }: DraftSendingBody,
    @CurrentEmployee() { roles }: Caller,
    @Context() context: CommandContext,
  ): Promise<DraftWrittenDto> {
    refuseHurry(urgentReason, roles);
    return this.drafting.send(id, version, { urgentReason, pastInputReason: pastContributionsReason }, context);
  }

  /** A decision as it was approved, to be printed and signed outside. PDF/UA-1. @throws OfficeError draft-not-found, draft-leaves-by-mail */
  @Get('document')
  @Records('draft', { act: 'exported' })
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(@Param('id') id: string, @CurrentEmployee() caller: Caller, @Res() response: Response): Promise<void> {
    const { caseId, purpose, state, newest } = await this.queries.view(id, caller);
    if (!isServed({ purpose })) throw ruleBroken('draft-leaves-by-mail');
    const { subject, text, attachments } = newest;
    const words = { subject, text, enclosures: attachments.flatMap(({ name }) => name ?? []) };
    const name = state === 'approved' || state === 'sent' ? 'decyzja.pdf' : 'decyzja-projekt.pdf';
    sendFile(response, name, PDF, await this.documents.toSign(caseId, words));
  }

  /** A decision was signed outside and served: the case gets it, with the signed document. */
  @Post('serving')
  @HttpCode(200)
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  serve(
    @Param('id') id: string,
    @Body() { version, urgentReason, pastContributionsReason, ...served }: DraftServingBody,
    @CurrentEmployee() { roles }: Caller,
    @Context() context: CommandContext,
  ): Promise<DraftWrittenDto> {
    refuseHurry(urgentReason, roles);
    const why = { urgentReason, pastInputReason: pastContributionsReason };
    return this.drafting.serve(id, version, { ...served }, why, context);
  }
}

function refuseHurry(urgentReason: string | undefined, roles: readonly Role[]): void {
  const mayHurry: readonly Role[] = DRAFT_RIGHTS.sendUrgently;
  if (urgentReason !== undefined && !roles.some((role) => mayHurry.includes(role)))
    throw new OfficeError('forbidden', 'urgent-sending-by-right');
}
