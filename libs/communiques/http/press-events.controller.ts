import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, RecordsNothing, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { PressEvents } from '../commands/press-events.js';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { PressEventQueries } from '../queries/press-event-queries.js';
import { CancelPressEventBody, OpenPressEventsDto, PressEventBody, PressEventWrittenDto } from './press-events.dto.js';

/** Meetings with the press. All of them are read in the plan (`GET /api/communiques/plan`). */
@ApiTags('communiques')
@Controller('api/press-events')
@OfThing('pressEvent')
export class PressEventsController {
  constructor(
    private readonly events: PressEvents,
    private readonly queries: PressEventQueries,
    private readonly clock: Clock,
  ) {}

  /** To which journalists may ask to be let in, and that are not over. */
  @Get('open')
  @RecordsNothing('meetings that the site shows to everybody')
  @Roles(...COMMUNIQUE_RIGHTS.readCommuniques)
  async open(): Promise<OpenPressEventsDto> {
    return { items: [...(await this.queries.open(this.clock.nowIso()))] };
  }

  @Post()
  @Roles(...COMMUNIQUE_RIGHTS.planPressEvents)
  plan(@Body() event: PressEventBody, @Context() context: CommandContext): Promise<PressEventWrittenDto> {
    return this.events.plan(event, context);
  }

  @Put(':id')
  @Roles(...COMMUNIQUE_RIGHTS.planPressEvents)
  change(
    @Param('id') id: string,
    @Body() event: PressEventBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PressEventWrittenDto> {
    return this.events.change(id, event, context, seen);
  }

  /** It stays in the plan, as one that does not take place. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Roles(...COMMUNIQUE_RIGHTS.planPressEvents)
  cancel(
    @Param('id') id: string,
    @Body() { reason }: CancelPressEventBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PressEventWrittenDto> {
    return this.events.cancel(id, reason, context, seen);
  }
}
