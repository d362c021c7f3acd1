import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, OnlyReads, Roles, type Caller } from '#libs/http';
import { OfThing } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { PRESENCE_RIGHTS } from '../domain/rights.js';
import { Looking } from '../tables/looking.js';
import { OnlookersDto, PresenceBody } from './presence.dto.js';

/** Who has a case open now. */
@ApiTags('presence')
@Controller('api/cases/:id/presence')
@OfThing('case')
export class PresenceController {
  constructor(
    private readonly looking: Looking,
    private readonly names: NameBook,
  ) {}

  /** Says that the caller has it open, for 45 seconds, and answers who else has. No event: nothing happened. */
  @Put()
  @OnlyReads()
  @Roles(...PRESENCE_RIGHTS.lookAtCases)
  async note(
    @Param('id') caseId: string,
    @Body() { writing }: PresenceBody,
    @CurrentEmployee() { id }: Caller,
  ): Promise<OnlookersDto> {
    const others = await this.looking.note(caseId, id, writing);
    const names = await this.names.of(others.map((one) => one.id));
    return { items: others.map((one) => ({ ...one, name: names.get(one.id)?.name ?? null })) };
  }
}
