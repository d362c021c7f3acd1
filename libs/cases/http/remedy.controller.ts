import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { ApprovalGate } from '../commands/approval-gate.js';
import { momentOf } from '../commands/delivered-at.js';
import { onCase, type PlainCaseCommand } from '../commands/on-case.js';
import { RecordReply } from '../commands/record-reply.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { SHORTEST_CALL_DAYS } from '../domain/slices/remedy.js';
import { CaseWrittenDto, PartWrittenDto } from './cases.dto.js';
import { CallDeliveryBody, LeaveUnexaminedBody, RemediedBody, RemedyCallBody } from './legal-acts.dto.js';

/** A call to the sender to remedy defects (KPA 64 §2), and what follows where nobody does. */
@ApiTags('cases')
@Controller('api/cases/:id')
@OfThing('case')
@Roles(...CASE_RIGHTS.answerCases)
export class RemedyController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly gate: ApprovalGate,
  ) {}

  /** Writes the letter; the sender's term runs from its delivery. `id` is the letter's, and the call's. 409 `approval-required` for a mail where a ladder applies. */
  @Post('remedy-calls')
  async call(
    @Param('id') id: string,
    @Body() { defects, days = SHORTEST_CALL_DAYS, beforeRefusal = false, via = 'email', ...sent }: RemedyCallBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PartWrittenDto> {
    if (via === 'email') await this.gate.requireFree(id, 'callToRemedy');
    const letter = { act: 'callToRemedy', defects, days, beforeRefusal, deliveredAt: null } as const;
    const draft = { ...sent, via, final: false, holdSeconds: 0, letter };
    const { revision } = await this.commands.execute(new RecordReply(id, draft, context, seen));
    return { id: deriveId('reply', context.commandId), revision };
  }

  /** When a call that went by post reached the sender: their term runs from then on. */
  @Post('remedy-calls/:callId/delivery')
  @HttpCode(200)
  delivered(
    @Param('id') id: string,
    @Param('callId') callId: string,
    @Body() { deliveredOn }: CallDeliveryBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const now = this.clock.nowIso();
    const deliveredAt = momentOf(deliveredOn, now);
    return this.decide(id, { kind: 'confirmCallDelivered', callId, deliveredAt, now }, context, seen);
  }

  /** The sender put it right by another way than a message that the case has. */
  @Post('remedy-calls/:callId/remedied')
  @HttpCode(200)
  remedied(
    @Param('id') id: string,
    @Param('callId') callId: string,
    @Body() { on }: RemediedBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const now = this.clock.nowIso();
    return this.decide(id, { kind: 'confirmRemedied', callId, at: momentOf(on, now), now }, context, seen);
  }

  /** Ends the case, once a call has lapsed (KPA 64 §2), or where an application came by plain e-mail (KPA 63 §1). */
  @Post('left-unexamined')
  @HttpCode(200)
  leave(
    @Param('id') id: string,
    @Body() { note }: LeaveUnexaminedBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return this.decide(
      id,
      { kind: 'leaveUnexamined', note: note?.trim() || null, now: this.clock.nowIso() },
      context,
      seen,
    );
  }

  private async decide(
    id: string,
    command: PlainCaseCommand,
    context: CommandContext,
    seen: number | undefined,
  ): Promise<CaseWrittenDto> {
    return { revision: (await this.commands.execute(onCase(id, command, context, seen))).revision };
  }
}
