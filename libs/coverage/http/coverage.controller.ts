import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AttachmentQueries, sendFile } from '#libs/attachments';
import {
  Context,
  CurrentEmployee,
  Records,
  RecordsNothing,
  Roles,
  SeenRevision,
  WrittenDto,
  type Caller,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { notFound, officeDay } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { Covering } from '../commands/covering.js';
import { PageReader } from '../commands/page-reader.js';
import { publicationIdOf } from '../domain/link.js';
import { COVERAGE_RIGHTS } from '../domain/rights.js';
import { CoverageQueries, type CoverageFilter } from '../queries/coverage-queries.js';
import {
  CoverageBody,
  CoverageDto,
  CoverageFiguresDto,
  CoveragePageDto,
  CoverageQuery,
  FollowUpBody,
  FollowUpWrittenDto,
  PageBody,
  PageHeadDto,
} from './coverage.dto.js';

/** What was published about the office. */
@ApiTags('coverage')
@Controller('api/coverage')
@OfThing('publication')
export class CoverageController {
  constructor(
    private readonly covering: Covering,
    private readonly pages: PageReader,
    private readonly coverage: CoverageQueries,
    private readonly attachments: AttachmentQueries,
  ) {}

  /** What was published last in front. */
  @Get()
  @Roles(...COVERAGE_RIGHTS.readCoverage)
  async list(@Query() query: CoverageQuery, @CurrentEmployee() caller: Caller): Promise<CoveragePageDto> {
    const { items, nextCursor } = await this.coverage.list(filterOf(query), query, caller);
    return { items: [...items], nextCursor };
  }

  /** How much of it there is, by tone, and how many people it reached. */
  @Get('figures')
  @RecordsNothing('numbers alone')
  @Roles(...COVERAGE_RIGHTS.readCoverage)
  figures(@Query() query: CoverageQuery): Promise<CoverageFiguresDto> {
    return this.coverage.figures(filterOf(query));
  }

  @Post()
  @Roles(...COVERAGE_RIGHTS.keepCoverage)
  record(
    @Body() body: CoverageBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.covering.record(body, caller, context);
  }

  /** What a page says of itself, for whoever records it. The page is of the public Internet. */
  @Post('page')
  @HttpCode(200)
  @Roles(...COVERAGE_RIGHTS.keepCoverage)
  async page(@Body() { address }: PageBody): Promise<PageHeadDto> {
    const { publishedAt, ...head } = await this.pages.look(address);
    const recordedAs = await this.coverage.recordedAs(publicationIdOf(head.link, ''));
    return { ...head, publishedOn: publishedAt === null ? null : officeDay(publishedAt).toString(), recordedAs };
  }

  @Get(':id')
  @Roles(...COVERAGE_RIGHTS.readCoverage)
  async read(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<CoverageDto> {
    const { followUps, ...publication } = await this.coverage.one(id, caller);
    return { ...publication, followUps: [...followUps] };
  }

  /** Says everything of it: what is left out is unknown. */
  @Put(':id')
  @Roles(...COVERAGE_RIGHTS.keepCoverage)
  change(
    @Param('id') id: string,
    @Body() body: CoverageBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.covering.change(id, body, caller, context, seen);
  }

  /** It was recorded by mistake. */
  @Delete(':id')
  @Roles(...COVERAGE_RIGHTS.keepCoverage)
  remove(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.covering.act(id, 'remove', context);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Roles(...COVERAGE_RIGHTS.keepCoverage)
  restore(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.covering.act(id, 'restore', context);
  }

  /** Takes what a feed suggested. */
  @Post(':id/taking')
  @HttpCode(200)
  @Roles(...COVERAGE_RIGHTS.keepCoverage)
  take(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.covering.take(id, context);
  }

  /** What a feed suggested is none of ours. */
  @Post(':id/dropping')
  @HttpCode(200)
  @Roles(...COVERAGE_RIGHTS.keepCoverage)
  drop(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.covering.act(id, 'drop', context);
  }

  /** It is a suggestion again: it was taken or dropped by mistake. */
  @Post(':id/reconsideration')
  @HttpCode(200)
  @Roles(...COVERAGE_RIGHTS.keepCoverage)
  reconsider(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.covering.act(id, 'reconsider', context);
  }

  /** Begins a case because of it: press criticism, or a rectification towards its journalist. */
  @Post(':id/follow-ups')
  @Roles(...COVERAGE_RIGHTS.followUpCoverage)
  followUp(
    @Param('id') id: string,
    @Body() { kind }: FollowUpBody,
    @Context() context: CommandContext,
  ): Promise<FollowUpWrittenDto> {
    return this.covering.followUp(id, kind, context);
  }

  @Get(':id/clipping')
  @Records('publication')
  @Roles(...COVERAGE_RIGHTS.readCoverage)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async clipping(@Param('id') id: string, @CurrentEmployee() caller: Caller, @Res() response: Response): Promise<void> {
    const { clippingId } = await this.coverage.one(id, caller);
    if (clippingId === null) throw notFound('publication-without-clipping');
    const { attachment, bytes } = await this.attachments.read(clippingId);
    sendFile(response, attachment.name ?? '', attachment.mediaType, bytes);
  }
}

const filterOf = ({ state, q, communique, topic, case: caseId }: CoverageQuery): CoverageFilter => ({
  state,
  q,
  communiqueId: communique,
  topicId: topic,
  caseId,
});
