import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { MailingActs } from '../commands/mailing-acts.js';
import { MAILING_RIGHTS } from '../domain/rights.js';
import { Audiences } from '../queries/audiences.js';
import { MailingQueries } from '../queries/mailing-queries.js';
import { MailingMessages } from '../sending/mailing-messages.js';
import {
  MailingPreviewBody,
  MailingPreviewDto,
  MailingsOfCommuniqueDto,
  NewMailingBody,
  TestCopyBody,
} from './mailings.dto.js';

/** So many addresses show whom a mailing reaches. */
const SHOWN_FIRST = 10;

/** Who gets a communiqué by mail. */
@ApiTags('mailings')
@Controller('api/communiques/:id')
@OfThing('communique')
export class CommuniqueMailingsController {
  constructor(
    private readonly acts: MailingActs,
    private readonly mailings: MailingQueries,
    private readonly audiences: Audiences,
    private readonly messages: MailingMessages,
  ) {}

  /** The newest in front. */
  @Get('mailings')
  @Roles(...MAILING_RIGHTS.readMailings)
  async ofCommunique(@Param('id') id: string): Promise<MailingsOfCommuniqueDto> {
    return { items: [...(await this.mailings.ofCommunique(id))] };
  }

  /** Chosen before it is released, put under embargo or withdrawn: it leaves by itself then; where that has been, at once. */
  @Post('mailings')
  @Roles(...MAILING_RIGHTS.sendMailings)
  plan(
    @Param('id') id: string,
    @Body() { version, kind, audience }: NewMailingBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.acts.plan(id, { version, kind, audience: { ...audience } }, context);
  }

  /** How many it would reach now, who is left out, and what they would read. Changes nothing. */
  @Post('mailings/preview')
  @HttpCode(200)
  @Roles(...MAILING_RIGHTS.tryMailings)
  async preview(
    @Param('id') id: string,
    @Body() { version, kind, audience }: MailingPreviewBody,
  ): Promise<MailingPreviewDto> {
    const [{ recipients, leftOut }, { subject, text }] = await Promise.all([
      this.audiences.reached({ ...audience }, id),
      this.messages.preview({ communiqueId: id, version, kind, embargoUntil: null }),
    ]);
    const first = recipients
      .slice(0, SHOWN_FIRST)
      .map(({ name, email }) => (name === null ? email : `${name} <${email}>`));
    return { recipients: recipients.length, leftOut, first, subject, text };
  }

  /** To the caller's own address, marked as a test. */
  @Post('test-copy')
  @Roles(...MAILING_RIGHTS.tryMailings)
  tryOut(
    @Param('id') id: string,
    @Body() { version }: TestCopyBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.acts.tryOut(id, version, context);
  }
}
