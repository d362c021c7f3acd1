import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, SeenRevision } from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { onCase } from '../commands/on-case.js';
import { kindOf } from '../domain/kind.js';
import { CASE_KINDS } from '../domain/kinds.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseWrittenDto } from './cases.dto.js';
import { ClassifyBody, KindsDto } from './kinds.dto.js';

@ApiTags('cases')
@Controller('api/kinds')
export class KindsController {
  /** The kinds of cases, and what hangs on each. */
  @Get()
  @Roles(...CASE_RIGHTS.readCases)
  kinds(): KindsDto {
    return {
      items: CASE_KINDS.map((kind) => {
        const { code, name, clocks, outcomes, begunByUs, ownWorkExcluded } = kindOf(kind);
        return {
          code,
          namePl: name.pl,
          nameEn: name.en,
          rules: clocks.map(({ rule }) => rule),
          outcomes: [...outcomes],
          begunByUs: begunByUs !== null,
          ownWorkExcluded,
        };
      }),
    };
  }
}

@ApiTags('cases')
@Controller('api/cases')
@OfThing('case')
export class ClassificationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /** Says of what kind the case is: its number and history stay, and the clocks are those of the new kind. */
  @Post(':id/classification')
  @Roles(...CASE_RIGHTS.classifyCases)
  async classify(
    @Param('id') id: string,
    @Body() { kind, reason }: ClassifyBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const command = { kind: 'classify', as: kind, reason: reason?.trim() || null, now: this.clock.nowIso() } as const;
    return { revision: (await this.commands.execute(onCase(id, command, context, seen))).revision };
  }
}
