import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Context, Records, Roles, UserLanguage } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import type { Language } from '#libs/kernel';
import { ContactExports } from '../commands/contact-exports.js';
import { CONTACT_RIGHTS } from '../domain/rights.js';
import { ContactExportQuery } from './contacts.dto.js';

/** Contacts as files, with the filter of the list. Who took out whom is recorded before it goes out. */
@ApiTags('contacts')
@Controller('api')
export class ContactExportsController {
  constructor(private readonly exports: ContactExports) {}

  /** For spreadsheets, and for an import: RFC 4180, no cell is a formula. */
  @Get('contacts.csv')
  @Records('contacts', { act: 'exported' })
  @Roles(...CONTACT_RIGHTS.exportContacts)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @Query() { q, newsroom }: ContactExportQuery,
    @Context() context: CommandContext,
    @UserLanguage() language: Language,
  ): Promise<StreamableFile> {
    return file(await this.exports.pieces('csv', { q, newsroomId: newsroom }, language, context), 'csv', 'text/csv');
  }

  /** For address books: vCard 4.0 (RFC 6350). */
  @Get('contacts.vcf')
  @Records('contacts', { act: 'exported' })
  @Roles(...CONTACT_RIGHTS.exportContacts)
  @ApiProduces('text/vcard')
  @ApiOkResponse({ schema: { type: 'string' } })
  async vCards(
    @Query() { q, newsroom }: ContactExportQuery,
    @Context() context: CommandContext,
    @UserLanguage() language: Language,
  ): Promise<StreamableFile> {
    return file(
      await this.exports.pieces('vcard', { q, newsroomId: newsroom }, language, context),
      'vcf',
      'text/vcard',
    );
  }
}

const file = (pieces: AsyncIterable<string>, ending: string, type: string): StreamableFile =>
  new StreamableFile(Readable.from(pieces, { objectMode: false }), {
    type: `${type}; charset=utf-8`,
    disposition: `attachment; filename="kontakty.${ending}"`,
  });
