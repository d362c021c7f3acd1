import { Controller, Delete, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Context, CurrentEmployee, Public, RecordsNothing, Roles, UserLanguage, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import type { Language } from '#libs/kernel';
import { PlanFeeds } from '../commands/plan-feeds.js';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { OpenedPlanFeedDto, PlanFeedDto } from './press-room.dto.js';

/** The plan for calendars, by an address that only its owner knows. */
@ApiTags('communiques')
@Controller('api')
export class PlanFeedsController {
  constructor(private readonly feeds: PlanFeeds) {}

  /** The caller's own. */
  @Get('plan-feed')
  @RecordsNothing('whether oneself has an address')
  @Roles(...COMMUNIQUE_RIGHTS.readCommuniques)
  async own(@CurrentEmployee() { id }: Caller): Promise<PlanFeedDto> {
    return { openedAt: await this.feeds.openedAt(id) };
  }

  /** A new one; the one before opens nothing any more. */
  @Post('plan-feed')
  @Roles(...COMMUNIQUE_RIGHTS.readPlanByCalendar)
  async open(@CurrentEmployee() { id }: Caller, @Context() context: CommandContext): Promise<OpenedPlanFeedDto> {
    return { address: await this.feeds.open(id, context) };
  }

  @Delete('plan-feed')
  @HttpCode(204)
  @Roles(...COMMUNIQUE_RIGHTS.readPlanByCalendar)
  @ApiNoContentResponse()
  async close(@CurrentEmployee() { id }: Caller, @Context() context: CommandContext): Promise<void> {
    await this.feeds.close(id, context);
  }

  /** For calendars, which cannot sign in: whoever knows the address reads it. */
  @Get('plan-feeds/:file')
  @Public()
  @RecordsNothing('a calendar reads it every quarter of an hour, and nobody is signed in')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async calendar(
    @Param('file') file: string,
    @UserLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const calendar = await this.feeds.calendar(file, language);
    response
      .set({
        'Content-Type': 'text/calendar; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex',
      })
      .send(calendar);
  }
}
