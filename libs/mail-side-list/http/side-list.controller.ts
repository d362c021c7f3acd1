import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendFile } from '#libs/attachments';
import { Context, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { ResubmitMail } from '../commands/resubmit-mail.js';
import { SIDE_LIST_RIGHTS } from '../domain/rights.js';
import { SideListQueries } from '../queries/side-list-queries.js';
import { SideListDto, SideListQueryDto } from './side-list.dto.js';

@ApiTags('mail')
@Controller('api/mail')
export class SideListController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: SideListQueries,
  ) {}

  /** Mails that did not become cases: automatic ones, bounces, our own, and those that could not be read or registered. Newest first. */
  @Get('side-list')
  @Roles(...SIDE_LIST_RIGHTS.readSideList)
  sideList(@Query() query: SideListQueryDto): Promise<SideListDto> {
    return this.queries.sideList(query);
  }

  /** Has a mail of the side list registered as a case after all. */
  @Post('side-list/:id/registration')
  @HttpCode(202)
  @Roles(...SIDE_LIST_RIGHTS.registerFromSideList)
  async register(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new ResubmitMail(id, context));
    return { id, revision };
  }

  /** The raw message of a mail in the side list, to be saved. */
  @Get('messages/:id/raw')
  @Roles(...SIDE_LIST_RIGHTS.readSideList)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async raw(@Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, `${id}.eml`, 'message/rfc822', await this.queries.raw(id));
  }
}
