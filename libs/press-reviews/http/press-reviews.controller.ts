import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, SeenRevision, WrittenDto, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId, notFound, officeDay } from '#libs/kernel';
import { OfThing, Visibility } from '#libs/manifest';
import { onPressReview } from '../commands/on-press-review.js';
import type { PressReviewCommand, PublicationDetails } from '../domain/press-review.js';
import { PRESS_REVIEW_RIGHTS } from '../domain/rights.js';
import { PressReviews } from '../queries/press-reviews.js';
import { DatePressReviewBody, PressReviewDto, PublicationBody } from './press-reviews.dto.js';

@ApiTags('cases')
@Controller('api/cases/:id/press-review')
@OfThing('case')
export class PressReviewsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reviews: PressReviews,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /** What was published about the office on a day. */
  @Get()
  @Roles(...PRESS_REVIEW_RIGHTS.readPressReviews)
  read(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<PressReviewDto> {
    return this.reviews.of(id, caller);
  }

  @Put()
  @Roles(...PRESS_REVIEW_RIGHTS.keepPressReviews)
  date(
    @Param('id') caseId: string,
    @Body() { on }: DatePressReviewBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const today = officeDay(this.clock.nowIso()).toString();
    return this.written(caseId, { type: 'Date', caseId, on, today }, context, seen);
  }

  @Post('publications')
  @Roles(...PRESS_REVIEW_RIGHTS.keepPressReviews)
  async list(
    @Param('id') caseId: string,
    @Body() body: PublicationBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const publicationId = deriveId('publication', context.commandId);
    const details = await this.details(body, caller);
    return this.written(publicationId, { type: 'List', caseId, publicationId, details }, context, seen);
  }

  @Put('publications/:publicationId')
  @Roles(...PRESS_REVIEW_RIGHTS.keepPressReviews)
  async correct(
    @Param('id') caseId: string,
    @Param('publicationId') publicationId: string,
    @Body() body: PublicationBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const details = await this.details(body, caller);
    return this.written(publicationId, { type: 'Correct', caseId, publicationId, details }, context, seen);
  }

  @Delete('publications/:publicationId')
  @Roles(...PRESS_REVIEW_RIGHTS.keepPressReviews)
  remove(
    @Param('id') caseId: string,
    @Param('publicationId') publicationId: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.written(publicationId, { type: 'Remove', caseId, publicationId }, context, seen);
  }

  /** @throws OfficeError newsroom-not-found, case-not-found */
  private async details(
    { outlet, title, link = '', place = '', tone, newsroomId, linkedCaseId }: PublicationBody,
    caller: Caller,
  ): Promise<PublicationDetails> {
    if (newsroomId !== undefined && !(await this.reviews.hasNewsroom(newsroomId))) throw notFound('newsroom-not-found');
    if (linkedCaseId !== undefined) await this.visibility.require(caller, 'case', linkedCaseId);
    return {
      outlet,
      title,
      link,
      place,
      tone,
      newsroomId: newsroomId ?? null,
      linkedCaseId: linkedCaseId ?? null,
    };
  }

  private async written(
    id: string,
    command: PressReviewCommand,
    context: CommandContext,
    seen?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(onPressReview(command, context, seen));
    return { id, revision };
  }
}
