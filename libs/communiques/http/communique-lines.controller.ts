import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, WrittenDto } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, notFound } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { onTopic, TOPIC_RIGHTS, TopicQueries } from '#libs/topics';
import { communiqueEventsOf } from '../queries/communique-standing.js';
import { CommuniqueLineBody, CommuniqueLinesDto, DropCommuniqueLineQuery } from './communique-lines.dto.js';

/** What a communiqué says of its topic's lines to take. */
@ApiTags('communiques')
@Controller('api/communiques/:id/lines')
@OfThing('communique')
export class CommuniqueLinesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly topics: TopicQueries,
    private readonly clock: Clock,
  ) {}

  /** Those that may be quoted today, how what is quoted stands, and which others changed since the newest version was written. */
  @Get()
  @Roles(...TOPIC_RIGHTS.readTopics)
  async read(@Param('id') id: string): Promise<CommuniqueLinesDto> {
    const newest = await this.newest(id);
    return this.topics.ofCommunique(id, newest.data.topicId, newest.metadata.occurredAt);
  }

  /** Remembers that it quotes a version of a line: one that holds, and is no internal one. */
  @Post()
  @HttpCode(200)
  @Roles(...TOPIC_RIGHTS.writeLines)
  async quote(
    @Param('id') id: string,
    @Body() { topicId, lineId, version }: CommuniqueLineBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    await this.newest(id);
    const today = this.clock.today().toString();
    const command = { kind: 'quoteInCommunique', communiqueId: id, lineId, version, today } as const;
    const { revision } = await this.commands.execute(onTopic(topicId, command, context));
    return { id, revision };
  }

  /** It quotes the line no more. */
  @Delete()
  @Roles(...TOPIC_RIGHTS.writeLines)
  async drop(
    @Param('id') id: string,
    @Query() { topicId, lineId }: DropCommuniqueLineQuery,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const command = { kind: 'dropCommuniqueQuote', communiqueId: id, lineId } as const;
    const { revision } = await this.commands.execute(onTopic(topicId, command, context));
    return { id, revision };
  }

  /** @throws OfficeError communique-not-found */
  private async newest(id: string) {
    const newest = (await communiqueEventsOf(this.journal, id)).findLast((one) => one.type === 'CommuniqueVersionKept');
    if (!newest) throw notFound('communique-not-found');
    return newest;
  }
}
