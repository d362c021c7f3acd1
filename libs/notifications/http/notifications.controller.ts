import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnyRole, CurrentEmployee, type Caller } from '#libs/http';
import { NotificationQueries } from '../queries/notification-queries.js';
import { NotificationsDto, ReadBody, UnreadDto } from './notifications.dto.js';

@ApiTags('notifications')
@Controller('api/notifications')
@AnyRole()
export class NotificationsController {
  constructor(private readonly queries: NotificationQueries) {}

  /** What the caller should know of, newest first. */
  @Get()
  latest(@CurrentEmployee() caller: Caller): Promise<NotificationsDto> {
    return this.queries.latest(caller);
  }

  @Post('read')
  @HttpCode(200)
  read(@Body() { upTo }: ReadBody, @CurrentEmployee() caller: Caller): Promise<UnreadDto> {
    return this.queries.markRead(caller, upTo);
  }
}
