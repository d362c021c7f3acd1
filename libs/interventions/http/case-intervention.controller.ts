import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseAdmission } from '#libs/cases';
import { type Caller, Context, CurrentEmployee, Records, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, deriveId } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { AddPhoto } from '../commands/add-photo.js';
import { onIntervention } from '../commands/on-intervention.js';
import type { InterventionCommand } from '../domain/intervention.js';
import { INTERVENTION_RIGHTS } from '../domain/rights.js';
import { NearReports } from '../queries/near-reports.js';
import { CurrentRegisters } from '../queries/current-registers.js';
import { InterventionQueries } from '../queries/intervention-queries.js';
import { Reporters } from '../queries/reporters.js';
import {
  CaseInterventionDto,
  CategoriseBody,
  NearReportsDto,
  ReporterDto,
  PhotoBody,
  PlaceBody,
  RemovePhotoBody,
  StepBody,
  WithdrawStepBody,
} from './interventions.dto.js';

type Own<Command> = Command extends unknown ? Omit<Command, 'caseId' | 'contactId'> : never;

/** Where what a resident reported is, of which category, and what was done about it. */
@ApiTags('interventions')
@Controller('api/cases/:id')
@OfThing('case')
export class CaseInterventionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: InterventionQueries,
    private readonly reporters: Reporters,
    private readonly registers: CurrentRegisters,
    private readonly admission: CaseAdmission,
    private readonly clock: Clock,
    private readonly nearReports: NearReports,
  ) {}

  @Get('intervention')
  @Roles(...INTERVENTION_RIGHTS.readInterventions)
  async read(@Param('id') id: string): Promise<CaseInterventionDto> {
    const { steps, photos, published, ...rest } = await this.queries.of(id);
    const shown = published && { ...published, photoIds: [...published.photoIds] };
    return { ...rest, steps: [...steps], photos: [...photos], published: shown };
  }

  /** Reports that may be of the same thing: by category, distance, words and time. Closed ones too. */
  @Get('near-reports')
  @Records('case')
  @Roles(...INTERVENTION_RIGHTS.readInterventions)
  async near(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<NearReportsDto> {
    return { items: [...(await this.nearReports.of(id, caller))] };
  }

  /** Who reported it in confidence: whoever has the case and coordinators may know. */
  @Get('reporter')
  @Roles(...INTERVENTION_RIGHTS.readInterventions)
  async reporter(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<ReporterDto> {
    return (await this.reporters.of(id, caller)) ?? { name: null, email: null, phone: null };
  }

  /** Says where it is; what had been said before holds no more. */
  @Put('place')
  @Roles(...INTERVENTION_RIGHTS.keepInterventions)
  async place(
    @Param('id') caseId: string,
    @Body() { address = '', road, kilometre, latitude, longitude, areaCode }: PlaceBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    if (areaCode !== undefined) await this.registers.requireArea(areaCode);
    const place = {
      address,
      road: road ?? null,
      kilometre: kilometre ?? null,
      latitude: latitude ?? null,
      longitude: longitude ?? null,
      areaCode: areaCode ?? null,
    };
    return this.written(caseId, { type: 'Place', place }, caseId, context, seen);
  }

  @Put('category')
  @Roles(...INTERVENTION_RIGHTS.keepInterventions)
  async categorise(
    @Param('id') caseId: string,
    @Body() { categoryId }: CategoriseBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { name: category } = await this.registers.requireOpenCategory(categoryId);
    return this.written(caseId, { type: 'Categorise', categoryId, category }, caseId, context, seen);
  }

  /** Something was done about it, or is promised. */
  @Post('steps')
  @Roles(...INTERVENTION_RIGHTS.keepInterventions)
  takeStep(
    @Param('id') caseId: string,
    @Body() { promisedFor, ...step }: StepBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const stepId = deriveId('step', context.commandId);
    const today = this.clock.today().toString();
    return this.written(
      caseId,
      { type: 'TakeStep', stepId, ...step, promisedFor: promisedFor ?? null, today },
      stepId,
      context,
      seen,
    );
  }

  /** A step had been noted by mistake. */
  @Post('steps/:stepId/withdrawal')
  @Roles(...INTERVENTION_RIGHTS.keepInterventions)
  withdrawStep(
    @Param('id') caseId: string,
    @Param('stepId') stepId: string,
    @Body() { reason }: WithdrawStepBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.written(caseId, { type: 'WithdrawStep', stepId, reason }, stepId, context, seen);
  }

  /** Adds a photo: others see a copy without its metadata. */
  @Post('photos')
  @Roles(...INTERVENTION_RIGHTS.keepInterventions)
  addPhoto(
    @Param('id') caseId: string,
    @Body() { attachmentId, stepId, ...photo }: PhotoBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.commands.execute(
      new AddPhoto(caseId, attachmentId, { ...photo, stepId: stepId ?? null }, context, seen),
    );
  }

  /** It is shown no more; its file stays sealed with the case. */
  @Post('photos/:photoId/removal')
  @Roles(...INTERVENTION_RIGHTS.keepInterventions)
  removePhoto(
    @Param('id') caseId: string,
    @Param('photoId') photoId: string,
    @Body() { reason }: RemovePhotoBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.written(caseId, { type: 'RemovePhoto', photoId, reason }, photoId, context, seen);
  }

  private async written(
    caseId: string,
    command: Own<InterventionCommand>,
    id: string,
    context: CommandContext,
    seen?: number,
  ): Promise<WrittenDto> {
    const { contactId } = await this.admission.standing(caseId);
    const { revision } = await this.commands.execute(onIntervention({ caseId, contactId, ...command }, context, seen));
    return { id, revision };
  }
}
