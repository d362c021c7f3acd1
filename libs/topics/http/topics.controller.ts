import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseAdmission } from '#libs/cases';
import {
  Context,
  CurrentEmployee,
  PageQueryDto,
  Roles,
  SeenRevision,
  UserLanguage,
  WrittenDto,
  type Caller,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import type { Language } from '#libs/kernel';
import { OfThing, Visibility } from '#libs/manifest';
import { ChangeTopic, OpenTopic } from '../commands/keep-topic.js';
import { onTopic } from '../commands/on-topic.js';
import { TOPIC_RIGHTS } from '../domain/rights.js';
import type { TopicCommand } from '../domain/topic.js';
import { Alike } from '../queries/alike.js';
import { TopicQueries } from '../queries/topic-queries.js';
import {
  AlikeCasesDto,
  ChangeTopicBody,
  NewTopicBody,
  TopicCasePageDto,
  TopicCasesBody,
  TopicDto,
  TopicHistoryDto,
  TopicPageDto,
  TopicsQuery,
} from './topics.dto.js';

/** Matters that several cases belong to. */
@ApiTags('topics')
@Controller('api/topics')
@OfThing('topic')
export class TopicsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly topics: TopicQueries,
    private readonly alike: Alike,
    private readonly admission: CaseAdmission,
    private readonly visibility: Visibility,
  ) {}

  /** The newest first. */
  @Get()
  @Roles(...TOPIC_RIGHTS.readTopics)
  async list(
    @Query() { q, closed, limit, cursor }: TopicsQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<TopicPageDto> {
    const { items, nextCursor } = await this.topics.list({ q, closed }, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  @Post()
  @Roles(...TOPIC_RIGHTS.keepTopics)
  open(
    @Body() { name, description = '', ownerId, unitIds = [] }: NewTopicBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const details = { name, description, ownerId: ownerId ?? context.actor, unitIds };
    return this.commands.execute(new OpenTopic(details, context));
  }

  /** With its lines and their versions. */
  @Get(':id')
  @Roles(...TOPIC_RIGHTS.readTopics)
  read(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<TopicDto> {
    return this.topics.one(id, caller);
  }

  @Patch(':id')
  @Roles(...TOPIC_RIGHTS.keepTopics)
  async change(
    @Param('id') id: string,
    @Body() { name, description, ownerId, unitIds }: ChangeTopicBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const changes = {
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
      ...(ownerId !== undefined && { ownerId }),
      ...(unitIds !== undefined && { unitIds }),
    };
    const { revision } = await this.commands.execute(new ChangeTopic(id, changes, context, seen));
    return { id, revision };
  }

  /** It is over: no more cases are put under it. */
  @Post(':id/closing')
  @HttpCode(200)
  @Roles(...TOPIC_RIGHTS.keepTopics)
  close(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.written(id, { kind: 'close' }, context);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Roles(...TOPIC_RIGHTS.keepTopics)
  reopen(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.written(id, { kind: 'reopen' }, context);
  }

  /** Its cases that the caller sees: those of a crisis first, then those received last. */
  @Get(':id/cases')
  @Roles(...TOPIC_RIGHTS.readTopics)
  async cases(
    @Param('id') id: string,
    @Query() { limit, cursor }: PageQueryDto,
    @CurrentEmployee() caller: Caller,
  ): Promise<TopicCasePageDto> {
    const { items, nextCursor } = await this.topics.cases(id, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  /** Puts cases that the caller sees under it. A case may stand under several topics. */
  @Post(':id/cases')
  @HttpCode(200)
  @Roles(...TOPIC_RIGHTS.keepTopics)
  async add(
    @Param('id') id: string,
    @Body() { caseIds }: TopicCasesBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    for (const caseId of caseIds) {
      await this.visibility.require(caller, 'case', caseId);
      await this.admission.standing(caseId);
    }
    return this.written(id, { kind: 'addCases', caseIds }, context);
  }

  @Delete(':id/cases/:caseId')
  @Roles(...TOPIC_RIGHTS.keepTopics)
  async remove(
    @Param('id') id: string,
    @Param('caseId') caseId: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    await this.visibility.require(caller, 'case', caseId);
    return this.written(id, { kind: 'removeCases', caseIds: [caseId] }, context);
  }

  /** Open cases that may belong to it, and do not stand under it: at most twenty. */
  @Get(':id/suggestions')
  @Roles(...TOPIC_RIGHTS.readTopics)
  async suggestions(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<AlikeCasesDto> {
    return { items: [...(await this.alike.casesFor(id, caller))] };
  }

  /** What happened with it, the newest first. */
  @Get(':id/history')
  @Roles(...TOPIC_RIGHTS.readTopics)
  history(
    @Param('id') id: string,
    @Query() { limit, cursor }: PageQueryDto,
    @UserLanguage() language: Language,
  ): Promise<TopicHistoryDto> {
    return this.topics.history(id, language, limit, cursor);
  }

  private async written(id: string, command: TopicCommand, context: CommandContext): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(onTopic(id, command, context));
    return { id, revision };
  }
}
