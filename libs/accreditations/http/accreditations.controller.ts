import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, SeenRevision, WrittenDto } from '#libs/http';
import type { CommandContext, Outcome } from '#libs/journal';
import { OfficeError } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { DescribeAccreditation } from '../commands/describe-accreditation.js';
import { NameJournalist } from '../commands/name-journalist.js';
import { onAccreditation } from '../commands/on-accreditation.js';
import { ACCREDITATION_RIGHTS } from '../domain/rights.js';
import { Accreditations } from '../queries/accreditations.js';
import {
  AccreditationDto,
  DecideAccreditationBody,
  DescribeAccreditationBody,
  NameJournalistBody,
} from './accreditations.dto.js';

@ApiTags('cases')
@Controller('api/cases/:id/accreditation')
@OfThing('case')
export class AccreditationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly accreditations: Accreditations,
    private readonly names: NameBook,
  ) {}

  /** To what journalists ask to be accredited, and who of them is. */
  @Get()
  @Roles(...ACCREDITATION_RIGHTS.readAccreditations)
  async read(@Param('id') id: string): Promise<AccreditationDto> {
    const { fields, revision } = await this.accreditations.of(id);
    const { pressEventId, journalists } = fields;
    const names = await this.names.of(pressEventId === null ? [] : [pressEventId]);
    const pressEventTitle = pressEventId === null ? null : (names.get(pressEventId)?.name ?? null);
    return { ...fields, pressEventTitle, journalists: [...journalists], revision };
  }

  @Put()
  @Roles(...ACCREDITATION_RIGHTS.enterAccreditations)
  describe(
    @Param('id') id: string,
    @Body() { event, on, place = '', pressEventId }: DescribeAccreditationBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const occasion = { event, on: on ?? null, place, pressEventId };
    return this.written(id, new DescribeAccreditation(id, occasion, context, seen));
  }

  /** Puts somebody on the list. */
  @Post('journalists')
  @Roles(...ACCREDITATION_RIGHTS.enterAccreditations)
  name(
    @Param('id') id: string,
    @Body() { contactId, name }: NameJournalistBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const journalist = contactId !== undefined ? { contactId } : name !== undefined ? { name } : undefined;
    if (!journalist) throw new OfficeError('invalid', 'journalist-missing', { field: 'name' });
    return this.written(id, new NameJournalist(id, journalist, context, seen));
  }

  @Delete('journalists/:personId')
  @Roles(...ACCREDITATION_RIGHTS.enterAccreditations)
  remove(
    @Param('id') id: string,
    @Param('personId') personId: string,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    return this.written(id, onAccreditation({ type: 'Remove', caseId: id, personId }, context, seen));
  }

  /** Lets somebody in, or does not. It may be decided otherwise as long as the case is open. */
  @Post('journalists/:personId/decision')
  @HttpCode(200)
  @Roles(...ACCREDITATION_RIGHTS.decideAccreditations)
  decide(
    @Param('id') id: string,
    @Param('personId') personId: string,
    @Body() { decision, reason }: DecideAccreditationBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const why = decision === 'refused' ? reason || null : null;
    return this.written(
      id,
      onAccreditation({ type: 'Decide', caseId: id, personId, decision, reason: why }, context, seen),
    );
  }

  private async written(id: string, command: Command<Outcome>): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(command);
    return { id, revision };
  }
}
