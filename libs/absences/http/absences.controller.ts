import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnyRole, Context, CurrentEmployee, SeenRevision, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { PlanAbsence, type AbsenceRequest } from '../commands/plan-absences.js';
import { Absences } from '../queries/absences.js';
import { AbsenceList } from '../queries/absence-list.js';
import {
  AbsencesDto,
  AbsencesQuery,
  AbsenceWrittenDto,
  AwayListDto,
  ChangeAbsenceDto,
  NewAbsenceDto,
} from './absences.dto.js';

/** Who is away when, and who stands in. Everybody plans their own; heads those of their people, administrators anybody's. */
@ApiTags('absences')
@Controller('api/absences')
@AnyRole()
export class AbsencesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly absences: Absences,
    private readonly shown: AbsenceList,
  ) {}

  /** One's own, those in which one stands in, those of one's unit; all of them for administrators and coordinators. By their first day. */
  @Get()
  async list(@Query() filter: AbsencesQuery, @CurrentEmployee() caller: Caller): Promise<AbsencesDto> {
    const items = await this.shown.list(filter, caller);
    return { items: items.map((item) => ({ ...item, deputyAway: [...item.deputyAway] })) };
  }

  /** Who is away now, or within two weeks, and who stands in: for whoever gives out work. */
  @Get('away')
  async away(): Promise<AwayListDto> {
    return { items: [...(await this.shown.away())] };
  }

  @Post()
  plan(
    @Body() { employeeId, ...details }: NewAbsenceDto,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<AbsenceWrittenDto> {
    const absenceId = deriveId('absence', context.commandId);
    return this.write({ type: 'Plan', absenceId, employeeId, details }, caller, context);
  }

  /** Other days, another deputy, another scope. Whoever is back earlier puts `to` on the day before, or takes the absence away. */
  @Patch(':id')
  change(
    @Param('id') absenceId: string,
    @Body() changes: ChangeAbsenceDto,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<AbsenceWrittenDto> {
    return this.write({ type: 'Change', absenceId, changes: { ...changes } }, caller, context, seen);
  }

  /** It does not take place; one that has begun ended yesterday. */
  @Delete(':id')
  @HttpCode(200)
  @ApiOkResponse({ type: AbsenceWrittenDto })
  withdraw(
    @Param('id') absenceId: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<AbsenceWrittenDto> {
    return this.write({ type: 'Withdraw', absenceId }, caller, context, seen);
  }

  private async write(
    request: AbsenceRequest,
    caller: Caller,
    context: CommandContext,
    seen?: number,
  ): Promise<AbsenceWrittenDto> {
    const { absenceId: id } = request;
    const { revision } = await this.commands.execute(new PlanAbsence(request, caller, context, seen));
    const absence = (await this.absences.book()).get(id);
    return { id, revision, deputyAway: absence ? [...(await this.shown.deputyAway(absence))] : [] };
  }
}
