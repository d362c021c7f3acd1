import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  AuditorsToo,
  Context,
  CurrentEmployee,
  Records,
  RecordsNothing,
  Roles,
  SeenRevision,
  UserLanguage,
  WrittenDto,
  type Caller,
} from '#libs/http';
import type { CommandContext } from '#libs/journal';
import { Clock, notFound, period, type Language, type Period } from '#libs/kernel';
import { onOversight } from '../commands/oversight.js';
import { thresholdOf } from '../domain/oversight.js';
import { OVERSIGHT_RIGHTS } from '../domain/rights.js';
import { isWatchRule, WATCH_RULE_NAMES, WATCH_RULES } from '../domain/rules.js';
import { CurrentOversight } from '../queries/current-oversight.js';
import { WorthALook } from '../queries/worth-a-look.js';
import { FindingsDto, FindingsQuery, SeenBody, ThresholdBody, WatchRulesDto } from './oversight.dto.js';

const LAST_DAYS = 31;

/** What is worth a look, and what auditors said of it. */
@ApiTags('audit')
@Controller('api/worth-a-look')
@Roles(...OVERSIGHT_RIGHTS.oversee)
export class OversightController {
  constructor(
    private readonly commands: CommandBus,
    private readonly worthALook: WorthALook,
    private readonly current: CurrentOversight,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Records('audit', { id: 'employee' })
  async findings(
    @Query() { from, to, employee, rule, seen = false }: FindingsQuery,
    @CurrentEmployee() caller: Caller,
  ): Promise<FindingsDto> {
    const within = from === undefined && to === undefined ? this.lastDays() : period(from, to);
    const { items, isCut } = await this.worthALook.findings({ ...within, employeeId: employee, rule, seen }, caller);
    return { items: [...items], isCut };
  }

  /** The rules in words, and from which number on they find something. */
  @Get('rules')
  @RecordsNothing('rules of the office')
  async rules(@UserLanguage() language: Language): Promise<WatchRulesDto> {
    const { oversight, revision } = await this.current.now();
    return {
      items: WATCH_RULE_NAMES.map((rule) => ({
        rule,
        words: WATCH_RULES[rule].words[language],
        counts: WATCH_RULES[rule].counts?.[language] ?? null,
        threshold: thresholdOf(oversight, rule),
        standard: WATCH_RULES[rule].threshold,
      })),
      revision: Math.max(revision, 0),
    };
  }

  @Put('rules/:rule')
  @AuditorsToo()
  async setThreshold(
    @Param('rule') rule: string,
    @Body() { threshold }: ThresholdBody,
    @Context() context: CommandContext,
    @SeenRevision() seenRevision?: number,
  ): Promise<WrittenDto> {
    if (!isWatchRule(rule)) throw notFound('watch-rule-unknown');
    const command = { type: 'setThreshold', rule, threshold } as const;
    const { revision } = await this.commands.execute(onOversight(command, context, seenRevision));
    return { id: rule, revision: Math.max(revision, 0) };
  }

  /** The auditor looked at it: what follows from it, or why nothing does. It leaves the list. */
  @Post('seen')
  @HttpCode(200)
  @AuditorsToo()
  async see(
    @Body() { id, because }: SeenBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const { rule, employeeId, caseId } = await this.worthALook.require(id, caller);
    const command = {
      type: 'see',
      findingId: id,
      rule,
      employeeId,
      caseId,
      because,
      auditorId: caller.id,
    } as const;
    const { revision } = await this.commands.execute(onOversight(command, context));
    return { id, revision: Math.max(revision, 0) };
  }

  private lastDays(): Period {
    const now = Temporal.Instant.from(this.clock.nowIso());
    return { since: now.subtract({ hours: 24 * LAST_DAYS }).toString(), before: null };
  }
}
