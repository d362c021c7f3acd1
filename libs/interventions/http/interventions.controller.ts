import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, InReplay, Records, RecordsNothing, Roles, UserLanguage, type Caller } from '#libs/http';
import type { Language } from '#libs/kernel';
import { OfTheReplay, type OfficeThen } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { STATE_WORDS } from '../domain/describe.js';
import type { InterventionState } from '../domain/events.js';
import { INTERVENTION_RIGHTS } from '../domain/rights.js';
import { CurrentRegisters } from '../queries/current-registers.js';
import { InterventionQueries, type BoardLine } from '../queries/intervention-queries.js';
import { InterventionMonitor, type Figures, type FiguresBy } from '../queries/intervention-monitor.js';
import type { InterventionFilter } from '../queries/seen-reports.js';
import {
  InterventionBoardDto,
  InterventionFigurePageDto,
  InterventionFiguresQuery,
  InterventionFilterQuery,
  InterventionPageDto,
  InterventionsQuery,
  ReportMapDto,
  type BoardLineDto,
  type InterventionFiguresDto,
} from './interventions.dto.js';

/** The read models of reports and of the cases that they are. */
const REPORTS = ['interventions', 'case_list', 'names'] as const;

/** What residents reported, and how far it is. */
@ApiTags('interventions')
@Controller('api/interventions')
@Roles(...INTERVENTION_RIGHTS.readInterventions)
export class InterventionsController {
  constructor(
    private readonly queries: InterventionQueries,
    private readonly registers: CurrentRegisters,
    private readonly names: NameBook,
    private readonly monitor: InterventionMonitor,
  ) {}

  /** Those received first in front: what waits longest leads. */
  @Get()
  @InReplay(...REPORTS)
  @Records('case')
  async list(
    @Query() { limit, cursor, sort, ...query }: InterventionsQuery,
    @CurrentEmployee() caller: Caller,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<InterventionPageDto> {
    const { queries } = this.of(then);
    const filter = { ...filterOf(query), sort };
    const { items, nextCursor } = await queries.list(filter, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }

  /** How many open ones stand where: by state, category, county and unit. */
  @Get('board')
  @InReplay(...REPORTS)
  @RecordsNothing('counts name nobody')
  async board(
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<InterventionBoardDto> {
    const { queries, registers, names } = this.of(then);
    const { states, categories, areas, units } = await queries.board(caller);
    const book = await registers.areas();
    const known = await registers.categories();
    const unitNames = await names.of(units.flatMap(({ key }) => key ?? []));
    return {
      states: lines(states, (key) => STATE_WORDS[key as InterventionState][language]),
      categories: lines(categories, (key) => known.categories.find(({ id }) => id === key)?.name),
      areas: lines(areas, (key) => book.areas.find(({ code }) => code === key)?.name),
      units: lines(units, (key) => unitNames.get(key)?.name),
    };
  }

  /** Where they are: by municipality, and those with a point one by one. */
  @Get('map')
  @InReplay(...REPORTS)
  @Records('case')
  async map(
    @Query() query: InterventionFilterQuery,
    @CurrentEmployee() caller: Caller,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<ReportMapDto> {
    const { monitor, registers } = this.of(then);
    const { points, areas, ...counts } = await monitor.map(filterOf(query), caller);
    const book = await registers.areas();
    return {
      ...counts,
      items: [...points],
      areas: areas.map((line) => ({ ...line, name: book.areas.find(({ code }) => code === line.code)?.name ?? null })),
    };
  }

  /** How long it took until they were accepted, inspected and done, and what stands still; of all and by category, unit or county. */
  @Get('figures')
  @InReplay(...REPORTS)
  @RecordsNothing('counts name nobody')
  async figures(
    @Query() { by, ...query }: InterventionFiguresQuery,
    @CurrentEmployee() caller: Caller,
    @OfTheReplay() then: OfficeThen | undefined,
  ): Promise<InterventionFigurePageDto> {
    const { monitor, registers, names } = this.of(then);
    const filter = filterOf(query);
    const [total, all] = await Promise.all([monitor.figures(filter, caller), monitor.figuresBy(by, filter, caller)]);
    const nameOf = await namesBy(by, all, registers, names);
    return {
      total: figures(total),
      lines: all.map((line) => ({
        ...figures(line),
        key: line.key,
        name: line.key === null ? null : (nameOf(line.key) ?? null),
      })),
    };
  }

  /** Who answers: of today, or of then with the registers and names of then. */
  private of(then: OfficeThen | undefined) {
    const { queries, monitor, registers, names } = this;
    if (!then) return { queries, monitor, registers, names };
    return {
      queries: queries.at(then),
      monitor: monitor.at(then),
      registers: registers.at(then),
      names: new NameBook(then.read),
    };
  }
}

async function namesBy(
  by: FiguresBy,
  all: ReadonlyArray<{ readonly key: string | null }>,
  registers: CurrentRegisters,
  names: NameBook,
): Promise<(key: string) => string | null | undefined> {
  if (by === 'category') {
    const { categories } = await registers.categories();
    return (key) => categories.find(({ id }) => id === key)?.name;
  }
  if (by === 'area') {
    const { areas } = await registers.areas();
    return (key) => areas.find(({ code }) => code === key)?.name;
  }
  const unitNames = await names.of(all.flatMap(({ key }) => key ?? []));
  return (key) => unitNames.get(key)?.name;
}

const filterOf = ({ satisfied, ...rest }: InterventionFilterQuery): InterventionFilter => ({
  ...rest,
  satisfied: satisfied === undefined ? undefined : satisfied === 'true',
});

const figures = ({ times, still, ...rest }: Figures): InterventionFiguresDto => ({
  ...rest,
  times: [...times],
  still: [...still],
});

const lines = (all: readonly BoardLine[], nameOf: (key: string) => string | null | undefined): BoardLineDto[] =>
  all.map((line) => ({ ...line, name: line.key === null ? null : (nameOf(line.key) ?? null) }));
