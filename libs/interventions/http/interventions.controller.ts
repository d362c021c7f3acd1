import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, Records, RecordsNothing, Roles, UserLanguage, type Caller } from '#libs/http';
import type { Language } from '#libs/kernel';
import { NameBook } from '#libs/names';
import { STATE_WORDS } from '../domain/describe.js';
import type { InterventionState } from '../domain/events.js';
import { INTERVENTION_RIGHTS } from '../domain/rights.js';
import { CurrentRegisters } from '../queries/current-registers.js';
import { InterventionQueries, type BoardLine } from '../queries/intervention-queries.js';
import {
  InterventionBoardDto,
  InterventionPageDto,
  InterventionsQuery,
  type BoardLineDto,
} from './interventions.dto.js';

/** What residents reported, and how far it is. */
@ApiTags('interventions')
@Controller('api/interventions')
@Roles(...INTERVENTION_RIGHTS.readInterventions)
export class InterventionsController {
  constructor(
    private readonly queries: InterventionQueries,
    private readonly registers: CurrentRegisters,
    private readonly names: NameBook,
  ) {}

  /** Those received first in front: what waits longest leads. */
  @Get()
  @Records('case')
  async list(
    @Query() { limit, cursor, ...filter }: InterventionsQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<InterventionPageDto> {
    const { items, nextCursor } = await this.queries.list(filter, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  /** How many open ones stand where: by state, category, county and unit. */
  @Get('board')
  @RecordsNothing('counts name nobody')
  async board(@CurrentEmployee() caller: Caller, @UserLanguage() language: Language): Promise<InterventionBoardDto> {
    const { states, categories, areas, units } = await this.queries.board(caller);
    const book = await this.registers.areas();
    const known = await this.registers.categories();
    const unitNames = await this.names.of(units.flatMap(({ key }) => key ?? []));
    return {
      states: lines(states, (key) => STATE_WORDS[key as InterventionState][language]),
      categories: lines(categories, (key) => known.categories.find(({ id }) => id === key)?.name),
      areas: lines(areas, (key) => book.areas.find(({ code }) => code === key)?.name),
      units: lines(units, (key) => unitNames.get(key)?.name),
    };
  }
}

const lines = (all: readonly BoardLine[], nameOf: (key: string) => string | null | undefined): BoardLineDto[] =>
  all.map((line) => ({ ...line, name: line.key === null ? null : (nameOf(line.key) ?? null) }));
