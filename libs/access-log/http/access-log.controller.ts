import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Configuration } from '#libs/configuration';
import { AnyRole, CurrentEmployee, Records, Roles, type Caller } from '#libs/http';
import { period } from '#libs/kernel';
import { ACCESS_LOG_RIGHTS } from '../domain/rights.js';
import { AccessLogQueries } from '../queries/access-log-queries.js';
import { AccessDays } from '../tables/access-days.js';
import {
  AccessDaysDto,
  AccessDaysQuery,
  AccessLogQuery,
  AccessPageDto,
  CheckedDayDto,
  OwnAccessQuery,
} from './access-log.dto.js';

const DAYS = 100;

/** Who read what. Whoever reads it is recorded in it. */
@ApiTags('access log')
@Controller('api/access-log')
export class AccessLogController {
  constructor(
    private readonly log: AccessLogQueries,
    private readonly access: AccessDays,
    private readonly configuration: Configuration,
  ) {}

  /** Newest first. */
  @Get()
  @Roles(...ACCESS_LOG_RIGHTS.readAccessLog)
  @Records('accessLog', { id: 'employee' })
  async all(
    @Query() { from, to, employee, thing, kind, act, client, ...page }: AccessLogQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<AccessPageDto> {
    const filter = { ...period(from, to), employeeId: employee, thingId: thing, kind, act, client };
    const { items, nextCursor } = await this.log.page(filter, page, caller);
    return { items: [...items], nextCursor };
  }

  /** What is recorded about the caller, newest first. */
  @Get('mine')
  @AnyRole()
  @Records('accessLog')
  async mine(
    @Query() { from, to, ...page }: OwnAccessQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<AccessPageDto> {
    const { items, nextCursor } = await this.log.page({ ...period(from, to), employeeId: caller.id }, page, caller);
    return { items: [...items], nextCursor };
  }

  /** The days of the log, newest first, at most 100 before a day. */
  @Get('days')
  @Roles(...ACCESS_LOG_RIGHTS.readAccessLog)
  async days(@Query() { before }: AccessDaysQuery): Promise<AccessDaysDto> {
    const { accessLogYears: years, accessLogWordsDays: wordsDays } = this.configuration;
    return { items: [...(await this.access.list(DAYS, before))], years, wordsDays };
  }

  /** Compares a day with the event that was written when it was closed. */
  @Get('days/:day/check')
  @Roles(...ACCESS_LOG_RIGHTS.readAccessLog)
  @Records('accessLog', { id: 'day' })
  check(@Param('day') day: string): Promise<CheckedDayDto> {
    return this.access.check(day);
  }
}
