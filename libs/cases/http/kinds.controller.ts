import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { findRule } from '#libs/deadlines';
import { AnyRole, Context, Roles, SeenRevision } from '#libs/http';
import type { CommandContext, Outcome } from '#libs/journal';
import { Clock, isoInstant, officeDay } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { OrganizationDirectory } from '#libs/organization';
import { ClassifyCase } from '../commands/classify-case.js';
import { NameComplaintSubject } from '../commands/name-complaint-subject.js';
import { onCase } from '../commands/on-case.js';
import { kindOf, runsFromTheStart } from '../domain/kind.js';
import { CASE_KINDS } from '../domain/kinds.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { KindsOfOffice } from '../queries/office-kinds.js';
import { CaseWrittenDto } from './cases.dto.js';
import {
  ClassifyBody,
  ComplaintSubjectsBody,
  KindsDto,
  LodgingBody,
  QuoteDecisionBody,
  type KindTermDto,
} from './kinds.dto.js';

@ApiTags('cases')
@Controller('api/kinds')
export class KindsController {
  constructor(
    private readonly clock: Clock,
    private readonly office: KindsOfOffice,
  ) {}

  /** The kinds of cases, and what hangs on each. */
  @Get()
  @AnyRole()
  async kinds(): Promise<KindsDto> {
    const office = await this.office.now();
    const today = officeDay(this.clock.nowIso());
    return {
      items: CASE_KINDS.map((kind) => {
        const {
          code,
          name,
          clocks,
          outcomes,
          begunByUs,
          ownWorkExcluded,
          anonymous,
          alwaysInUse = false,
        } = kindOf(kind);
        return {
          code,
          namePl: name.pl,
          nameEn: name.en,
          terms: clocks.filter(runsFromTheStart).map(({ rule }) => termOf(rule, today)),
          outcomes: [...outcomes],
          begunByUs: begunByUs !== null,
          ownWorkExcluded,
          anonymous,
          retention: office.retentionOf(kind),
          inUse: office.isInUse(kind),
          alwaysInUse,
        };
      }),
    };
  }
}

/** As the law reads on that day. */
function termOf(rule: string, day: Temporal.PlainDate): KindTermDto {
  const { basis, duty } = findRule(rule, day);
  return { rule, basis, dutyPl: duty.pl, dutyEn: duty.en };
}

@ApiTags('cases')
@Controller('api/cases')
@OfThing('case')
export class KindActsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly directory: OrganizationDirectory,
  ) {}

  /** Says of what kind the case is: its number and history stay, and the clocks are those of the new kind. */
  @Post(':id/classification')
  @Roles(...CASE_RIGHTS.classifyCases)
  classify(
    @Param('id') id: string,
    @Body() { kind, reason }: ClassifyBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return written(this.commands.execute(new ClassifyCase(id, kind, reason?.trim() || null, context, seen)));
  }

  /** Of a quote: whoever was quoted authorises it, as it is or with changes. By law a refusal authorises it too. */
  @Post(':id/authorisation')
  @Roles(...CASE_RIGHTS.answerCases)
  async decideOnQuote(
    @Param('id') id: string,
    @Body() { decision, changes, authorisedById }: QuoteDecisionBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    if (authorisedById !== undefined) await this.directory.employee(authorisedById);
    const command = {
      kind: 'decideOnQuote',
      decision,
      authorisedById: authorisedById ?? context.actor,
      changes: changes?.trim() || null,
    } as const;
    return written(this.commands.execute(onCase(id, command, context, seen)));
  }

  /** Our rectification reached the editor: the editor's terms run from then on. */
  @Post(':id/lodging')
  @Roles(...CASE_RIGHTS.answerCases)
  lodge(
    @Param('id') id: string,
    @Body() { receivedAt, edition }: LodgingBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    const now = this.clock.nowIso();
    const command = { kind: 'lodge', receivedAt: receivedAt ? isoInstant(receivedAt) : now, edition, now } as const;
    return written(this.commands.execute(onCase(id, command, context, seen)));
  }

  /** Whose work a complaint is about: these may not be given it (KPA 256). */
  @Post(':id/complaint-subjects')
  @Roles(...CASE_RIGHTS.registerCases)
  nameComplaintSubject(
    @Param('id') id: string,
    @Body() { employeeIds }: ComplaintSubjectsBody,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<CaseWrittenDto> {
    return written(this.commands.execute(new NameComplaintSubject(id, employeeIds, context, seen)));
  }
}

const written = async (outcome: Promise<Outcome>): Promise<CaseWrittenDto> => ({
  revision: (await outcome).revision,
});
