import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Approves, Context, CurrentEmployee, Roles, WrittenDto, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { onTopic } from '../commands/on-topic.js';
import type { LineWords } from '../domain/events.js';
import { TOPIC_RIGHTS } from '../domain/rights.js';
import type { TopicCommand } from '../domain/topic.js';
import { TopicApprovals } from '../queries/topic-approvals.js';
import { ApproveLineBody, LineBody, LineVersionBody, ReturnLineBody } from './topics.dto.js';

/** What the office says of a topic: written by one, approved by another, or on all levels of the ladder that covers lines. */
@ApiTags('topics')
@Controller('api/topics/:id/lines')
@OfThing('topic')
export class TopicLinesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly approvals: TopicApprovals,
  ) {}

  @Post()
  @Roles(...TOPIC_RIGHTS.writeLines)
  write(@Param('id') id: string, @Body() body: LineBody, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.newVersion(id, deriveId('line', context.commandId), 1, body, context);
  }

  /** The version approved before holds until this one is approved. */
  @Post(':lineId/versions')
  @Roles(...TOPIC_RIGHTS.writeLines)
  rewrite(
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Body() { version, ...body }: LineVersionBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.newVersion(id, lineId, version, body, context);
  }

  /** By a coordinator or the topic's owner, of what somebody else wrote; where a ladder covers lines, by whoever signs one of its levels. */
  @Post(':lineId/approval')
  @HttpCode(200)
  @Approves()
  @Roles(...TOPIC_RIGHTS.approveLines)
  async approve(
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Body() { version }: ApproveLineBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const judge = await this.approvals.judge(id, ({ lines }) => lines.get(lineId), caller, context);
    return this.written(id, lineId, { kind: 'approveLine', lineId, version, judge }, context);
  }

  @Post(':lineId/return')
  @HttpCode(200)
  @Approves()
  @Roles(...TOPIC_RIGHTS.approveLines)
  async return(
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Body() { version, reason }: ReturnLineBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const judge = await this.approvals.judge(id, ({ lines }) => lines.get(lineId), caller, context);
    return this.written(id, lineId, { kind: 'returnLine', lineId, version, reason, judge }, context);
  }

  /** It holds no more; a new version takes it up again. */
  @Post(':lineId/withdrawal')
  @HttpCode(200)
  @Roles(...TOPIC_RIGHTS.writeLines)
  withdraw(
    @Param('id') id: string,
    @Param('lineId') lineId: string,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.written(id, lineId, { kind: 'withdrawLine', lineId }, context);
  }

  private async newVersion(
    id: string,
    lineId: string,
    version: number,
    body: LineBody,
    context: CommandContext,
  ): Promise<WrittenDto> {
    const { actor: authorId } = context;
    const approval = await this.approvals.begun(id, 'topicLine', authorId);
    const command = { kind: 'writeLine', lineId, version, words: wordsOf(body), authorId, approval } as const;
    return this.written(id, lineId, command, context);
  }

  private async written(
    topicId: string,
    id: string,
    command: TopicCommand,
    context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(onTopic(topicId, command, context));
    return { id, revision };
  }
}

const wordsOf = ({ title, text, questions = [], validFrom, validUntil, use }: LineBody): LineWords => ({
  title,
  text,
  questions: questions.map(({ question, answer }) => ({ question, answer })),
  validFrom: validFrom ?? null,
  validUntil: validUntil ?? null,
  use,
});
