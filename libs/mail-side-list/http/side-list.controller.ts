import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { safeFileName, sendFile } from '#libs/attachments';
import { CaseAdmission } from '#libs/cases';
import { type Caller, Context, CurrentEmployee, problemFor, Records, Roles } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { OfThing, Visibility } from '#libs/manifest';
import { onMail } from '../commands/on-mail.js';
import { PlaceMail } from '../commands/place-mail.js';
import { SIDE_LIST_RIGHTS } from '../domain/rights.js';
import { SideListQueries } from '../queries/side-list-queries.js';
import {
  MailDto,
  MailOutcomesDto,
  MailsBody,
  PlaceMailsBody,
  SideListCountsDto,
  SideListCountsQueryDto,
  SideListDto,
  SideListQueryDto,
  type MailOutcomeDto,
} from './side-list.dto.js';

/** Mails that did not become cases: automatic ones, newsletters, bounces, our own, and those that could not be read or registered. */
@ApiTags('mail')
@Controller('api/mail')
@OfThing('mail')
export class SideListController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: SideListQueries,
    private readonly admission: CaseAdmission,
    private readonly visibility: Visibility,
  ) {}

  /** What the caller sees of it, newest first. */
  @Get()
  @Roles(...SIDE_LIST_RIGHTS.readMailOutsideCases)
  sideList(@Query() query: SideListQueryDto, @CurrentEmployee() caller: Caller): Promise<SideListDto> {
    return this.queries.sideList(query, caller);
  }

  @Get('counts')
  @Roles(...SIDE_LIST_RIGHTS.readMailOutsideCases)
  counts(@Query() { state }: SideListCountsQueryDto, @CurrentEmployee() caller: Caller): Promise<SideListCountsDto> {
    return this.queries.counts(state, caller);
  }

  /** Has them attached to a case, or made cases of their own. A case that takes none refuses the whole request. */
  @Post('placing')
  @HttpCode(200)
  @Roles(...SIDE_LIST_RIGHTS.placeMail)
  async place(
    @Body() { mailIds, caseId }: PlaceMailsBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @Req() request: Request,
  ): Promise<MailOutcomesDto> {
    if (caseId !== undefined) {
      await this.visibility.require(caller, 'case', caseId);
      await this.admission.admit(caseId);
    }
    return this.forEach(mailIds, caller, request, (id) =>
      this.commands.execute(new PlaceMail(id, caseId, partOf(context, id))),
    );
  }

  /** Nothing has to be done about them. */
  @Post('putting-away')
  @HttpCode(200)
  @Roles(...SIDE_LIST_RIGHTS.placeMail)
  putAway(
    @Body() { mailIds }: MailsBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @Req() request: Request,
  ): Promise<MailOutcomesDto> {
    return this.forEach(mailIds, caller, request, (id) =>
      this.commands.execute(onMail(id, 'putAway', partOf(context, id))),
    );
  }

  /** Undoes `putting-away`. */
  @Post('taking-back')
  @HttpCode(200)
  @Roles(...SIDE_LIST_RIGHTS.placeMail)
  takeBack(
    @Body() { mailIds }: MailsBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @Req() request: Request,
  ): Promise<MailOutcomesDto> {
    return this.forEach(mailIds, caller, request, (id) =>
      this.commands.execute(onMail(id, 'takeBack', partOf(context, id))),
    );
  }

  @Get(':id')
  @Roles(...SIDE_LIST_RIGHTS.readMailOutsideCases)
  async mail(@Param('id') id: string): Promise<MailDto> {
    const { content, ...mail } = await this.queries.mail(id);
    if (!content) return { ...mail, content };
    const { to, cc, attachments } = content;
    return { ...mail, content: { ...content, to: [...to], cc: [...cc], attachments: [...attachments] } };
  }

  /** The raw message, to be saved. */
  @Get(':id/raw')
  @Records('mail', { act: 'exported' })
  @Roles(...SIDE_LIST_RIGHTS.readMailOutsideCases)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async raw(@Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, `${id}.eml`, 'message/rfc822', await this.queries.raw(id));
  }

  /** An attachment by its place, to be saved. */
  @Get(':id/attachments/:place')
  @Roles(...SIDE_LIST_RIGHTS.readMailOutsideCases)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async attachment(@Param('id') id: string, @Param('place') place: string, @Res() response: Response): Promise<void> {
    const { name, mediaType, bytes } = await this.queries.attachment(id, place);
    sendFile(response, safeFileName(name ?? ''), mediaType, bytes);
  }

  /** One after another; what one refuses keeps the others from nothing. */
  private async forEach(
    mailIds: readonly string[],
    caller: Caller,
    request: Request,
    act: (mailId: string) => Promise<{ readonly revision: number; readonly caseId?: string }>,
  ): Promise<MailOutcomesDto> {
    const results: MailOutcomeDto[] = [];
    for (const id of mailIds) {
      try {
        await this.visibility.require(caller, 'mail', id);
        const { revision, caseId = null } = await act(id);
        results.push({ id, done: true, caseId, revision, problem: null });
      } catch (error) {
        const problem = problemFor(error, request);
        if (!problem) throw error;
        const { status, code, detail } = problem;
        results.push({ id, done: false, caseId: null, revision: null, problem: { status, code, detail } });
      }
    }
    return { results };
  }
}

/** One command may change one stream once: each mail has an id of its own. */
const partOf = (context: CommandContext, mailId: string): CommandContext => ({
  ...context,
  commandId: deriveId(context.commandId, mailId),
  correlationId: context.correlationId ?? context.commandId,
});
