import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, PageQueryDto, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { MailingActs } from '../commands/mailing-acts.js';
import { MAILING_RIGHTS } from '../domain/rights.js';
import { MailingQueries } from '../queries/mailing-queries.js';
import {
  MailingDto,
  MailingPageDto,
  MailingRecipientPageDto,
  RecipientsQuery,
  UnknownDecisionBody,
} from './mailings.dto.js';

/** What goes out to lists. */
@ApiTags('mailings')
@Controller('api/mailings')
@OfThing('mailing')
export class MailingsController {
  constructor(
    private readonly acts: MailingActs,
    private readonly mailings: MailingQueries,
  ) {}

  /** The newest in front. */
  @Get()
  @Roles(...MAILING_RIGHTS.readMailings)
  async list(@Query() { limit, cursor }: PageQueryDto): Promise<MailingPageDto> {
    const { items, nextCursor } = await this.mailings.list({ limit, cursor });
    return { items: [...items], nextCursor };
  }

  @Get(':id')
  @Roles(...MAILING_RIGHTS.readMailings)
  async read(@Param('id') id: string): Promise<MailingDto> {
    const { aims, answers, ...view } = await this.mailings.view(id);
    return { ...view, aims: [...aims], answers: [...answers] };
  }

  /** By their number, all or those in one state. */
  @Get(':id/recipients')
  @Roles(...MAILING_RIGHTS.readMailings)
  async recipients(
    @Param('id') id: string,
    @Query() { state, limit, cursor }: RecipientsQuery,
  ): Promise<MailingRecipientPageDto> {
    const { items, nextCursor } = await this.mailings.recipients(id, { state, limit, cursor });
    return { items: [...items], nextCursor };
  }

  /** What is being handed over leaves; nothing more begins. */
  @Post(':id/pause')
  @HttpCode(200)
  @Roles(...MAILING_RIGHTS.sendMailings)
  pause(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.acts.pause(id, context);
  }

  /** Also of one that waits because it was found long overdue. */
  @Post(':id/resumption')
  @HttpCode(200)
  @Roles(...MAILING_RIGHTS.sendMailings)
  resume(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.acts.resume(id, context);
  }

  /** What has not left does not leave. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Roles(...MAILING_RIGHTS.sendMailings)
  cancel(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.acts.cancel(id, context);
  }

  /** About messages of which nobody knows whether they left. */
  @Post(':id/unknown')
  @HttpCode(200)
  @Roles(...MAILING_RIGHTS.sendMailings)
  decideUnknown(
    @Param('id') id: string,
    @Body() { numbers, sendAgain }: UnknownDecisionBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.acts.decideUnknown(id, { numbers, sendAgain }, context);
  }
}
