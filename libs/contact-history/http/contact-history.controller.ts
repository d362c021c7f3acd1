import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type Caller,
  Context,
  CurrentEmployee,
  Records,
  Roles,
  SeenRevision,
  UserLanguage,
  WrittenDto,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { period, type Language } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { CorrectEncounter, MakeEncounterCase, NoteEncounter } from '../commands/encounters.js';
import { CONTACT_HISTORY_RIGHTS } from '../domain/rights.js';
import { TimelineQueries, type Party, type Statistics } from '../queries/timeline-queries.js';
import {
  CorrectEncounterBody,
  EncounterCaseBody,
  EncounterCaseDto,
  EncounterDto,
  NewEncounterBody,
  StatisticsDto,
  TimelinePageDto,
  TimelineQuery,
} from './contact-history.dto.js';

@ApiTags('contacts')
@Controller('api')
export class ContactHistoryController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: TimelineQueries,
    private readonly visibility: Visibility,
  ) {}

  /** What happened between the office and somebody, newest first, without the cases that the caller may not see. */
  @Get('contacts/:id/timeline')
  @Records('contact')
  @Roles(...CONTACT_HISTORY_RIGHTS.readTimeline)
  ofContact(
    @Param('id') id: string,
    @Query() query: TimelineQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<TimelinePageDto> {
    return this.timeline({ kind: 'contact', id }, query, caller);
  }

  /** The same with everybody of a newsroom, as they belonged to it then. */
  @Get('newsrooms/:id/timeline')
  @Records('newsroom')
  @Roles(...CONTACT_HISTORY_RIGHTS.readTimeline)
  ofNewsroom(
    @Param('id') id: string,
    @Query() query: TimelineQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<TimelinePageDto> {
    return this.timeline({ kind: 'newsroom', id }, query, caller);
  }

  /** How often, about what, and how fast we answered: of the cases that the caller sees. */
  @Get('contacts/:id/statistics')
  @Records('contact')
  @Roles(...CONTACT_HISTORY_RIGHTS.readTimeline)
  async statisticsOfContact(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<StatisticsDto> {
    return statisticsDto(await this.queries.statistics({ kind: 'contact', id }, caller, language));
  }

  @Get('newsrooms/:id/statistics')
  @Records('newsroom')
  @Roles(...CONTACT_HISTORY_RIGHTS.readTimeline)
  async statisticsOfNewsroom(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @UserLanguage() language: Language,
  ): Promise<StatisticsDto> {
    return statisticsDto(await this.queries.statistics({ kind: 'newsroom', id }, caller, language));
  }

  /** A call, a meeting, a press breakfast or a note, outside of any case. */
  @Post('encounters')
  @Roles(...CONTACT_HISTORY_RIGHTS.noteEncounters)
  async note(@Body() body: NewEncounterBody, @Context() context: CommandContext): Promise<WrittenDto> {
    const { id, outcome } = await this.commands.execute(new NoteEncounter({ ...body }, context));
    return { id, revision: outcome.revision };
  }

  @Get('encounters/:id')
  @Records('encounter')
  @Roles(...CONTACT_HISTORY_RIGHTS.readTimeline)
  async read(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<EncounterDto> {
    const { participants, ...encounter } = await this.queries.encounter(id, caller);
    return { ...encounter, participants: [...participants] };
  }

  @Patch('encounters/:id')
  @Roles(...CONTACT_HISTORY_RIGHTS.noteEncounters)
  async correct(
    @Param('id') id: string,
    @Body() body: CorrectEncounterBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(new CorrectEncounter(id, { ...body }, context, seen));
    return { id, revision };
  }

  /** Makes it a case of the first who took part, that came in when it was. */
  @Post('encounters/:id/case')
  @Roles(...CONTACT_HISTORY_RIGHTS.noteEncounters)
  async makeCase(
    @Param('id') encounterId: string,
    @Body() body: EncounterCaseBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<EncounterCaseDto> {
    const unitId = this.visibility.seesEverywhere(caller, 'case') ? null : caller.unitId;
    const { id, number, outcome } = await this.commands.execute(
      new MakeEncounterCase(encounterId, { ...body, unitId }, context),
    );
    return { id, number, revision: outcome.revision };
  }

  private async timeline(
    party: Party,
    { types, q, from, to, limit, cursor }: TimelineQuery,
    caller: Caller,
  ): Promise<TimelinePageDto> {
    const filter = { types, q, ...period(from, to) };
    const { items, nextCursor } = await this.queries.timeline(party, filter, { limit, cursor }, caller);
    return { items: [...items], nextCursor };
  }
}

const statisticsDto = ({ months, kinds, ...counts }: Statistics): StatisticsDto => ({
  ...counts,
  months: [...months],
  kinds: [...kinds],
});
