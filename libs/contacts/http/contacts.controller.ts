import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, InReplay, Records, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfTheReplay, type OfficeThen } from '#libs/manifest';
import { Refusals } from '#libs/refusals';
import { ChangeContact } from '../commands/change-contact.js';
import { AddContactAddress, ChangeContactAddress } from '../commands/contact-addresses.js';
import { AddMembership, ChangeMembership, RemoveMembership } from '../commands/memberships.js';
import { TagContact } from '../commands/tag-contact.js';
import { MergeContacts, TellContactsApart, UnmergeContact } from '../commands/merge-contacts.js';
import { RegisterContact } from '../commands/register-contact.js';
import { ContactQueries } from '../queries/contact-queries.js';
import {
  ChangeAddressBody,
  ChangeContactBody,
  ChangeMembershipBody,
  ContactDto,
  ContactListQuery,
  ContactPageDto,
  MergeContactBody,
  TagsBody,
  TellApartBody,
  NewAddressBody,
  NewContactBody,
  NewMembershipBody,
} from './contacts.dto.js';
import { CONTACT_RIGHTS } from '../domain/rights.js';

@ApiTags('contacts')
@Controller('api/contacts')
export class ContactsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: ContactQueries,
    private readonly refusals: Refusals,
  ) {}

  /** By name, or by any address; for a list, and for suggestions while somebody types. */
  @Get()
  @InReplay('contacts')
  @Roles(...CONTACT_RIGHTS.findContacts)
  async list(
    @Query() { newsroom, ...page }: ContactListQuery,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<ContactPageDto> {
    const queries = then ? new ContactQueries(then.read) : this.queries;
    const { items, nextCursor } = await queries.contacts({ ...page, newsroomId: newsroom });
    return { items: [...items], nextCursor };
  }

  @Post()
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async register(@Body() body: NewContactBody, @Context() context: CommandContext): Promise<WrittenDto> {
    const { id, outcome } = await this.commands.execute(new RegisterContact({ ...body }, context));
    return { id, revision: outcome.revision };
  }

  @Get(':id')
  @Records('contact')
  @Roles(...CONTACT_RIGHTS.findContacts)
  async read(@Param('id') id: string): Promise<ContactDto> {
    const { addresses, memberships, merged, ...contact } = await this.queries.contact(id);
    const refusals = await this.refusals.of(addresses);
    return {
      ...contact,
      addresses: addresses.map((address, place) => ({
        ...address,
        sharedWith: [...address.sharedWith],
        refusal: refusals[place] ?? null,
      })),
      memberships: [...memberships],
      merged: [...merged],
    };
  }

  @Patch(':id')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async change(
    @Param('id') id: string,
    @Body() body: ChangeContactBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new ChangeContact(id, { ...body }, context, seen));
    return { id, revision };
  }

  @Post(':id/addresses')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async addAddress(
    @Param('id') contactId: string,
    @Body() { kind = 'work', ...body }: NewAddressBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { id, outcome } = await this.commands.execute(
      new AddContactAddress(contactId, { kind, ...body }, context, seen),
    );
    return { id, revision: outcome.revision };
  }

  @Patch(':id/addresses/:addressId')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async changeAddress(
    @Param('id') id: string,
    @Param('addressId') addressId: string,
    @Body() body: ChangeAddressBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(
      new ChangeContactAddress(id, addressId, { ...body }, context, seen),
    );
    return { id: addressId, revision };
  }

  /** The person has these tags from now on, and no others. */
  @Put(':id/tags')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async tag(
    @Param('id') id: string,
    @Body() { tags }: TagsBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new TagContact(id, tags, context));
    return { id, revision };
  }

  /** Shows the contact as one with another, which survives; taken back at any time. */
  @Post(':id/merge')
  @Roles(...CONTACT_RIGHTS.mergeContacts)
  async merge(
    @Param('id') id: string,
    @Body() { intoId }: MergeContactBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new MergeContacts(id, intoId, context));
    return { id, revision };
  }

  /** The contact stands for itself again, with what it had and what came by its own addresses since. */
  @Post(':id/unmerge')
  @Roles(...CONTACT_RIGHTS.mergeContacts)
  async unmerge(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new UnmergeContact(id, context));
    return { id, revision };
  }

  /** The two are not the same person, and are not proposed as one again. */
  @Post(':id/told-apart')
  @Roles(...CONTACT_RIGHTS.mergeContacts)
  async tellApart(
    @Param('id') id: string,
    @Body() { otherId }: TellApartBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new TellContactsApart(id, otherId, context));
    return { id, revision };
  }

  /** They belong, or belonged, to a newsroom. Several at once are possible. */
  @Post(':id/memberships')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async addMembership(
    @Param('id') contactId: string,
    @Body() { newsroomId, role = null, from = null, to = null }: NewMembershipBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { id, outcome } = await this.commands.execute(
      new AddMembership(contactId, { newsroomId, role, from, to }, context, seen),
    );
    return { id, revision: outcome.revision };
  }

  @Patch(':id/memberships/:membershipId')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async changeMembership(
    @Param('id') id: string,
    @Param('membershipId') membershipId: string,
    @Body() body: ChangeMembershipBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(
      new ChangeMembership(id, membershipId, { ...body }, context, seen),
    );
    return { id: membershipId, revision };
  }

  /** It was entered by mistake. */
  @Delete(':id/memberships/:membershipId')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async removeMembership(
    @Param('id') id: string,
    @Param('membershipId') membershipId: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new RemoveMembership(id, membershipId, context, seen));
    return { id: membershipId, revision };
  }
}
