import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { PressEvents } from '../commands/press-events.js';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { CancelPressEventBody, PressEventBody, PressEventWrittenDto } from './press-events.dto.js';

/** Meetings with the press. They are read in the plan (`GET /api/communiques/plan`). */
@ApiTags('communiques')
@Controller('api/press-events')
@OfThing('pressEvent')
export class PressEventsController {
  constructor(private readonly events: PressEvents) {}

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
