import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendFile } from '#libs/attachments';
import { Approves, Context, CurrentEmployee, Records, Roles, UserLanguage, WrittenDto, type Caller } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { deriveId, type Language } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { CurrentEmployees } from '#libs/organization';
import { onTopic } from '../commands/on-topic.js';
import { TOPIC_RIGHTS } from '../domain/rights.js';
import type { TopicCommand } from '../domain/topic.js';
import { CrisisReport } from '../queries/crisis-report.js';
import { TopicApprovals } from '../queries/topic-approvals.js';
import { TopicQueries } from '../queries/topic-queries.js';
import { ApproveStatementBody, CrisisBody, DecisionBody, StatementBody } from './topics.dto.js';

const PDF = 'application/pdf';

/** A topic about which everybody asks at once. */
@ApiTags('topics')
@Controller('api/topics/:id')
@OfThing('topic')
export class CrisisController {
  constructor(
    private readonly commands: CommandBus,
    private readonly topics: TopicQueries,
    private readonly employees: CurrentEmployees,
    private readonly reports: CrisisReport,
    private readonly approvals: TopicApprovals,
  ) {}

  /** Calls the team: the topic's owner, whoever is named, and all coordinators. */
  @Post('crisis')
  @Roles(...TOPIC_RIGHTS.declareCrises)
  async declare(
    @Param('id') id: string,
    @Body() { reason, teamIds = [], internalDays }: CrisisBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    for (const one of teamIds) await this.employees.requireActive(one);
    const crisisId = deriveId('crisis', context.commandId);
    return this.written(id, crisisId, { kind: 'declareCrisis', crisisId, reason, teamIds, internalDays }, context);
  }

  /** All that was decided and said in it stays. */
  @Post('crisis-end')
  @HttpCode(200)
  @Roles(...TOPIC_RIGHTS.declareCrises)
  end(@Param('id') id: string, @Context() context: CommandContext): Promise<WrittenDto> {
    return this.written(id, id, { kind: 'endCrisis' }, context);
  }

  /** What was decided or learnt. */
  @Post('crisis-log')
  @Roles(...TOPIC_RIGHTS.workOnCrises)
  log(
    @Param('id') id: string,
    @Body() { text, confirmed }: DecisionBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const entryId = deriveId('decision', context.commandId);
    return this.written(id, entryId, { kind: 'logDecision', entryId, text, confirmed }, context);
  }

  /** What is said to all who wait; it takes the place of one that nobody has approved. */
  @Post('statements')
  @Roles(...TOPIC_RIGHTS.workOnCrises)
  async write(
    @Param('id') id: string,
    @Body() { text }: StatementBody,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const statementId = deriveId('statement', context.commandId);
    const { actor: authorId } = context;
    const approval = await this.approvals.begun(id, 'crisisStatement', authorId);
    const command = { kind: 'writeStatement', statementId, text, authorId, approval } as const;
    return this.written(id, statementId, command, context);
  }

  /** With the last signature of its ladder, or that of another coordinator where none covers it, it goes to whoever asked in the cases that are open then, as an interim answer in each. */
  @Post('statements/:statementId/approval')
  @HttpCode(200)
  @Approves()
  @Roles(...TOPIC_RIGHTS.approveStatements)
  async approve(
    @Param('id') id: string,
    @Param('statementId') statementId: string,
    @Body() _body: ApproveStatementBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const caseIds = await this.topics.openCases(id);
    const judge = await this.approvals.judge(id, ({ statement }) => statement, caller, context);
    return this.written(id, statementId, { kind: 'approveStatement', statementId, caseIds, judge }, context);
  }

  /** Who knew what when, what was decided, what was said and what came of it, on one page: while it goes on, and after. PDF/UA-1. */
  @Get('crises/:crisisId/report')
  @Records('topic', { act: 'exported' })
  @Roles(...TOPIC_RIGHTS.readTopics)
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async report(
    @Param('id') id: string,
    @Param('crisisId') crisisId: string,
    @UserLanguage() language: Language,
    @CurrentEmployee() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, 'kryzys.pdf', PDF, await this.reports.pdf(id, crisisId, language, caller));
  }

  private async written(
    topicId: string,
    id: string,
    command: TopicCommand,
    context: CommandContext,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(onTopic(topicId, command, context));
    return { id, revision };
  }
}
