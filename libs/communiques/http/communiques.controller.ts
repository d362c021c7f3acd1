import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AttachmentQueries, sendFile } from '#libs/attachments';
import { Approves, Context, CurrentEmployee, Roles, SeenRevision, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfficeError } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { Communiquing } from '../commands/communiquing.js';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { CommuniqueQueries, type CommuniqueItem } from '../queries/communique-queries.js';
import {
  CommuniqueCorrectionBody,
  CommuniqueDecisionBody,
  CommuniqueDto,
  CommuniqueItemDto,
  CommuniquePageDto,
  CommuniquePlanDto,
  CommuniquePlanQuery,
  CommuniqueQuery,
  CommuniqueReleaseBody,
  CommuniqueReturnBody,
  CommuniquesQuery,
  CommuniqueVersionBody,
  CommuniqueWithdrawalBody,
  CommuniqueWrittenDto,
  NewCommuniqueBody,
} from './communiques.dto.js';

const LONGEST_PLAN_DAYS = 62;

/** What the office says to everybody. */
@ApiTags('communiques')
@Controller('api/communiques')
@OfThing('communique')
export class CommuniquesController {
  constructor(
    private readonly communiquing: Communiquing,
    private readonly queries: CommuniqueQueries,
    private readonly attachments: AttachmentQueries,
  ) {}

  /** What changed last in front. */
  @Get()
  @Roles(...COMMUNIQUE_RIGHTS.readCommuniques)
  async list(
    @Query() { state: states, q, topic: topicId, limit, cursor }: CommuniquesQuery,
  ): Promise<CommuniquePageDto> {
    const { items, nextCursor } = await this.queries.list({ states, q, topicId }, { limit, cursor });
    return { items: items.map(listed), nextCursor };
  }

  /** What appears, or appeared, on which day; with the free days. */
  @Get('plan')
  @Roles(...COMMUNIQUE_RIGHTS.readCommuniques)
  async plan(@Query() { from, to }: CommuniquePlanQuery): Promise<CommuniquePlanDto> {
    const last = Temporal.PlainDate.from(from).add({ days: LONGEST_PLAN_DAYS - 1 });
    if (to < from || to > last.toString())
      throw new OfficeError('invalid', 'communique-plan-range', { days: LONGEST_PLAN_DAYS });
    const days = await this.queries.plan(from, to);
    return {
      days: days.map(({ items, events, ...day }) => ({
        ...day,
        events: events.map((event) => ({ ...event, warnings: [...event.warnings] })),
        items: items.map(listed),
      })),
    };
  }

  /** An idea where it has no text yet. */
  @Post()
  @Roles(...COMMUNIQUE_RIGHTS.writeCommuniques)
  begin(
    @Body() { kind = 'communique', ...words }: NewCommuniqueBody,
    @Context() context: CommandContext,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.begin(kind, words, context);
  }

  @Get(':id')
  @Approves()
  @Roles(...COMMUNIQUE_RIGHTS.readCommuniques)
  async read(
    @Param('id') id: string,
    @Query() { version }: CommuniqueQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<CommuniqueDto> {
    const view = await this.queries.view(id, caller, version);
    return view as CommuniqueDto;
  }

  /** A file of it, for whoever may see it before it is released. */
  @Get(':id/files/:attachmentId')
  @Roles(...COMMUNIQUE_RIGHTS.readCommuniques)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { name, mediaType } = await this.queries.file(id, attachmentId);
    const { bytes } = await this.attachments.read(attachmentId);
    sendFile(response, name ?? '', mediaType, bytes);
  }

  /** Keeps a version: what is left out stays as it was. What was approved is so no more. */
  @Post(':id/versions')
  @Roles(...COMMUNIQUE_RIGHTS.writeCommuniques)
  keepVersion(
    @Param('id') id: string,
    @Body() words: CommuniqueVersionBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.keepVersion(id, words, undefined, context, seen);
  }

  /** Keeps a version that corrects what stands released. It is approved and released as any; the old one stays reachable. */
  @Post(':id/correction')
  @Roles(...COMMUNIQUE_RIGHTS.releaseCommuniques)
  correct(
    @Param('id') id: string,
    @Body() { note, ...words }: CommuniqueCorrectionBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.keepVersion(id, words, note, context, seen);
  }

  /** The newest version waits for approval from now on. */
  @Post(':id/submission')
  @HttpCode(200)
  @Roles(...COMMUNIQUE_RIGHTS.writeCommuniques)
  submit(
    @Param('id') id: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.submit(id, context, seen);
  }

  /** By a coordinator who did not write in it; where a ladder covers its kind, by whoever signs one of its levels. */
  @Post(':id/approval')
  @HttpCode(200)
  @Approves()
  @Roles(...COMMUNIQUE_RIGHTS.approveCommuniques)
  approve(
    @Param('id') id: string,
    @Body() { version }: CommuniqueDecisionBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.approve(id, version, caller, context);
  }

  /** Gives it back to whoever writes. */
  @Post(':id/return')
  @HttpCode(200)
  @Approves()
  @Roles(...COMMUNIQUE_RIGHTS.approveCommuniques)
  giveBack(
    @Param('id') id: string,
    @Body() { version, reason }: CommuniqueReturnBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.giveBack(id, { version, reason }, caller, context);
  }

  /** At once, at a minute, or under embargo. At the minute all conditions are looked at anew. */
  @Post(':id/release')
  @HttpCode(200)
  @Roles(...COMMUNIQUE_RIGHTS.releaseCommuniques)
  release(
    @Param('id') id: string,
    @Body() plan: CommuniqueReleaseBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.release(id, plan, context, seen);
  }

  /** It does not appear at its minute; what was approved stays approved. */
  @Delete(':id/release')
  @Roles(...COMMUNIQUE_RIGHTS.releaseCommuniques)
  unschedule(
    @Param('id') id: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.unschedule(id, context, seen);
  }

  /** Its page says that it was withdrawn, and why. What was never released is given up. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Roles(...COMMUNIQUE_RIGHTS.releaseCommuniques)
  withdraw(
    @Param('id') id: string,
    @Body() { reason }: CommuniqueWithdrawalBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CommuniqueWrittenDto> {
    return this.communiquing.withdraw(id, reason, context, seen);
  }
}

const listed = ({ waitsFor, warnings, ...item }: CommuniqueItem): CommuniqueItemDto => ({
  ...item,
  waitsFor: waitsFor.map(({ people, ...turn }) => ({ ...turn, people: [...people] })),
  warnings: [...warnings],
});
