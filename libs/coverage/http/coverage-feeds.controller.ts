import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, RecordsNothing, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { CoverageFeeds } from '../commands/feeds.js';
import { COVERAGE_RIGHTS } from '../domain/rights.js';
import { CoverageQueries } from '../queries/coverage-queries.js';
import { FeedPolls } from '../tables/feed-polls.js';
import { ChangeCoverageFeedBody, CoverageFeedsDto, NewCoverageFeedBody } from './coverage.dto.js';

/** Feeds of monitoring services and outlets. */
@ApiTags('coverage')
@Controller('api/coverage-feeds')
export class CoverageFeedsController {
  constructor(
    private readonly feeds: CoverageFeeds,
    private readonly coverage: CoverageQueries,
    private readonly polls: FeedPolls,
  ) {}

  /** By name, with how reading them goes. */
  @Get()
  @RecordsNothing('feeds hold nothing of anybody')
  @Roles(...COVERAGE_RIGHTS.readCoverage)
  async list(): Promise<CoverageFeedsDto> {
    const feeds = await this.coverage.feeds();
    const states = await this.polls.states(feeds.map(({ id }) => id));
    return {
      items: feeds.map(({ id, name, address, stopped, revision }) => {
        const { readAt = null, nextAt = null, fault = null, failingSince = null } = states.get(id) ?? {};
        return { id, name, address, stopped, readAt, nextAt: stopped ? null : nextAt, fault, failingSince, revision };
      }),
    };
  }

  /** It is read once before it is added. */
  @Post()
  @Roles(...COVERAGE_RIGHTS.keepCoverageFeeds)
  add(@Body() { name, address }: NewCoverageFeedBody, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.feeds.add(name, address, context);
  }

  @Patch(':id')
  @Roles(...COVERAGE_RIGHTS.keepCoverageFeeds)
  change(
    @Param('id') id: string,
    @Body() { name, address, stopped }: ChangeCoverageFeedBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const changes = {
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address }),
      ...(stopped !== undefined && { stopped }),
    };
    return this.feeds.change(id, changes, context);
  }

  /** It is read no more; what it suggested stays. */
  @Delete(':id')
  @Roles(...COVERAGE_RIGHTS.keepCoverageFeeds)
  remove(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.feeds.remove(id, context);
  }
}
