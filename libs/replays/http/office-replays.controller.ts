import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditorsToo, detailOf, Records, RecordsNothing, Roles, UserLanguage } from '#libs/http';
import type { Language } from '#libs/kernel';
import { REPLAYS_PROBLEMS } from '../domain/problems.js';
import { REPLAY_RIGHTS } from '../domain/rights.js';
import { OfficeReplays, type ReplayStatus } from '../queries/office-replays.js';
import { AskReplayBody, OfficeReplayDto, OfficeReplaysDto } from './office-replays.dto.js';

/** The whole office as of an instant. Lists are read from it with `?replay=` and its id. */
@ApiTags('replays')
@Controller('api/replays')
export class OfficeReplaysController {
  constructor(private readonly replays: OfficeReplays) {}

  /** Has it built in the background, where nobody has yet. It goes when nobody has read it for a day, and when something is erased. */
  @Post()
  @HttpCode(202)
  @Roles(...REPLAY_RIGHTS.replayOffice)
  @AuditorsToo()
  @Records('office', { act: 'replayed' })
  async ask(@Body() { at }: AskReplayBody, @UserLanguage() language: Language): Promise<OfficeReplayDto> {
    return replayDto(await this.replays.ask(at), language);
  }

  /** Those that stand or are built, the last instant first. */
  @Get()
  @Roles(...REPLAY_RIGHTS.replayOffice)
  async all(@UserLanguage() language: Language): Promise<OfficeReplaysDto> {
    return { items: (await this.replays.all()).map((replay) => replayDto(replay, language)) };
  }

  @Get(':id')
  @Roles(...REPLAY_RIGHTS.replayOffice)
  @RecordsNothing('it says how far the building is: what is read from a replay is recorded where it is read')
  async one(@Param('id') id: string, @UserLanguage() language: Language): Promise<OfficeReplayDto> {
    return replayDto(await this.replays.one(id), language);
  }
}

function replayDto(
  { id, at, position, state, progress, waitsFor, before, failure }: ReplayStatus,
  language: Language,
): OfficeReplayDto {
  const told = failure && {
    code: failure.code,
    detail: detailOf('rule', failure.code, language, failure.parameters, REPLAYS_PROBLEMS),
  };
  return { id, at, position, state, progress, waitsFor, before, failure: told };
}
