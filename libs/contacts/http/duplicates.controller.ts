import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http';
import { CONTACT_RIGHTS } from '../domain/rights.js';
import { Duplicates } from '../queries/duplicates.js';
import { DuplicateListQuery, DuplicatesDto } from './duplicates.dto.js';

@ApiTags('contacts')
@Controller('api/contact-duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: Duplicates) {}

  /** Pairs of contacts that may be one person, by name. What was merged or told apart is gone from it, and what comes next moves up. */
  @Get()
  @Roles(...CONTACT_RIGHTS.readContacts)
  async list(@Query() { contact, limit }: DuplicateListQuery): Promise<DuplicatesDto> {
    const { items, more } = await this.duplicates.proposed(limit, contact);
    return { items: items.map(({ reasons, ...pair }) => ({ ...pair, reasons: [...reasons] })), more };
  }
}
