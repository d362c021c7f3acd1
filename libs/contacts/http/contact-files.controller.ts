import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, Records, Roles, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { ContactFiles } from '../commands/contact-files.js';
import { CONTACT_RIGHTS } from '../domain/rights.js';
import { AddContactFileBody, ContactFilesDto } from './contacts.dto.js';

/** Files kept with a contact. They are downloaded as attachments are (`GET /api/attachments/{id}`). */
@ApiTags('contacts')
@Controller('api/contacts/:id/files')
export class ContactFilesController {
  constructor(private readonly files: ContactFiles) {}

  @Get()
  @Records('contact')
  @Roles(...CONTACT_RIGHTS.readContacts)
  async list(@Param('id') id: string): Promise<ContactFilesDto> {
    const files = await this.files.of(id);
    return {
      items: files
        .filter(({ removed }) => !removed)
        .map(({ attachmentId, name, size, contactId }) => ({ id: attachmentId, name: name ?? '', size, contactId })),
    };
  }

  /** An upload of the caller becomes the contact's. */
  @Post()
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async add(
    @Param('id') contactId: string,
    @Body() { attachmentId }: AddContactFileBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.files.add(contactId, attachmentId, context);
    return { id: attachmentId, revision };
  }

  @Delete(':fileId')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async remove(
    @Param('id') contactId: string,
    @Param('fileId') fileId: string,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.files.remove(contactId, fileId, context);
    return { id: fileId, revision };
  }

  /** Takes the removal back. */
  @Post(':fileId/restoration')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async restore(
    @Param('id') contactId: string,
    @Param('fileId') fileId: string,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.files.restore(contactId, fileId, context);
    return { id: fileId, revision };
  }
}
