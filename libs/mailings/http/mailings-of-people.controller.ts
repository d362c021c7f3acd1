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

/** What contacts were sent, and from which of their addresses it came back. */
@ApiTags('mailings')
@Controller('api/contacts/:id')
export class MailingsOfPeopleController {
  constructor(
    private readonly mailings: MailingQueries,
    private readonly bounces: Bounces,
    private readonly contacts: ContactQueries,
    private readonly trusting: TrustAddress,
  ) {}

  /** The newest in front; of whoever shows as one person. */
  @Get('mailings')
  @Records('contact')
  @Roles(...MAILING_RIGHTS.readMailings)
  async ofContact(@Param('id') id: string): Promise<ContactMailingsDto> {
    const { addresses } = await this.contacts.contact(id);
    const emails = addresses.flatMap(({ medium, value }) => (medium === 'email' && value !== null ? [value] : []));
    const [items, standing] = await Promise.all([
      this.mailings.ofPersons(await this.contacts.samePerson(id), MOST_SHOWN),
      this.bounces.of(emails),
    ]);
    const bounced = emails.flatMap((email, place) => {
      const bounce = standing[place];
      return bounce ? [{ email, ...bounce }] : [];
    });
    return { items, bounced };
  }

  /** Mailings go there again, until mail comes back once more. */
  @Post('trusted-addresses')
  @HttpCode(200)
  @Roles(...MAILING_RIGHTS.trustAddresses)
  trust(
    @Param('id') id: string,
    @Body() { email }: TrustAddressBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.trusting.trust(id, email, context);
  }
}
