import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { Context, IsInstant, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, isoInstant } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { onCase } from '../commands/on-case.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseWrittenDto } from './cases.dto.js';

export class RequestedByBody {
  /** The first instant that is too late for whoever wrote: of a whole day, the midnight after it. Null: they ask for none. */
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf(({ requestedBy }: RequestedByBody) => requestedBy !== null)
  @IsInstant()
  requestedBy!: string | null;
}

@ApiTags('cases')
@Controller('api/cases')
@OfThing('case')
export class RequestedByController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /** Says by when whoever wrote asks for an answer, beside the statutory term; or that they do not. */
  @Post(':id/requested-by')
  @Roles(...CASE_RIGHTS.registerCases)
  async set(
    @Param('id') id: string,
    @Body() { requestedBy: asked }: RequestedByBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const requestedBy = asked === null ? null : isoInstant(asked);
    const command = { kind: 'setRequestedBy', requestedBy, now: this.clock.nowIso() } as const;
    return { revision: (await this.commands.execute(onCase(id, command, context, seen))).revision };
  }
}
