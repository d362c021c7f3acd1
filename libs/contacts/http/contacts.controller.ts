import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { ChangeContact } from '../commands/change-contact.js';
import { RegisterContact } from '../commands/register-contact.js';
import { ContactQueries } from '../queries/contact-queries.js';
import { ChangeContactBody, ContactDto, ContactListQuery, ContactPageDto, NewContactBody } from './contacts.dto.js';
import { CONTACT_RIGHTS } from '../domain/rights.js';

@ApiTags('contacts')
@Controller('api/contacts')
export class ContactsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: ContactQueries,
  ) {}

  /** By name; for a list, and for suggestions while somebody types. */
  @Get()
  @Roles(...CONTACT_RIGHTS.findContacts)
  async list(@Query() { newsroom, ...page }: ContactListQuery): Promise<ContactPageDto> {
    const { items, nextCursor } = await this.queries.contacts({ ...page, newsroomId: newsroom });
    return { items: [...items], nextCursor };
  }

  @Post()
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async register(@Body() body: NewContactBody, @Context() context: CommandContext): Promise<WrittenDto> {
    const { id, outcome } = await this.commands.execute(new RegisterContact({ ...body }, context));
    return { id, revision: outcome.revision };
  }

  @Get(':id')
  @Roles(...CONTACT_RIGHTS.findContacts)
  read(@Param('id') id: string): Promise<ContactDto> {
    return this.queries.contact(id);
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
}
