import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, Roles, type Caller } from '#libs/http';
import { OfThing } from '#libs/manifest';
import { ACCREDITATION_RIGHTS } from '../domain/rights.js';
import { EventAccreditations } from '../queries/event-accreditations.js';
import { EventAccreditationsDto } from './accreditations.dto.js';

@ApiTags('communiques')
@Controller('api/press-events/:id/accreditations')
@OfThing('pressEvent')
export class EventAccreditationsController {
  constructor(private readonly accreditations: EventAccreditations) {}

  /** Who asks to be let in to a meeting with the press, by the cases that the caller sees. */
  @Get()
  @Roles(...ACCREDITATION_RIGHTS.readAccreditations)
  read(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<EventAccreditationsDto> {
    return this.accreditations.of(id, caller);
  }
}
