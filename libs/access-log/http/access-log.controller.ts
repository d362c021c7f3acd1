import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnyRole, CurrentEmployee, Records, Roles, type Caller } from '#libs/http';
import { period } from '#libs/kernel';
import { ACCESS_LOG_RIGHTS } from '../domain/rights.js';
import { AccessLogQueries } from '../queries/access-log-queries.js';
import { AccessLogQuery, AccessPageDto, OwnAccessQuery } from './access-log.dto.js';

/** Who read what. Whoever reads it is recorded in it. */
@ApiTags('access log')
@Controller('api/access-log')
export class AccessLogController {
  constructor(private readonly log: AccessLogQueries) {}

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
}
