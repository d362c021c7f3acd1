import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, Roles, SeenRevision } from '#libs/http';
import { Decide, type CommandContext } from '#libs/journal';
import { Clock, notFound, officeDay } from '#libs/kernel';
import { CASE_KINDS } from '../domain/kinds.js';
import {
  NUMBER_SCHEMES_STREAM,
  numberSchemes,
  schemeOf,
  writeNumber,
  type NumberScheme,
} from '../domain/number-scheme.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseNumbers } from '../queries/number-schemes.js';
import { CaseWrittenDto } from './cases.dto.js';
import { NumberSchemesDto, SetNumberSchemeBody, type NumberSchemeDto } from './number-schemes.dto.js';

@ApiTags('office')
@Controller('api/office/number-schemes')
export class NumberSchemesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly numbers: CaseNumbers,
    private readonly clock: Clock,
  ) {}

  /** How the register of each kind writes its numbers, this year and from the next one on. */
  @Get()
  @Roles(...CASE_RIGHTS.setNumberSchemes)
  async list(): Promise<NumberSchemesDto> {
    const { state, revision } = await this.numbers.schemes();
    const { year } = officeDay(this.clock.nowIso());
    return {
      items: CASE_KINDS.map((kind) => {
        const current = shown(schemeOf(state, kind, year), year);
        const next = shown(schemeOf(state, kind, year + 1), year + 1);
        const isSame =
          current.pattern === next.pattern && current.unit === next.unit && current.subjectClass === next.subjectClass;
        return { kind, current, nextYear: isSame ? null : next };
      }),
      revision: Math.max(revision, 0),
    };
  }

  /** A scheme that would repeat numbers is refused. Numbers that were given out never change. */
  @Put(':kind')
  @Roles(...CASE_RIGHTS.setNumberSchemes)
  async set(
    @Param('kind') code: string,
    @Body() { pattern, unit = null, subjectClass = null, from }: SetNumberSchemeBody,
    @Context() context: CommandContext,
    @SeenRevision() seenRevision?: number,
  ): Promise<CaseWrittenDto> {
    const kind = CASE_KINDS.find((one) => one === code);
    if (!kind) throw notFound('kind-unknown');
    const { year } = officeDay(this.clock.nowIso());
    const command = { kind, scheme: { pattern, unit, subjectClass }, fromYear: from === 'now' ? year : year + 1 };
    const { revision } = await this.commands.execute(
      new Decide({ stream: NUMBER_SCHEMES_STREAM, decider: numberSchemes, command, context, seenRevision }),
    );
    return { revision: Math.max(revision, 0) };
  }
}

const shown = (scheme: NumberScheme, year: number): NumberSchemeDto => ({
  pattern: scheme.pattern,
  unit: scheme.unit,
  subjectClass: scheme.subjectClass,
  example: writeNumber(scheme, year, 12),
});
