import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, Records, Roles, UserLanguage, type Caller } from '#libs/http';
import { period, type Language } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { DELAY_RIGHTS } from '../domain/rights.js';
import { Delays } from '../queries/delays.js';
import { WorkFiguresQuery } from '../queries/work-figures.js';
import { CaseDelayDto, DelaySummaryDto, DelaySummaryQuery, EmployeeFiguresDto, WorkPeriodQuery } from './delays.dto.js';

@ApiTags('audit')
@Controller('api/cases/:id/delay')
@OfThing('case')
export class CaseDelayController {
  constructor(private readonly delays: Delays) {}

  /** Why a case was late: where it waited, with whom and how long, what its clocks said, who was told and who was away. */
  @Get()
  @Roles(...DELAY_RIGHTS.readDelays)
  one(@Param('id') id: string, @UserLanguage() language: Language): Promise<CaseDelayDto> {
    return this.delays.ofCase(id, language);
  }
}

@ApiTags('audit')
@Controller('api/delays')
export class DelaysController {
  constructor(private readonly delays: Delays) {}

  /** The same of all cases that a filter of the list of cases selects, summed up. */
  @Get()
  @Roles(...DELAY_RIGHTS.readDelays)
  summary(
    @Query() { late, ...filter }: DelaySummaryQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<DelaySummaryDto> {
    return this.delays.summary(filter, late ?? true, caller);
  }
}

@ApiTags('audit')
@Controller('api/employees/:id/figures')
export class EmployeeFiguresController {
  constructor(private readonly figures: WorkFiguresQuery) {}

  /** What the employee's work came to, beside that of their unit, and what went wrong of it. */
  @Get()
  @Records('audit')
  @Roles(...DELAY_RIGHTS.readDelays)
  of(
    @Param('id') id: string,
    @Query() { from, to }: WorkPeriodQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<EmployeeFiguresDto> {
    return this.figures.of(id, period(from, to), caller);
  }
}
