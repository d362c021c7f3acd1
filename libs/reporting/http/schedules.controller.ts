import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  Context,
  CurrentEmployee,
  detailOf,
  Roles,
  SeenRevision,
  UserLanguage,
  WrittenDto,
  type Caller,
} from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, OfficeError, type Language } from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { readMailFile, retryMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { decideSchedule } from '../commands/schedules.js';
import { questionStream, type RecordedQuestionEvent } from '../domain/events.js';
import { paperReport, requireSubject } from '../domain/paper-reports.js';
import { keptQuestion } from '../domain/question.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import type { ScheduleCommand, ScheduleText } from '../domain/schedule.js';
import { scheduledMailId, Schedules, type ShownRun, type ShownSchedule } from '../queries/schedules.js';
import { ScheduleBody, ScheduleDto, ScheduleRunDto, ScheduleRunOrderedDto, SchedulesDto } from './schedules.dto.js';

const seesStaff = ({ roles }: Caller) => REPORTING_RIGHTS.askOfStaff.some((role) => roles.includes(role));

/** Reports and answers that are made again and again, and sent. */
@ApiTags('reporting')
@Controller('api/report-schedules')
@Roles(...REPORTING_RIGHTS.askQuestions)
export class SchedulesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly schedules: Schedules,
    private readonly directory: OrganizationDirectory,
    private readonly journal: Journal,
    private readonly manifests: Manifests,
    private readonly clock: Clock,
  ) {}

  @Get()
  async all(@CurrentEmployee() caller: Caller, @UserLanguage() language: Language): Promise<SchedulesDto> {
    const all = await this.schedules.all();
    return { items: all.map((one) => this.shown(one, caller, language)) };
  }

  @Post()
  async save(
    @Body() body: ScheduleBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    const scheduleId = deriveId('report-schedule', context.commandId);
    const text = await this.checked(body, caller);
    return this.decide(
      scheduleId,
      { kind: 'save', scheduleId, by: caller.id, text, now: this.clock.nowIso() },
      context,
    );
  }

  @Put(':id')
  async change(
    @Param('id') id: string,
    @Body() body: ScheduleBody,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
    @SeenRevision() seen?: number,
  ): Promise<WrittenDto> {
    const text = await this.checked(body, caller);
    const now = this.clock.nowIso();
    return this.decide(id, { kind: 'change', by: caller.id, any: seesStaff(caller), text, now }, context, seen);
  }

  @Delete(':id')
  remove(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.decide(id, { kind: 'remove', by: caller.id, any: seesStaff(caller) }, context);
  }

  /** The caller keeps it from now on, by their right; one that rests goes on. */
  @Post(':id/takeover')
  takeOver(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<WrittenDto> {
    return this.decide(id, { kind: 'takeOver', by: caller.id, now: this.clock.nowIso() }, context);
  }

  /** Makes and sends it out of turn, of the last whole period. */
  @Post(':id/runs')
  @HttpCode(202)
  async runNow(
    @Param('id') id: string,
    @CurrentEmployee() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<ScheduleRunOrderedDto> {
    const runId = deriveId('report-run', id, context.commandId);
    const now = this.clock.nowIso();
    await this.decide(id, { kind: 'runNow', runId, by: caller.id, any: seesStaff(caller), now }, context);
    return { id: runId };
  }

  /** Sends again the mails of a run that were given up, and only those. */
  @Post(':id/runs/:runId/retry')
  @HttpCode(204)
  async retry(
    @Param('id') id: string,
    @Param('runId') runId: string,
    @Context() context: CommandContext,
  ): Promise<void> {
    for (const employeeId of await this.schedules.recipientsOf(id, runId)) {
      const mailId = scheduledMailId(runId, employeeId);
      if ((await readMailFile(this.journal, mailId))?.state !== 'failed') continue;
      await this.commands.execute(retryMail(mailId, { ...context, commandId: deriveId(context.commandId, mailId) }));
    }
  }

  private async decide(
    id: string,
    command: ScheduleCommand,
    context: CommandContext,
    seen?: number,
  ): Promise<WrittenDto> {
    const { revision } = await this.commands.execute(decideSchedule(id, command, context, seen));
    return { id, revision };
  }

  /** @throws OfficeError report-schedule-of-what, report-schedule-nowhere, report-schedule-format, report-schedule-day, report-schedule-recipient, and as `requireSubject` */
  private async checked(body: ScheduleBody, caller: Caller): Promise<ScheduleText> {
    const { report = null, unitId = null, employeeId = null, questionId = null, folder = null } = body;
    const { name, format, every, day, time, recipientIds, language = 'pl', parameters = [] } = body;
    if ((report === null) === (questionId === null)) throw invalid('report-schedule-of-what', 'report');
    if (report !== null)
      requireSubject(
        paperReport(report),
        { unit: unitId ?? undefined, employee: employeeId ?? undefined },
        seesStaff(caller),
      );
    if (questionId !== null) await this.requireQuestion(questionId, caller);
    if (questionId !== null && format === 'pdf') throw invalid('report-schedule-format', 'format');
    if (recipientIds.length === 0 && folder === null) throw invalid('report-schedule-nowhere', 'recipientIds');
    if (every === 'week' && day > 7) throw invalid('report-schedule-day', 'day');
    for (const id of recipientIds)
      if (!(await this.directory.employee(id))?.active) throw invalid('report-schedule-recipient', 'recipientIds');
    return {
      ...{ name, of: report === null ? 'question' : 'report', report, unitId, employeeId, questionId },
      ...{ format, language, every, day: every === 'day' ? 1 : day, time, recipientIds, folder },
      parameters: parameters.map(({ from, value }) => ({ from, value: value ?? null })),
    };
  }

  /** By its own stream: it may have been kept a moment ago. */
  private async requireQuestion(questionId: string, { id, roles }: Caller): Promise<void> {
    const events = (await this.journal.read(questionStream(questionId))) as readonly RecordedQuestionEvent[];
    const question = keptQuestion(events);
    const mayAsk = question?.ownerId === id || question?.sharedWith.some((role) => roles.includes(role));
    if (!mayAsk) throw invalid('report-schedule-of-what', 'questionId');
  }

  private shown(schedule: ShownSchedule, caller: Caller, language: Language): ScheduleDto {
    const { id, name, said, ownerId, names, stopped, nextDueAt, revision, runs } = schedule;
    const { of, report, unitId, employeeId, questionId, format, every, day, time, folder } = said;
    const person = (one: string) => ({ id: one, name: names.get(one) ?? null });
    const mine = ownerId === caller.id;
    return {
      ...{ id, name, of, report, unitId, employeeId, questionId, format, every, day, time, folder },
      ...{ stopped, nextDueAt, revision, mine, mayChange: mine || seesStaff(caller) },
      language: said.language,
      owner: person(ownerId),
      parameters: said.parameters.map((one) => ({ ...one })),
      recipients: said.recipientIds.map(person),
      runs: runs.map((run) => this.run(run, language)),
    };
  }

  private run({ why, recipients, ...run }: ShownRun, language: Language): ScheduleRunDto {
    return {
      ...run,
      recipients: recipients.map((one) => ({ ...one })),
      why: why === null ? null : detailOf('rule', why, language, {}, this.manifests.problems),
    };
  }
}

const invalid = (code: string, field: string) => new OfficeError('invalid', code, { field });
