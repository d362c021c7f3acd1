import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http';
import { OfThing } from '#libs/manifest';
import { MAILING_RIGHTS } from '../domain/rights.js';
import { MailingQueries } from '../queries/mailing-queries.js';
import { CaseCommuniqueDto } from './mailings.dto.js';

/** Which communiqué a case answers. */
@ApiTags('mailings')
@Controller('api/cases/:id')
@OfThing('case')
export class CaseCommuniqueController {
  constructor(private readonly mailings: MailingQueries) {}

  @Get('communique')
  @Roles(...MAILING_RIGHTS.readMailings)
  ofCase(@Param('id') id: string): Promise<CaseCommuniqueDto> {
    return this.mailings.answeredBy(id);
  }
}
