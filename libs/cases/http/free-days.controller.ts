import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CALENDAR_RIGHTS,
  calendarOf,
  freeAnyway,
  freeDaysNow,
  onFreeDays,
  type CalendarCommand,
  type RecordedCalendarEvent,
} from '#libs/calendar';
import { OfficeCalendar, statutoryHolidays } from '#libs/deadlines';
import { Context, RecordsNothing, Roles, SeenRevision, UserLanguage, WrittenDto } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, officeDay, type Language } from '#libs/kernel';
import { OrganizationDirectory } from '#libs/organization';
import { lastWorked } from '../domain/last-worked.js';
import { CASE_RIGHTS } from '../domain/rights.js';
import { FreeDayEffects } from '../queries/free-day-effects.js';
import { Recounts } from '../tables/recounts.js';
import {
  FreeDayPreviewDto,
  FreeDayPreviewQuery,
  FreeDayQuery,
  FreeDaysDto,
  LastWorkedDto,
  NewFreeDayDto,
  RemovalPreviewQuery,
  RemoveFreeDayDto,
  type FreeDayDto,
  type RecountDto,
} from './free-days.dto.js';

const BEGINS_WITHIN_SECONDS = 60;

/** The office's calendar, and what its changes do to running clocks. */
@ApiTags('office')
@Controller('api/free-days')
@Roles(...CALENDAR_RIGHTS.keepCalendar)
export class FreeDaysController {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly effects: FreeDayEffects,
    private readonly recounts: Recounts,
    private readonly directory: OrganizationDirectory,
    private readonly clock: Clock,
  ) {}

  /** Free days of a year: those of the law, and those that were entered, with who did, when and why. */
  @Get()
  async list(@Query() { year = officeDay(this.clock.nowIso()).year }: FreeDayQuery): Promise<FreeDaysDto> {
    const { events, revision } = await calendarOf(this.journal);
    const holidays = [...statutoryHolidays(year)].map(([date, { name }]) => ({ date, name }));
    return {
      year,
      holidays: holidays.sort((a, b) => a.date.localeCompare(b.date)),
      items: await this.daysOf(events.filter(({ data }) => data.date.startsWith(`${year}-`))),
      recount: await this.recountOf(events),
      revision,
    };
  }

  /** Since when nobody worked, by the law's free days and the office's own. */
  @Get('last-worked')
  @Roles(...CASE_RIGHTS.assignCases)
  async lastWorked(@UserLanguage() language: Language): Promise<LastWorkedDto> {
    const calendar = new OfficeCalendar(await freeDaysNow(this.journal));
    const today = this.clock.today();
    const { day, free } = lastWorked(calendar, today);
    return {
      today: today.toString(),
      todayFree: calendar.describeFreeDay(today)?.name[language] ?? null,
      day: day.toString(),
      free: free.map(({ date, why }) => ({ date: date.toString(), name: why.name[language] })),
    };
  }

  /** What entering a day would do to the next cases. */
  @Get('preview')
  preview(@Query() { kind, date, cursor }: FreeDayPreviewQuery): Promise<FreeDayPreviewDto> {
    const command = { type: 'AddFreeDay', dayId: 'preview', kind, date, name: '?', basis: '?' } as const;
    return this.previewOf(command, cursor);
  }

  /** What removing it would do to the next cases. */
  @Get(':id/preview')
  @RecordsNothing('a day of the calendar')
  removalPreview(@Param('id') dayId: string, @Query() { cursor }: RemovalPreviewQuery): Promise<FreeDayPreviewDto> {
    return this.previewOf({ type: 'RemoveFreeDay', dayId, reason: '?' }, cursor);
  }

  /** Counts at once for whatever is decided from now on; the cases that run are told one after the other. */
  @Post()
  @ApiCreatedResponse({ type: WrittenDto })
  async add(
    @Body() { kind, date, name, basis }: NewFreeDayDto,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<WrittenDto> {
    const dayId = deriveId('free-day', context.commandId);
    const command = { type: 'AddFreeDay', dayId, kind, date, name, basis: basis || null } as const;
    return { id: dayId, revision: await this.change(command, context, seen) };
  }

  @Post(':id/removal')
  @HttpCode(200)
  @ApiOkResponse({ type: WrittenDto })
  async remove(
    @Param('id') dayId: string,
    @Body() { reason }: RemoveFreeDayDto,
    @Context() context: CommandContext,
    @SeenRevision() seen: number | undefined,
  ): Promise<WrittenDto> {
    return { id: dayId, revision: await this.change({ type: 'RemoveFreeDay', dayId, reason }, context, seen) };
  }

  private async change(command: CalendarCommand, context: CommandContext, seenRevision?: number): Promise<number> {
    return (await this.commands.execute(onFreeDays(command, context, seenRevision))).revision;
  }

  private async previewOf(command: CalendarCommand, cursor?: string): Promise<FreeDayPreviewDto> {
    const preview = await this.effects.preview(command, cursor);
    return { ...preview, items: [...preview.items] };
  }

  private async daysOf(events: readonly RecordedCalendarEvent[]): Promise<FreeDayDto[]> {
    const days = new Map<string, FreeDayDto>();
    for (const { type, data, metadata } of events) {
      const done = { at: metadata.occurredAt, by: (await this.directory.employee(metadata.actor))?.name ?? null };
      const { dayId: id, kind, date, name, basis } = data;
      if (type === 'FreeDayAdded')
        days.set(id, { id, kind, date, name, basis, added: done, removed: null, freeAnyway: freeAnyway(date) });
      else days.get(id)!.removed = { ...done, reason: data.reason };
    }
    return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
  }

  private async recountOf(events: readonly RecordedCalendarEvent[]): Promise<RecountDto | null> {
    const standing = await this.recounts.standing();
    // They are told in order: the latest stands for all.
    const last = events.at(-1);
    if (!last) return null;
    const recount = standing.get(last.id);
    if (recount) return recount.finished ? null : { total: recount.total, done: recount.done };
    // Nobody began: a worker is about to, or the day was there before any worker ran (a demonstration).
    const age = Temporal.Instant.from(last.metadata.occurredAt).until(this.clock.now()).total('seconds');
    return age < BEGINS_WITHIN_SECONDS ? { total: 0, done: 0 } : null;
  }
}
