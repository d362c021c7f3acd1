import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DRAFT_RIGHTS } from '#libs/drafts';
import { Context, Roles, takeOver } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { Keeping } from '../commands/keeping.js';
import { OpenPads } from '../live/open-pads.js';
import { VersionKeptDto } from './scratch-pads.dto.js';

/** The text of a draft while several write in it at the same time. */
@ApiTags('drafts')
@Controller('api/drafts/:id/scratch-pad')
@OfThing('draft')
export class ScratchPadsController {
  constructor(
    private readonly open: OpenPads,
    private readonly keeping: Keeping,
  ) {}

  /** A WebSocket (RFC 6455) by which the console's editor writes together with others; what is said on it stands in docs/adr/0074. Anything else is refused. */
  @Get()
  @Roles(...DRAFT_RIGHTS.readDrafts)
  async enter(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await this.open.enter(id, request, () => takeOver(request, response));
  }

  /** The text as it is saved now becomes the draft's next version; where nobody wrote since the last one, that stays the newest. */
  @Post('versions')
  @Roles(...DRAFT_RIGHTS.writeDrafts)
  keep(@Param('id') id: string, @Context() context: CommandContext): Promise<VersionKeptDto> {
    return this.keeping.keep(id, context);
  }
}
