import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Acting, CurrentEmployee, Roles, WrittenDto, type Caller } from '#libs/http';
import { period } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { ActOnContribution, type AskerAct, type UnitAct } from '../commands/act-on-contribution.js';
import type { ContributionFile, RecordedContributionEvent, TooLate } from '../domain/events.js';
import { CONTRIBUTION_RIGHTS } from '../domain/rights.js';
import { ContributionQueries, type ContributionView } from '../queries/contribution-queries.js';
import { UnitFiguresQuery } from '../queries/unit-figures.js';
import {
  AnswerBody,
  AnsweredDto,
  ContributionDto,
  ContributionListQuery,
  ContributionPageDto,
  ContributionReasonBody,
  ContributionTextBody,
  ExtensionBody,
  HandingOnBody,
  LatenessBody,
  TakingBody,
  UnitFiguresDto,
  UnitFiguresQueryDto,
} from './contributions.dto.js';

/** What units were asked. Its unit answers, whoever works on the case decides. */
@ApiTags('contributions')
@Controller('api/contributions')
@OfThing('contribution')
export class ContributionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: ContributionQueries,
    private readonly units: UnitFiguresQuery,
  ) {}

  /** Those due first in front: of one's unit and those below it, and of the cases that one sees. */
  @Get()
  @Roles(...CONTRIBUTION_RIGHTS.readContributions)
  async list(
    @Query() { unit, holder, state, limit, cursor }: ContributionListQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<ContributionPageDto> {
    const { items, nextCursor } = await this.queries.list({ unit, holder, state }, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  /** What a unit owes, and how punctual it was: of what the caller sees. */
  @Get('figures')
  @Roles(...CONTRIBUTION_RIGHTS.readContributions)
  figures(
    @Query() { unit, from, to }: UnitFiguresQueryDto,
    @CurrentEmployee() caller: Caller,
  ): Promise<UnitFiguresDto> {
    return this.units.of(unit, period(from, to), caller);
  }

  /** The question, its files and all that was said; the `ETag` is its revision. */
  @Get(':id')
  @Roles(...CONTRIBUTION_RIGHTS.readContributions)
  @ApiOkResponse({
    type: ContributionDto,
    headers: { ETag: { description: 'The revision, quoted.', schema: { type: 'string' } } },
  })
  async read(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContributionDto> {
    const view = await this.queries.view(id, caller);
    response.setHeader('ETag', `"${view.revision}"`);
    return contributionDto(view);
  }

  /** Takes it, or gives it to somebody of the unit. */
  @Post(':id/taking')
  @Roles(...CONTRIBUTION_RIGHTS.contribute)
  take(@Body() { employeeId }: TakingBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'give', employeeId: employeeId ?? acting.caller.id }, acting);
  }

  /** The first answer, or a better one while it was not accepted. One that nobody needs any more is kept, and says so: `tooLate`. */
  @Post(':id/answers')
  @Roles(...CONTRIBUTION_RIGHTS.contribute)
  async answer(@Body() { text, attachmentIds = [] }: AnswerBody, @Acting() acting: Acting): Promise<AnsweredDto> {
    const { id, caller, context, seen } = acting;
    const act = { kind: 'answer', text, attachmentIds } as const;
    const { revision, events } = await this.commands.execute(new ActOnContribution(id, act, caller, context, seen));
    return { id, revision, tooLate: tooLateIn(events as readonly RecordedContributionEvent[]) };
  }

  /** Asks back before answering. */
  @Post(':id/queries')
  @Roles(...CONTRIBUTION_RIGHTS.contribute)
  askBack(@Body() { text }: ContributionTextBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'askBack', text }, acting);
  }

  @Post(':id/declination')
  @Roles(...CONTRIBUTION_RIGHTS.contribute)
  decline(@Body() { reason }: ContributionReasonBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'decline', reason }, acting);
  }

  /** Says that another unit should answer; it is asked once whoever works on the case agrees. */
  @Post(':id/handing-on')
  @Roles(...CONTRIBUTION_RIGHTS.contribute)
  proposeHandingOn(@Body() { unitId: toUnitId, reason }: HandingOnBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'proposeHandOn', toUnitId, reason }, acting);
  }

  /** Says that the answer will be late, and until when. The term stays. */
  @Post(':id/lateness')
  @Roles(...CONTRIBUTION_RIGHTS.contribute)
  announceLateness(@Body() { until, reason }: LatenessBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'announceLateness', until, reason }, acting);
  }

  /** Answers what the unit asked back. */
  @Post(':id/explanation')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  explain(@Body() { text }: ContributionTextBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'explain', text }, acting);
  }

  @Post(':id/handing-on/consent')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  agree(@Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'agreeToHandOn' }, acting);
  }

  @Post(':id/handing-on/refusal')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  refuse(@Body() { reason }: ContributionReasonBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'refuseHandOn', reason }, acting);
  }

  /** Takes the answer, or that there will be none. */
  @Post(':id/acceptance')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  accept(@Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'accept' }, acting);
  }

  /** Takes a held mail for the unit's answer; one that nobody needs any more is kept. */
  @Post(':id/held-mails/:heldId/acceptance')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  acceptHeld(@Param('heldId') heldId: string, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'acceptHeld', heldId }, acting);
  }

  /** Says that a held mail is no answer. It is kept, and may be accepted later all the same. */
  @Post(':id/held-mails/:heldId/discarding')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  discardHeld(@Param('heldId') heldId: string, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'discardHeld', heldId }, acting);
  }

  /** Gives the answer back: the reason says what is missing. */
  @Post(':id/return')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  giveBack(@Body() { reason }: ContributionReasonBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'return', reason }, acting);
  }

  /** Another term. */
  @Post(':id/extension')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  extend(@Body() { dueAt, reason }: ExtensionBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'extend', dueAt, reason: reason ?? null }, acting);
  }

  /** A mail to the unit did not arrive: the question goes again, with all that was added to it, to the unit's address of now. */
  @Post(':id/sending-again')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  sendAgain(@Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'sendAgain' }, acting);
  }

  @Post(':id/withdrawal')
  @Roles(...CONTRIBUTION_RIGHTS.askUnits)
  withdraw(@Body() { reason }: ContributionReasonBody, @Acting() acting: Acting): Promise<WrittenDto> {
    return this.act({ kind: 'withdraw', reason }, acting);
  }

  private async act(act: UnitAct | AskerAct, { id, caller, context, seen }: Acting): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new ActOnContribution(id, act, caller, context, seen));
    return { id, revision };
  }
}

const tooLateIn = (events: readonly RecordedContributionEvent[]): TooLate | null =>
  events.find((event) => event.type === 'ContributionCameTooLate')?.data.because ?? null;

const fileDto = ({ attachmentId, name, mediaType, size }: ContributionFile) => ({
  attachmentId,
  name,
  mediaType,
  size,
});

const contributionDto = ({ attachments, thread, ...view }: ContributionView): ContributionDto => ({
  ...view,
  attachments: attachments.map(fileDto),
  thread: thread.map((step) => ({ ...step, attachments: step.attachments.map(fileDto) })),
});
