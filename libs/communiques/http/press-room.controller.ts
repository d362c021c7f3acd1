import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Context, RecordsNothing, Roles } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { PressRoomActs } from '../commands/press-room-acts.js';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { PressDutyBody, PressRoomDto, PressRoomWrittenDto, PressTopicBody } from './press-room.dto.js';

/** What the press room shows beside communiqués. */
@ApiTags('communiques')
@Controller('api/press-room')
export class PressRoomController {
  constructor(private readonly acts: PressRoomActs) {}

  @Get()
  @RecordsNothing('everybody reads it in the press room')
  @Roles(...COMMUNIQUE_RIGHTS.readCommuniques)
  async read(): Promise<PressRoomDto> {
    const { topics, ...settings } = await this.acts.settings();
    return { topics: [...topics], ...settings };
  }

  /** Its communiqués can be read together there, under this name. */
  @Put('topics/:topicId')
  @Roles(...COMMUNIQUE_RIGHTS.keepPressRoom)
  async showTopic(
    @Param('topicId') topicId: string,
    @Body() { pl, en }: PressTopicBody,
    @Context() context: CommandContext,
  ): Promise<PressRoomWrittenDto> {
    return { revision: await this.acts.showTopic(topicId, pl, en, context) };
  }

  /** Its communiqués stay. */
  @Delete('topics/:topicId')
  @Roles(...COMMUNIQUE_RIGHTS.keepPressRoom)
  async hideTopic(@Param('topicId') topicId: string, @Context() context: CommandContext): Promise<PressRoomWrittenDto> {
    return { revision: await this.acts.hideTopic(topicId, context) };
  }

  @Put('duty')
  @Roles(...COMMUNIQUE_RIGHTS.keepPressRoom)
  async setDuty(
    @Body() { phone, email, hoursPl, hoursEn }: PressDutyBody,
    @Context() context: CommandContext,
  ): Promise<PressRoomWrittenDto> {
    const duty = {
      ...{ phone: phone || null, email: email || null, hoursPl: hoursPl || null, hoursEn: hoursEn || null },
    };
    return { revision: await this.acts.setDuty(duty, context) };
  }
}
