import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendFile } from '#libs/attachments';
import {
  type Caller,
  Context,
  CurrentEmployee,
  InReplay,
  Records,
  Roles,
  SeenRevision,
  UserLanguage,
} from '#libs/http';
import type { CommandContext, Outcome } from '#libs/journal';
import { deriveId, OfficeError, type Language } from '#libs/kernel';
import { OfTheReplay, OfThing, Visibility, type OfficeThen } from '#libs/manifest';
import { AddNote } from '../commands/add-note.js';
import { AssignCase } from '../commands/assign-case.js';
import { CorrectRegistration } from '../commands/correct-registration.js';
import { ForwardMessage } from '../commands/forward-message.js';
import { JoinCase } from '../commands/join-case.js';
import { onCase } from '../commands/on-case.js';
import { RegisterCase } from '../commands/register-case.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import type { CameFrom } from '../domain/slices/registration.js';
import { CaseQueries } from '../queries/case-queries.js';
import { CaseViews } from '../queries/case-views.js';
import { RawMessages } from '../queries/raw-messages.js';
import { WorkloadQueries } from '../queries/workload.js';
import {
  AssignBody,
  CloseBody,
  CorrectRegistrationBody,
  ForwardBody,
  CorrespondenceDto,
  CorrespondenceQuery,
  HistoryDto,
  HistoryQuery,
  JoinBody,
  CaseCountsDto,
  CaseDto,
  CaseListQuery,
  KindCountsDto,
  KindCountsQuery,
  CasePageDto,
  MessageHtmlDto,
  NoteBody,
  NoteWrittenDto,
  ReasonBody,
  RegisteredDto,
  RegisterCaseBody,
  CaseWrittenDto,
  type EDeliveryBody,
  type SocialPostBody,
  WorkloadDto,
} from './cases.dto.js';

/** The read models of lists of cases and their counts. */
const INBOX = ['case_list', 'contacts', 'names'] as const;

@ApiTags('cases')
@Controller('api/cases')
@OfThing('case')
export class CasesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: CaseQueries,
    private readonly views: CaseViews,
    private readonly rawMessages: RawMessages,
    private readonly load: WorkloadQueries,
    private readonly visibility: Visibility,
  ) {}

  @Get()
  @InReplay(...INBOX)
  @Roles(...CASE_RIGHTS.readCases)
  async list(
    @Query() { sort, limit, cursor, ...filter }: CaseListQuery,
    @CurrentEmployee() caller: Caller,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<CasePageDto> {
    const { items, nextCursor } = await this.of(then).list(filter, sort, limit, cursor, caller);
    return { items: [...items], nextCursor };
  }

  @Get('counts')
  @InReplay(...INBOX)
  @Roles(...CASE_RIGHTS.readCases)
  counts(@CurrentEmployee() caller: Caller, @OfTheReplay() then: OfficeThen | undefined): Promise<CaseCountsDto> {
    return this.of(then).counts(caller);
  }

  /** Of how many cases of a view each kind is. */
  @Get('counts/kinds')
  @InReplay(...INBOX)
  @Roles(...CASE_RIGHTS.readCases)
  async countsByKind(
    @Query() { view }: KindCountsQuery,
    @CurrentEmployee() caller: Caller,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<KindCountsDto> {
    return { items: [...(await this.of(then).countsByKind(view, caller))] };
  }

  /** When running cases are due, and who has them. */
  @Get('workload')
  @InReplay(...INBOX)
  @Roles(...CASE_RIGHTS.seeWorkload)
  async workload(@CurrentEmployee() caller: Caller, @OfTheReplay() then: OfficeThen | undefined): Promise<WorkloadDto> {
    const { overdue, days, later, people } = await (then ? this.load.at(then) : this.load).workload(caller);
    return { overdue, days: [...days], later, people: [...people] };
  }

  private of(then: OfficeThen | undefined): CaseQueries {
    return then ? this.queries.at(then) : this.queries;
  }

  @Post()
  @Roles(...CASE_RIGHTS.registerCases)
  async register(
    @Body() body: RegisterCaseBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<RegisteredDto> {
    const unitId = this.visibility.seesEverywhere(caller, 'case') ? null : caller.unitId;
    const { post, eDelivery, ...registration } = body;
    const cameFrom = cameFromIn(post, eDelivery);
    const { id, number, outcome } = await this.commands.execute(
      new RegisterCase({ ...registration, cameFrom, unitId }, context),
    );
    return { id, number, revision: outcome.revision };
  }

  /** The case as it stands; the `ETag` is its revision. */
  @Get(':id')
  @Roles(...CASE_RIGHTS.readCases)
  @ApiOkResponse({
    type: CaseDto,
    headers: { ETag: { description: 'The revision, quoted.', schema: { type: 'string' } } },
  })
  async read(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseDto> {
    const theCase = await this.views.case(id, caller);
    response.setHeader('ETag', `"${theCase.revision}"`);
    return theCase;
  }

  /** Messages and notes before those of a page, oldest first: `before` is the `earlier` of that page. */
  @Get(':id/correspondence')
  @Roles(...CASE_RIGHTS.readCases)
  correspondence(@Param('id') id: string, @Query() { before, limit }: CorrespondenceQuery): Promise<CorrespondenceDto> {
    return this.views.correspondence(id, limit, before);
  }

  @Get(':id/history')
  @Roles(...CASE_RIGHTS.readCases)
  history(
    @Param('id') id: string,
    @Query() { limit, cursor, order }: HistoryQuery,
    @UserLanguage() language: Language,
  ): Promise<HistoryDto> {
    return this.views.history(id, language, limit, order, cursor);
  }

  @Patch(':id/registration')
  @Roles(...CASE_RIGHTS.registerCases)
  correct(
    @Param('id') id: string,
    @Body() { post, eDelivery, ...correction }: CorrectRegistrationBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return written(
      this.commands.execute(
        new CorrectRegistration(id, { ...correction, cameFrom: cameFromIn(post, eDelivery) }, context, seen),
      ),
    );
  }

  /** Coordinators assign anything to anybody who answers, or to a unit; its head what stands there, within it; an officer takes what nobody has. */
  @Post(':id/assignments')
  @Roles(...CASE_RIGHTS.takeCases)
  assign(
    @Param('id') id: string,
    @Body() body: AssignBody,
    @CurrentEmployee() { roles }: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const { employeeId, unitId, priority, note, dueAt } = body;
    if ((employeeId === undefined) === (unitId === undefined)) throw new OfficeError('invalid', 'assignment-to-one');
    const to = unitId === undefined ? { employeeId: employeeId! } : { unitId };
    const instruction = { priority, note: note?.trim() || null, dueAt };
    return written(this.commands.execute(new AssignCase(id, to, instruction, roles, context, seen)));
  }

  @Post(':id/notes')
  @Roles(...CASE_RIGHTS.registerCases)
  async addNote(
    @Param('id') id: string,
    @Body() { text, attachmentIds = [], mentionIds = [] }: NoteBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<NoteWrittenDto> {
    const note = new AddNote(id, text, attachmentIds, context, seen, mentionIds);
    const { revision, untold } = await this.commands.execute(note);
    return { id: deriveId('note', context.commandId), revision, untold: [...untold] };
  }

  /** A message as it came in, to be saved. */
  @Get(':id/messages/:messageId/raw')
  @Records('case', { act: 'exported' })
  @Roles(...CASE_RIGHTS.readCases)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async raw(@Param('id') id: string, @Param('messageId') messageId: string, @Res() response: Response): Promise<void> {
    sendFile(response, `${messageId}.eml`, 'message/rfc822', await this.rawMessages.raw(id, messageId));
  }

  /** The text of a message that came in, in whole, to be saved: a case shows the beginning of a very long one. */
  @Get(':id/messages/:messageId/text')
  @Roles(...CASE_RIGHTS.readCases)
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async text(@Param('id') id: string, @Param('messageId') messageId: string, @Res() response: Response): Promise<void> {
    sendFile(response, `${messageId}.txt`, 'text/plain', await this.rawMessages.text(id, messageId));
  }

  /** The HTML of a message that came in, where the case shows none of it for its length. */
  @Get(':id/messages/:messageId/html')
  @Roles(...CASE_RIGHTS.readCases)
  async html(@Param('id') id: string, @Param('messageId') messageId: string): Promise<MessageHtmlDto> {
    return { html: await this.rawMessages.html(id, messageId) };
  }

  @Post(':id/forwardings')
  @Roles(...CASE_RIGHTS.answerCases)
  forward(
    @Param('id') id: string,
    @Body() body: ForwardBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const { messageId, employeeId, note } = body;
    return written(
      this.commands.execute(new ForwardMessage(id, messageId, employeeId, note?.trim() || null, context, seen)),
    );
  }

  @Post(':id/closing')
  @Roles(...CASE_RIGHTS.answerCases)
  close(
    @Param('id') id: string,
    @Body() { outcome, note }: CloseBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const command = { kind: 'close', outcome, note: note?.trim() || null } as const;
    return written(this.commands.execute(onCase(id, command, context, seen)));
  }

  @Post(':id/reopening')
  @Roles(...CASE_RIGHTS.registerCases)
  reopen(
    @Param('id') id: string,
    @Body() { reason }: ReasonBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return written(this.commands.execute(onCase(id, { kind: 'reopen', reason }, context, seen)));
  }

  @Post(':id/dismissal')
  @Roles(...CASE_RIGHTS.registerCases)
  dismiss(
    @Param('id') id: string,
    @Body() { reason }: ReasonBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return written(this.commands.execute(onCase(id, { kind: 'dismiss', reason }, context, seen)));
  }

  /** Moves its messages into the case that they belong to; undone by reopening it. */
  @Post(':id/joining')
  @Roles(...CASE_RIGHTS.registerCases)
  async join(
    @Param('id') id: string,
    @Body() { intoId }: JoinBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    await this.visibility.require(caller, 'case', intoId);
    return written(this.commands.execute(new JoinCase(id, intoId, context, seen)));
  }
}

const written = async (outcome: Promise<Outcome>): Promise<CaseWrittenDto> => ({
  revision: (await outcome).revision,
});

const cameFromIn = (post?: SocialPostBody, eDelivery?: EDeliveryBody): CameFrom => ({
  ...(post && { post: { platform: post.platform, account: post.account, url: post.url ?? null } }),
  ...(eDelivery && { eDelivery: { address: eDelivery.address } }),
});
