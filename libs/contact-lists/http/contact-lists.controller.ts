import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ContactPageDto, ContactQueries } from '#libs/contacts';
import { Context, PageQueryDto, Records, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { ChangeContactList, MakeContactList } from '../commands/contact-lists.js';
import { CONTACT_LIST_RIGHTS } from '../domain/rights.js';
import { ContactLists } from '../queries/contact-lists.js';
import {
  ChangeContactListBody,
  ContactListDto,
  ContactListsDto,
  ListMembersBody,
  NewContactListBody,
} from './contact-lists.dto.js';

@ApiTags('contacts')
@Controller('api/contact-lists')
export class ContactListsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly lists: ContactLists,
    private readonly contacts: ContactQueries,
  ) {}

  @Get()
  @Roles(...CONTACT_LIST_RIGHTS.readContactLists)
  async all(): Promise<ContactListsDto> {
    const [items, tags] = await Promise.all([this.lists.all(), this.contacts.tags()]);
    return { items: [...items], tags: [...tags] };
  }

  @Post()
  @Roles(...CONTACT_LIST_RIGHTS.keepContactLists)
  async make(
    @Body() { name, filter = null }: NewContactListBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { id, outcome } = await this.commands.execute(new MakeContactList(name, filter && { ...filter }, context));
    return { id, revision: outcome.revision };
  }

  @Get(':id')
  @Records('contactList')
  @Roles(...CONTACT_LIST_RIGHTS.readContactLists)
  read(@Param('id') id: string): Promise<ContactListDto> {
    return this.lists.list(id);
  }

  @Patch(':id')
  @Roles(...CONTACT_LIST_RIGHTS.keepContactLists)
  async change(
    @Param('id') id: string,
    @Body() { name, filter }: ChangeContactListBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const change = { kind: 'change' as const, name, filter: filter && { ...filter } };
    const { revision } = await this.commands.execute(new ChangeContactList(id, change, context, seen));
    return { id, revision };
  }

  @Delete(':id')
  @Roles(...CONTACT_LIST_RIGHTS.keepContactLists)
  async end(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new ChangeContactList(id, { kind: 'end' }, context));
    return { id, revision };
  }

  /** Who is on it, by name: with those who do not want to be reached. */
  @Get(':id/members')
  @Records('contactList')
  @Roles(...CONTACT_LIST_RIGHTS.readContactLists)
  async members(@Param('id') id: string, @Query() page: PageQueryDto): Promise<ContactPageDto> {
    const { items, nextCursor } = await this.lists.members(id, page);
    return { items: items.map((one) => ({ ...one, tags: [...one.tags] })), nextCursor };
  }

  @Post(':id/members')
  @Roles(...CONTACT_LIST_RIGHTS.keepContactLists)
  async add(
    @Param('id') id: string,
    @Body() { contactIds }: ListMembersBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new ChangeContactList(id, { kind: 'add', contactIds }, context));
    return { id, revision };
  }

  @Delete(':id/members/:contactId')
  @Roles(...CONTACT_LIST_RIGHTS.keepContactLists)
  async remove(
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const change = { kind: 'remove' as const, contactIds: [contactId] };
    const { revision } = await this.commands.execute(new ChangeContactList(id, change, context));
    return { id, revision };
  }
}
