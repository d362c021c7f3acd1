import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, OnlyReads, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId, isoInstant } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { ApprovalGate } from '../commands/approval-gate.js';
import { onCase, type PlainCaseCommand } from '../commands/on-case.js';
import { RecordReply } from '../commands/record-reply.js';
import { LetterPreviews } from '../queries/letter-previews.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseWrittenDto, PartWrittenDto } from './cases.dto.js';
import {
  ClockWithdrawalBody,
  DelayLetterDto,
  DelayNoticeBody,
  NoAnswerNeededBody,
  PauseBody,
  PauseEndBody,
  TermExtensionBody,
} from './clock.dto.js';

/** What the clocks of a case hear, besides answers. */
@ApiTags('cases')
@Controller('api/cases/:id')
@OfThing('case')
export class ClockController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly letters: LetterPreviews,
    private readonly gate: ApprovalGate,
  ) {}

  /** Tells the sender why the answer comes later, and by when: the letter goes out, and its date is then the last day. 409 `approval-required` for a mail where a ladder applies. */
  @Post('delay-notice')
  @Roles(...CASE_RIGHTS.keepClocks)
  async delayNotice(
    @Param('id') id: string,
    @Body() { reasons, until, deadlineId, language = 'pl', via = 'email', ...days }: DelayNoticeBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PartWrittenDto> {
    if (via === 'email') await this.gate.requireFree(id, 'delayNotice');
    const draft = {
      ...days,
      via,
      final: false,
      holdSeconds: 0,
      letter: { act: 'delayNotice', reasons, until, deadlineId: deadlineId ?? null, language },
    } as const;
    const { revision } = await this.commands.execute(new RecordReply(id, draft, context, seen));
    return { id: deriveId('reply', context.commandId), revision };
  }

  /** The letter as it would go out now, or what it would be refused for; nothing is written. */
  @Post('delay-notice/preview')
  @HttpCode(200)
  @OnlyReads()
  @Roles(...CASE_RIGHTS.keepClocks)
  delayLetter(
    @Param('id') id: string,
    @Body() { reasons, until, deadlineId, language = 'pl' }: DelayNoticeBody,
  ): Promise<DelayLetterDto> {
    return this.letters.delayNotice(id, { reasons, until, deadlineId: deadlineId ?? null, language });
  }

  /** Lets the clocks stand still whose rule knows it (KPA 35 §5). */
  @Post('pauses')
  @Roles(...CASE_RIGHTS.keepClocks)
  async pause(
    @Param('id') id: string,
    @Body() { deadlineId, reason, from }: PauseBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PartWrittenDto> {
    const pauseId = deriveId('pause', context.commandId);
    const command = {
      kind: 'pauseClock',
      pauseId,
      deadlineId: deadlineId ?? null,
      reason,
      from: from ?? null,
      now: this.clock.nowIso(),
    } as const;
    return { id: pauseId, ...(await this.decide(id, command, context, seen)) };
  }

  @Post('pauses/:pauseId/end')
  @HttpCode(200)
  @Roles(...CASE_RIGHTS.keepClocks)
  endPause(
    @Param('id') id: string,
    @Param('pauseId') pauseId: string,
    @Body() { on }: PauseEndBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return this.decide(id, { kind: 'endPause', pauseId, on: on ?? null, now: this.clock.nowIso() }, context, seen);
  }

  /** Whoever handed a quote over agreed to a later end (PP 14a). */
  @Post('term-extensions')
  @Roles(...CASE_RIGHTS.keepClocks)
  async extend(
    @Param('id') id: string,
    @Body() { deadlineId, until, agreedWith, note }: TermExtensionBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PartWrittenDto> {
    const extensionId = deriveId('extension', context.commandId);
    const command = {
      kind: 'extendTerm',
      extensionId,
      deadlineId: deadlineId ?? null,
      until: isoInstant(until),
      agreedWith,
      note: note ?? null,
      now: this.clock.nowIso(),
    } as const;
    return { id: extensionId, ...(await this.decide(id, command, context, seen)) };
  }

  /** Of a clock that was started wrongly. */
  @Post('clock-withdrawals')
  @Roles(...CASE_RIGHTS.keepClocks)
  withdraw(
    @Param('id') id: string,
    @Body() { deadlineId, reason }: ClockWithdrawalBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return this.decide(id, { kind: 'withdrawClock', deadlineId, reason, now: this.clock.nowIso() }, context, seen);
  }

  /** A message after the final answer needs none: the clock that it started ends. */
  @Post('no-answer-needed')
  @HttpCode(200)
  @Roles(...CASE_RIGHTS.keepClocks)
  noAnswerNeeded(
    @Param('id') id: string,
    @Body() { messageId }: NoAnswerNeededBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return this.decide(id, { kind: 'needNoAnswer', messageId }, context, seen);
  }

  private async decide(
    id: string,
    command: PlainCaseCommand,
    context: CommandContext,
    seen: number | undefined,
  ): Promise<CaseWrittenDto> {
    return { revision: (await this.commands.execute(onCase(id, command, context, seen))).revision };
  }
}
