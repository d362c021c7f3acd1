import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContactQueries } from '#libs/contacts';
import { Context, Records, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { TrustAddress } from '../commands/trust-address.js';
import { MAILING_RIGHTS } from '../domain/rights.js';
import { Bounces } from '../queries/bounces.js';
import { MailingQueries } from '../queries/mailing-queries.js';
import { ContactMailingsDto, TrustAddressBody } from './mailings.dto.js';

/** So many mailings of somebody are shown. */
const MOST_SHOWN = 20;

/** What contacts and newsrooms were sent, and from which of their addresses it came back. */
@ApiTags('mailings')
@Controller('api')
export class MailingsOfPeopleController {
  constructor(
    private readonly mailings: MailingQueries,
    private readonly bounces: Bounces,
    private readonly contacts: ContactQueries,
    private readonly trusting: TrustAddress,
  ) {}

  /** The newest in front; of whoever shows as one person. */
  @Get('contacts/:id/mailings')
  @Records('contact')
  @Roles(...MAILING_RIGHTS.readMailings)
  async ofContact(@Param('id') id: string): Promise<ContactMailingsDto> {
    const { addresses } = await this.contacts.contact(id);
    const emails = addresses.flatMap(({ medium, value }) => (medium === 'email' && value !== null ? [value] : []));
    return this.sent(await this.contacts.samePerson(id), emails);
  }

  /** Mailings go there again, until mail comes back once more. */
  @Post('contacts/:id/trusted-addresses')
  @HttpCode(200)
  @Roles(...MAILING_RIGHTS.trustAddresses)
  trust(
    @Param('id') id: string,
    @Body() { email }: TrustAddressBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.trusting.trust('contact', id, email, context);
  }

  /** At its general addresses; the newest in front. */
  @Get('newsrooms/:id/mailings')
  @Records('newsroom')
  @Roles(...MAILING_RIGHTS.readMailings)
  async ofNewsroom(@Param('id') id: string): Promise<ContactMailingsDto> {
    const { addresses } = await this.contacts.newsroom(id);
    return this.sent([id], addresses);
  }

  @Post('newsrooms/:id/trusted-addresses')
  @HttpCode(200)
  @Roles(...MAILING_RIGHTS.trustAddresses)
  trustNewsroom(
    @Param('id') id: string,
    @Body() { email }: TrustAddressBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.trusting.trust('newsroom', id, email, context);
  }

  private async sent(ids: readonly string[], emails: readonly string[]): Promise<ContactMailingsDto> {
    const [items, standing] = await Promise.all([this.mailings.ofPersons(ids, MOST_SHOWN), this.bounces.of(emails)]);
    const bounced = emails.flatMap((email, place) => {
      const bounce = standing[place];
      return bounce ? [{ email, ...bounce }] : [];
    });
    return { items, bounced };
  }
}
