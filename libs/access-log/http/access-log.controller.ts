import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Configuration } from '#libs/configuration';
import { AnyRole, AuditorsToo, Context, CurrentEmployee, Records, Roles, type Caller } from '#libs/http';
import { Decide, Journal, type CommandContext } from '#libs/journal';
import { period } from '#libs/kernel';
import { accessNoticeStream } from '../domain/events.js';
import { accessNotice, NOTICE_VERSION } from '../domain/notice.js';
import { ACCESS_LOG_RIGHTS } from '../domain/rights.js';
import { AccessLogQueries } from '../queries/access-log-queries.js';
import { AccessDays } from '../tables/access-days.js';
import {
  AccessDaysDto,
  AccessDaysQuery,
  AccessLogQuery,
  AccessNoticeDto,
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
    private readonly journal: Journal,
    private readonly commands: CommandBus,
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

  /** Whether the caller has been told what is recorded about them, and why (Labour Code, art. 22³); for how long it is kept. */
  @Get('notice')
  @AnyRole()
  async notice(@CurrentEmployee() { id }: Caller): Promise<AccessNoticeDto> {
    const { accessLogYears: years, accessLogWordsDays: wordsDays } = this.configuration;
    const { state } = await this.journal.folded(accessNoticeStream(id), accessNotice);
    return { known: state >= NOTICE_VERSION, years, wordsDays };
  }

  /** The caller has been told, and says that they know: an event. */
  @Post('notice')
  @HttpCode(204)
  @AnyRole()
  @AuditorsToo()
  @ApiNoContentResponse()
  async know(@CurrentEmployee() { id }: Caller, @Context() context: CommandContext): Promise<void> {
    const command = { employeeId: id, version: NOTICE_VERSION };
    await this.commands.execute(
      new Decide({ stream: accessNoticeStream(id), decider: accessNotice, command, context }),
    );
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
