import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentEmployee, Records, Roles, UserLanguage } from '#libs/http';
import { period, type Language } from '#libs/kernel';
import { CONTACT_HISTORY_RIGHTS } from '../domain/rights.js';
import { UnitHistory } from '../queries/unit-history.js';
import { UnitStatisticsDto, UnitTimelinePageDto, UnitTimelineQuery } from './contact-history.dto.js';

@ApiTags('organization')
@Controller('api/units/:id')
export class UnitHistoryController {
  constructor(private readonly history: UnitHistory) {}

  /** The cases that were given to a unit, what it was asked and what it answered, newest first: of what the caller sees. */
  @Get('timeline')
  @Records('unit')
  @Roles(...CONTACT_HISTORY_RIGHTS.readTimeline)
  async timeline(
    @Param('id') id: string,
    @Query() { types, q, from, to, limit, cursor }: UnitTimelineQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<UnitTimelinePageDto> {
    const filter = { types, q, ...period(from, to) };
    const { items, nextCursor } = await this.history.timeline(id, filter, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  /** How often, about what, and how fast it answered. */
  @Get('statistics')
  @Records('unit')
  @Roles(...CONTACT_HISTORY_RIGHTS.readTimeline)
  async statistics(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<UnitStatisticsDto> {
    const { months, kinds, ...counts } = await this.history.statistics(id, caller, language);
    return { ...counts, months: [...months], kinds: [...kinds] };
  }
}
