import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, detailOf, Roles, UserLanguage } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { notFound, type Language } from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { PUBLIC_SITE_RIGHTS } from '../domain/rights.js';
import { FormsGivenUp } from '../receiving/forms-given-up.js';
import { Inbox } from '../receiving/inbox.js';
import { PublicInboxDto } from './public-inbox.dto.js';

const SHOWN = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@ApiTags('administration')
@Controller('api/public-inbox')
export class PublicInboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly givenUp: FormsGivenUp,
    private readonly manifests: Manifests,
  ) {}

  /** What visitors of the public site sent and what could not be registered: nothing of it is lost, and nothing of it is shown here. */
  @Get()
  @Roles(...PUBLIC_SITE_RIGHTS.seePublicInbox)
  async list(@UserLanguage() language: Language): Promise<PublicInboxDto> {
    const failing = await this.inbox.failing(SHOWN);
    return { items: failing.map((one) => ({ ...one, reason: this.reasonOf(one.failure, language) })) };
  }

  /** Tries it again at once. Whose act that was is written down first. */
  @Post(':id/retry')
  @HttpCode(204)
  @Roles(...PUBLIC_SITE_RIGHTS.seePublicInbox)
  async retry(@Param('id') id: string, @Context() context: CommandContext): Promise<void> {
    const form = UUID.test(id) ? await this.inbox.kindOfFailed(id) : undefined;
    if (form === undefined) throw notFound('submission-not-found');
    await this.givenUp.say({ type: 'Retry', formId: id, form }, context);
    await this.inbox.retry(id);
  }

  private reasonOf(failure: string, language: Language): string {
    const { problems } = this.manifests;
    const code = failure in problems ? failure : 'submission-failed';
    return detailOf('rule', code, language, { failure }, problems);
  }
}
