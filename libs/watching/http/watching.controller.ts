import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, WrittenDto, type Caller } from '#libs/http';
import { Decide, type CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { watchingStream } from '../domain/events.js';
import { WATCHING_RIGHTS } from '../domain/rights.js';
import { watchingDecider } from '../domain/watching.js';
import { CaseWatchers } from '../queries/case-watchers.js';
import { WatchersDto } from './watching.dto.js';

/** Who watches a case. Everybody says so for themselves. */
@ApiTags('watching')
@Controller('api/cases/:id')
@OfThing('case')
export class WatchingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly watchers: CaseWatchers,
  ) {}

  /** Longest first. */
  @Get('watchers')
  @Roles(...WATCHING_RIGHTS.watchCases)
  async list(@Param('id') caseId: string, @CurrentEmployee() { id }: Caller): Promise<WatchersDto> {
    const items = await this.watchers.of(caseId);
    return { items: [...items], watching: items.some((one) => one.id === id) };
  }

  /** Hears from now on of new messages, answers, changes of status and escalations. */
  @Put('watching')
  @Roles(...WATCHING_RIGHTS.watchCases)
  watch(
    @Param('id') caseId: string,
    @CurrentEmployee() { id }: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.say('watch', caseId, id, context);
  }

  @Delete('watching')
  @Roles(...WATCHING_RIGHTS.watchCases)
  unwatch(
    @Param('id') caseId: string,
    @CurrentEmployee() { id }: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.say('unwatch', caseId, id, context);
  }

  private async say(
    kind: 'watch' | 'unwatch',
    caseId: string,
    employeeId: string,
    context: CommandContext,
  ): Promise<WrittenDto> {
    const command = { kind, caseId, employeeId } as const;
    const { revision } = await this.commands.execute(
      new Decide({ stream: watchingStream(caseId), decider: watchingDecider, command, context }),
    );
    return { id: caseId, revision };
  }
}
