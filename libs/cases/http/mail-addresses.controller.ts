import { Body, Controller, Get, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Office } from '#libs/configuration';
import { Context, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { setAddressKinds } from '../commands/set-address-kinds.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { MailAddresses } from '../queries/mail-addresses.js';
import { CaseWrittenDto } from './cases.dto.js';
import { MailAddressesBody, MailAddressesDto } from './mail-addresses.dto.js';

@ApiTags('office')
@Controller('api/office/addresses')
export class MailAddressesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly addresses: MailAddresses,
    private readonly office: Office,
  ) {}

  /** The office's addresses, and what a mail to each is registered as. */
  @Get()
  @Roles(...CASE_RIGHTS.setAddressKinds)
  async list(): Promise<MailAddressesDto> {
    const { items, revision } = await this.addresses.all();
    return { items: [...items], revision };
  }

  @Put()
  @Roles(...CASE_RIGHTS.setAddressKinds)
  async set(
    @Body() { items }: MailAddressesBody,
    @Context() context: CommandContext,
    @SeenRevision() seenRevision?: number,
  ): Promise<CaseWrittenDto> {
    const command = { addresses: items, own: this.office.addresses };
    const { revision } = await this.commands.execute(setAddressKinds(command, context, seenRevision));
    return { revision };
  }
}
