import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnyRole, Approves, AuditorsToo, CurrentEmployee, type Caller } from '#libs/http';
import { NotificationQueries, type Bell } from '../queries/notification-queries.js';
import {
  NotificationsDto,
  NotificationsQuery,
  ReadBody,
  ReadUndoBody,
  UnreadBody,
  UnreadDto,
} from './notifications.dto.js';

@ApiTags('notifications')
@Controller('api/notifications')
@AnyRole()
@Approves()
@AuditorsToo()
export class NotificationsController {
  constructor(private readonly queries: NotificationQueries) {}

  /** What the caller should know of. */
  @Get()
  async bell(@Query() { lines }: NotificationsQuery, @CurrentEmployee() caller: Caller): Promise<NotificationsDto> {
    const { items, groups, ...sums }: Bell = await this.queries.bell(caller, lines);
    return { items: [...items], groups: [...groups], ...sums };
  }

  /** A line, or all of a kind, has been read. */
  @Post('read')
  @HttpCode(200)
  read(@Body() { kind, upTo, line }: ReadBody, @CurrentEmployee() caller: Caller): Promise<UnreadDto> {
    return this.queries.markRead(caller, kind, upTo, line);
  }

  /** Marking all of a kind was a slip: what was unread before is so again. */
  @Post('read/undo')
  @HttpCode(200)
  undo(@Body() { kind }: ReadUndoBody, @CurrentEmployee() caller: Caller): Promise<UnreadDto> {
    return this.queries.undo(caller, kind);
  }

  @Post('unread')
  @HttpCode(200)
  unread(@Body() { kind, line }: UnreadBody, @CurrentEmployee() caller: Caller): Promise<UnreadDto> {
    return this.queries.markUnread(caller, kind, line);
  }
}
