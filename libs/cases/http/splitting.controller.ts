import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing, Visibility } from '#libs/manifest';
import { SplitCase } from '../commands/split-case.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { RegisteredDto } from './cases.dto.js';
import { SplitBody } from './splitting.dto.js';

@ApiTags('cases')
@Controller('api/cases/:id/split')
@OfThing('case')
export class SplittingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly visibility: Visibility,
  ) {}

  /** Makes of a message that holds a second matter a case of its own; its clocks run from when the message came in. Undone by dismissing that case. */
  @Post()
  @Roles(...CASE_RIGHTS.registerCases)
  async split(
    @Param('id') caseId: string,
    @Body() body: SplitBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<RegisteredDto> {
    const unitId = this.visibility.seesEverywhere(caller, 'case') ? null : caller.unitId;
    const { id, number, outcome } = await this.commands.execute(new SplitCase(caseId, { ...body, unitId }, context));
    return { id, number, revision: outcome.revision };
  }
}
