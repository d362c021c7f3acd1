import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseAdmission } from '#libs/cases';
import { Context, RecordsNothing, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { notFound, ruleBroken } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { onIntervention } from '../commands/on-intervention.js';
import { onPublication } from '../commands/on-registers.js';
import { INTERVENTION_RIGHTS } from '../domain/rights.js';
import { CurrentRegisters } from '../queries/current-registers.js';
import {
  CategoriesWrittenDto,
  InterventionPublicationBody,
  InterventionPublicationDto,
  PublishReportBody,
  UnpublishReportBody,
} from './interventions.dto.js';

const readers = [...INTERVENTION_RIGHTS.readInterventions, ...INTERVENTION_RIGHTS.setInterventionRegisters] as const;

/** Of which categories reports may stand on the public site: of none, until an administrator says so. */
@ApiTags('interventions')
@Controller('api/intervention-publication')
export class InterventionPublicationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly registers: CurrentRegisters,
  ) {}

  @Get()
  @Roles(...readers)
  @RecordsNothing('categories name nobody')
  async read(): Promise<InterventionPublicationDto> {
    const { categoryIds, revision } = await this.registers.published();
    return { categoryIds: [...categoryIds], revision: Math.max(revision, 0) };
  }

  /** All at once. What stands there of a category that is left out goes. */
  @Put()
  @Roles(...INTERVENTION_RIGHTS.setInterventionRegisters)
  async set(
    @Body() { categoryIds }: InterventionPublicationBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CategoriesWrittenDto> {
    const { categories } = await this.registers.categories();
    if (categoryIds.some((one) => !categories.some(({ id }) => id === one))) throw notFound('category-unknown');
    const { revision } = await this.commands.execute(onPublication(categoryIds, context, seen));
    return { revision: Math.max(revision, 0) };
  }
}

/** A report on the public site: as somebody looked it through. */
@ApiTags('interventions')
@Controller('api/cases/:id/publication')
@OfThing('case')
@Roles(...INTERVENTION_RIGHTS.publishInterventions)
export class CasePublicationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly registers: CurrentRegisters,
    private readonly admission: CaseAdmission,
  ) {}

  /** These words and photos, and nothing else that was written: whoever sends them has looked for personal data in them. Again: in the place of those before. */
  @Post()
  async publish(
    @Param('id') caseId: string,
    @Body() { title, text, photoIds, withPoint }: PublishReportBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { contactId, sensitivity } = await this.admission.standing(caseId);
    if (sensitivity !== 'normal') throw ruleBroken('publication-confidential-case');
    const { categoryIds } = await this.registers.published();
    const words = { title, text, photoIds, withPoint };
    const command = onIntervention({ type: 'Publish', caseId, contactId, ...words, categoryIds }, context, seen);
    const { revision } = await this.commands.execute(command);
    return { id: caseId, revision };
  }

  @Post('withdrawal')
  async withdraw(
    @Param('id') caseId: string,
    @Body() { reason }: UnpublishReportBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const { contactId } = await this.admission.standing(caseId);
    const command = onIntervention({ type: 'Unpublish', caseId, contactId, reason }, context, seen);
    const { revision } = await this.commands.execute(command);
    return { id: caseId, revision };
  }
}
