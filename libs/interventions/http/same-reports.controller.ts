import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CASE_RIGHTS, CaseAdmission } from '#libs/cases';
import { type Caller, Context, CurrentEmployee, Records, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { ruleBroken } from '#libs/kernel';
import { OfThing, Visibility } from '#libs/manifest';
import { AnswerTogether } from '../commands/answer-together.js';
import { onIntervention } from '../commands/on-intervention.js';
import { INTERVENTION_RIGHTS } from '../domain/rights.js';
import { SameReports } from '../queries/same-reports.js';
import { AnsweredTogetherDto, AnswerTogetherBody, SameReportBody, SameReportsDto } from './same-reports.dto.js';

/** Reports of the same: staff link them, and answer all of them at once, each in its own case. */
@ApiTags('interventions')
@Controller('api/cases/:id')
@OfThing('case')
export class SameReportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly same: SameReports,
    private readonly admission: CaseAdmission,
    private readonly visibility: Visibility,
  ) {}

  /** Those that staff linked, itself among them, the leading one in front. */
  @Get('same-reports')
  @Records('case')
  @Roles(...INTERVENTION_RIGHTS.readInterventions)
  async list(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<SameReportsDto> {
    return { items: [...(await this.same.of(id, caller))] };
  }

  /** It is of the same as another: as the one that leads that, where it follows one. 409 `report-linked` where others follow this one. */
  @Put('same-report')
  @Roles(...INTERVENTION_RIGHTS.keepInterventions)
  async link(
    @Param('id') caseId: string,
    @Body() { ofId }: SameReportBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    await this.visibility.require(caller, 'case', ofId);
    const { kind } = await this.admission.standing(ofId);
    if (kind !== 'intervention') throw ruleBroken('case-of-another-kind');
    const leader = await this.same.leaderOf(ofId);
    const led = await this.same.leads(caseId);
    const { contactId } = await this.admission.standing(caseId);
    const link = { type: 'Link', caseId, contactId, leader, led } as const;
    const { revision } = await this.commands.execute(onIntervention(link, context, seen));
    return { id: caseId, revision };
  }

  /** It is of something else after all. */
  @Delete('same-report')
  @HttpCode(200)
  @ApiOkResponse({ type: WrittenDto })
  @Roles(...INTERVENTION_RIGHTS.keepInterventions)
  async unlink(
    @Param('id') caseId: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { contactId } = await this.admission.standing(caseId);
    const { revision } = await this.commands.execute(
      onIntervention({ type: 'Unlink', caseId, contactId }, context, seen),
    );
    return { id: caseId, revision };
  }

  /**
   * One answer to all of the same, to each in their own case: by a mail of its own, or as a step that its page shows where nobody's address is known. What one
   * case refuses stops no other: each says how it went.
   */
  @Post('answers-together')
  @HttpCode(200)
  @ApiOkResponse({ type: AnsweredTogetherDto })
  @Roles(...CASE_RIGHTS.answerCases)
  async answer(
    @Param('id') id: string,
    @Body() { caseIds, text, step }: AnswerTogetherBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<AnsweredTogetherDto> {
    const linked = new Map((await this.same.of(id, caller)).map((one) => [one.id, one]));
    const unknown = caseIds.find((caseId) => !linked.has(caseId));
    if (unknown !== undefined) throw ruleBroken('report-not-linked');
    const answered = await this.commands.execute(new AnswerTogether([...new Set(caseIds)], { text, step }, context));
    return {
      items: answered.map(({ caseId, ...how }) => ({ id: caseId, number: linked.get(caseId)!.number, ...how })),
    };
  }
}
