import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, CurrentEmployee, Roles, SeenRevision, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId } from '#libs/kernel';
import { OfThing, Visibility } from '#libs/manifest';
import { ApprovalGate } from '../commands/approval-gate.js';
import { momentOf } from '../commands/delivered-at.js';
import { NameParent } from '../commands/name-parent.js';
import { onCase, type PlainCaseCommand } from '../commands/on-case.js';
import { RecordReply } from '../commands/record-reply.js';
import { RegisterAppeal } from '../commands/register-appeal.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseWrittenDto, PartWrittenDto, RegisteredDto } from './cases.dto.js';
import {
  AppealBody,
  CompetentBodyBody,
  ParentBody,
  ReferralBody,
  ReferralWithdrawalBody,
  ReferrerNoticeBody,
  RefusalBody,
} from './legal-acts.dto.js';

/** What the law knows to be done in a case, besides answering it and what its clocks hear. */
@ApiTags('cases')
@Controller('api/cases/:id')
@OfThing('case')
@Roles(...CASE_RIGHTS.answerCases)
export class LegalActsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly gate: ApprovalGate,
  ) {}

  /** Tells the sender that the case, or a part of it, goes to the competent body. The whole of it ends the case; of an appeal, that body's term is watched. */
  @Post('competent-body')
  async forward(
    @Param('id') id: string,
    @Body() { body, reasons, part = false, via = 'email', ...sent }: CompetentBodyBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PartWrittenDto> {
    const letter = { act: 'forward', body, reasons, part } as const;
    const draft = { ...sent, via, final: !part, holdSeconds: 0, letter };
    const { revision } = await this.commands.execute(new RecordReply(id, draft, context, seen));
    return { id: deriveId('reply', context.commandId), revision };
  }

  /** The case is the office's own: the clock in which to forward it ends. */
  @Post('competence')
  @HttpCode(200)
  keep(
    @Param('id') id: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return this.decide(id, { kind: 'keepCase', now: this.clock.nowIso() }, context, seen);
  }

  /** A decision of refusal that was served (UDIP 16): it ends the case. 409 `approval-required` where a ladder applies: it is then a draft with the purpose `refusalDecision`. */
  @Post('refusal')
  async refuse(
    @Param('id') id: string,
    @Body()
    {
      via,
      postedOn,
      deliveredOn,
      attachmentIds,
      pastContributionsReason,
      persons = [],
      interests = [],
      ...decision
    }: RefusalBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<PartWrittenDto> {
    await this.gate.requireFree(id, 'answer', 'refused');
    const letter = { act: 'refuse', ...decision, persons, interests, documents: attachmentIds.length, via } as const;
    const sent = { via, postedOn, deliveredOn, attachmentIds, pastContributionsReason };
    const draft = { ...sent, final: true, holdSeconds: 0, letter };
    const { revision } = await this.commands.execute(new RecordReply(id, draft, context, seen));
    return { id: deriveId('reply', context.commandId), revision };
  }

  /** An appeal or urging motion against this case comes in: it is a case of its own. */
  @Post('appeals')
  async appeal(
    @Param('id') id: string,
    @Body() body: AppealBody,
    @Context() context: CommandContext,
  ): Promise<RegisteredDto> {
    const { id: appealId, number, outcome } = await this.commands.execute(new RegisterAppeal(id, body, context));
    return { id: appealId, number, revision: outcome.revision };
  }

  /** Of an appeal or urging motion that came in as a case: what it is against, and whether the office examines it. */
  @Post('parent')
  @HttpCode(200)
  async nameParent(
    @Param('id') id: string,
    @Body() { parentId, handling }: ParentBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    await this.visibility.require(caller, 'case', parentId);
    const { revision } = await this.commands.execute(new NameParent(id, parentId, handling, context, seen));
    return { revision };
  }

  /** An MP, senator or councillor passed the complaint on (KPA 237 §2). */
  @Post('referral')
  @HttpCode(200)
  refer(
    @Param('id') id: string,
    @Body() { by, name }: ReferralBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return this.decide(id, { kind: 'referComplaint', by, name, now: this.clock.nowIso() }, context, seen);
  }

  /** That was entered wrongly. */
  @Post('referral/withdrawal')
  @HttpCode(200)
  withdrawReferral(
    @Param('id') id: string,
    @Body() { reason }: ReferralWithdrawalBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return this.decide(id, { kind: 'withdrawReferral', reason }, context, seen);
  }

  /** Whoever passed it on was told of its state. */
  @Post('referral/notice')
  @HttpCode(200)
  notifyReferrer(
    @Param('id') id: string,
    @Body() { on }: ReferrerNoticeBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const now = this.clock.nowIso();
    return this.decide(id, { kind: 'notifyReferrer', at: momentOf(on, now), now }, context, seen);
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
