import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { OfThing } from '#libs/manifest';
import { onCase } from '../commands/on-case.js';
import { acknowledger } from '../domain/allowed.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseWrittenDto } from './cases.dto.js';
import { AcknowledgementBody } from './escalation.dto.js';

@ApiTags('cases')
@Controller('api/cases/:id/acknowledgement')
@OfThing('case')
export class EscalationController {
  constructor(private readonly commands: CommandBus) {}

  /** "I have it": nobody else is called, until the term has passed. Where somebody has it already, nothing changes. */
  @Post()
  @HttpCode(200)
  @Roles(...CASE_RIGHTS.acknowledgeEscalations)
  acknowledge(
    @Param('id') id: string,
    @Body() { deadlineId }: AcknowledgementBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<CaseWrittenDto> {
    return this.decide(id, 'acknowledgeEscalation', deadlineId ?? null, caller, context);
  }

  /** It was a slip: the next level is due again. By whoever said it, or a coordinator. */
  @Post('undo')
  @HttpCode(200)
  @Roles(...CASE_RIGHTS.acknowledgeEscalations)
  undo(
    @Param('id') id: string,
    @Body() { deadlineId }: AcknowledgementBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<CaseWrittenDto> {
    return this.decide(id, 'withdrawAcknowledgement', deadlineId ?? null, caller, context);
  }

  private async decide(
    id: string,
    kind: 'acknowledgeEscalation' | 'withdrawAcknowledgement',
    deadlineId: string | null,
    caller: Caller,
    context: CommandContext,
  ): Promise<CaseWrittenDto> {
    const command = { kind, deadlineId, by: acknowledger(caller) };
    return { revision: (await this.commands.execute(onCase(id, command, context))).revision };
  }
}
