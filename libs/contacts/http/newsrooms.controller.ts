import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Records, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { ChangeNewsroom, RegisterNewsroom } from '../commands/newsrooms.js';
import { ContactQueries } from '../queries/contact-queries.js';
import {
  ChangeNewsroomBody,
  NewNewsroomBody,
  NewsroomDto,
  NewsroomListQuery,
  NewsroomPageDto,
} from './contacts.dto.js';
import { CONTACT_RIGHTS } from '../domain/rights.js';

@ApiTags('contacts')
@Controller('api/newsrooms')
export class NewsroomsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: ContactQueries,
  ) {}

  /** By name. */
  @Get()
  @Roles(...CONTACT_RIGHTS.readContacts)
  async list(@Query() page: NewsroomListQuery): Promise<NewsroomPageDto> {
    const { items, nextCursor } = await this.queries.newsrooms(page);
    return { items: [...items], nextCursor };
  }

  @Post()
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async register(@Body() body: NewNewsroomBody, @Context() context: CommandContext): Promise<WrittenDto> {
    const { domains = [], ...details } = body;
    const { id, outcome } = await this.commands.execute(new RegisterNewsroom({ ...details, domains }, context));
    return { id, revision: outcome.revision };
  }

  @Get(':id')
  @Records('newsroom')
  @Roles(...CONTACT_RIGHTS.readContacts)
  read(@Param('id') id: string): Promise<NewsroomDto> {
    return this.queries.newsroom(id);
  }

  @Patch(':id')
  @Roles(...CONTACT_RIGHTS.enterContacts)
  async change(
    @Param('id') id: string,
    @Body() body: ChangeNewsroomBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new ChangeNewsroom(id, { ...body }, context, seen));
    return { id, revision };
  }
}
