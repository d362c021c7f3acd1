import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { AddAttachments } from '../commands/add-attachments.js';
import { ApprovalGate } from '../commands/approval-gate.js';
import { onCase } from '../commands/on-case.js';
import { RecordReply } from '../commands/record-reply.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseWrittenDto, PartWrittenDto } from './cases.dto.js';
import { AddAttachmentsBody, ReplyBody, ReplyDeliveryBody } from './replies.dto.js';

@ApiTags('cases')
@Controller('api/cases/:id')
@OfThing('case')
export class RepliesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly gate: ApprovalGate,
  ) {}

  /** Writes an answer down. By mail it goes out by itself after that, by another way it went out already. 409 `approval-required` for a mail where a ladder applies. */
  @Post('replies')
  @Roles(...CASE_RIGHTS.answerCases)
  async reply(
    @Param('id') id: string,
    @Body() { final = true, holdSeconds = 0, via = 'email', outcome, ...draft }: ReplyBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PartWrittenDto> {
    // What went out by another way is only written down: nothing leaves by it.
    if (via === 'email') await this.gate.requireFree(id, final ? 'answer' : 'holdingStatement', outcome);
    const command = new RecordReply(id, { ...draft, final, holdSeconds, via }, context, seen);
    const { revision } = await this.commands.execute(command);
    return { id: deriveId('reply', context.commandId), revision };
  }

  /**
   * Takes back an answer that is held: it never goes out. It stays in the correspondence, as `cancelled`, with everything that a new one can be made of.
   * 409 `reply-already-sent` where it is on its way.
   */
  @Post('replies/:replyId/cancellation')
  @HttpCode(200)
  @Roles(...CASE_RIGHTS.answerCases)
  async cancel(
    @Param('id') id: string,
    @Param('replyId') replyId: string,
    @Context() context: CommandContext,
  ): Promise<CaseWrittenDto> {
    const { revision } = await this.commands.execute(onCase(id, { kind: 'cancelReply', replyId }, context));
    return { revision };
  }

  /** The receipt of an answer by post or e-Doręczenia came: on which day it was delivered. Said again, it corrects; no clock moves. */
  @Post('replies/:replyId/delivery')
  @HttpCode(200)
  @Roles(...CASE_RIGHTS.answerCases)
  async confirmDelivery(
    @Param('id') id: string,
    @Param('replyId') replyId: string,
    @Body() { deliveredOn }: ReplyDeliveryBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const command = { kind: 'confirmDelivery', replyId, deliveredOn, now: this.clock.nowIso() } as const;
    return { revision: (await this.commands.execute(onCase(id, command, context, seen))).revision };
  }

  @Post('replies/:replyId/retry')
  @HttpCode(200)
  @Roles(...CASE_RIGHTS.answerCases)
  async retry(
    @Param('id') id: string,
    @Param('replyId') replyId: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const { revision } = await this.commands.execute(onCase(id, { kind: 'retryReply', replyId }, context, seen));
    return { revision };
  }

  /** Adds files to a message, an answer or (by its id) a note: a scan that was made later. */
  @Post('messages/:messageId/attachments')
  @Roles(...CASE_RIGHTS.registerCases)
  async addAttachments(
    @Param('id') id: string,
    @Param('messageId') messageId: string,
    @Body() { attachmentIds }: AddAttachmentsBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const { revision } = await this.commands.execute(new AddAttachments(id, messageId, attachmentIds, context, seen));
    return { revision };
  }
}
