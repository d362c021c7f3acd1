import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { dropQuote } from '../commands/drop-quote.js';
import { QuoteLine } from '../commands/quote-line.js';
import { TOPIC_RIGHTS } from '../domain/rights.js';
import { Alike } from '../queries/alike.js';
import { TopicQueries } from '../queries/topic-queries.js';
import { QuoteLineBody, TopicsOfCaseDto } from './topics.dto.js';

/** Under which topics a case stands, and what its letters quote of them. */
@ApiTags('topics')
@Controller('api/cases/:id')
@OfThing('case')
export class CaseTopicsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly topics: TopicQueries,
    private readonly alike: Alike,
  ) {}

  /** With the lines that hold today, and how what is quoted stands. */
  @Get('topics')
  @Roles(...TOPIC_RIGHTS.readTopics)
  async read(@Param('id') id: string): Promise<TopicsOfCaseDto> {
    const [ofCase, suggested] = await Promise.all([this.topics.ofCase(id), this.alike.topicsFor(id)]);
    return { ...ofCase, suggested: [...suggested] };
  }

  /** Remembers that a letter of the case quotes a version of a line. */
  @Post('line-quotes')
  @HttpCode(200)
  @Roles(...TOPIC_RIGHTS.writeLines)
  async quote(
    @Param('id') id: string,
    @Body() { topicId, lineId, version }: QuoteLineBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new QuoteLine(id, { topicId, lineId, version }, context));
    return { id, revision };
  }

  /** No letter of the case quotes it any more. */
  @Delete('line-quotes')
  @Roles(...TOPIC_RIGHTS.writeLines)
  async drop(
    @Param('id') id: string,
    @Query() { topicId, lineId, version }: QuoteLineBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(dropQuote(id, { topicId, lineId, version }, context));
    return { id, revision };
  }
}
