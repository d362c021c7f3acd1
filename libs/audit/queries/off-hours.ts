import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { Office } from '#libs/configuration';
import { OfficeCalendar } from '#libs/deadlines';
import { Journal } from '#libs/journal';
import { Clock, OFFICE_ZONE, officeDay, type Period } from '#libs/kernel';
import { Manifests } from '#libs/manifest';

/** No office has an event from before. */
const EARLIEST = '2020-01-01T00:00:00Z';

/** Whether the office works at a moment: by its working hours and free days as they are now. */
@Injectable()
export class OffHours {
  constructor(
    private readonly office: Office,
    private readonly journal: Journal,
    private readonly manifests: Manifests,
    private readonly clock: Clock,
  ) {}

  /** Whether an instant within a period fell on a day or an hour at which the office does not work. @param at a column of instants */
  async condition(at: RawBuilder<unknown>, { since, before }: Period): Promise<RawBuilder<SqlBool>> {
    const local = sql`(${at} at time zone ${OFFICE_ZONE})`;
    const hours = this.office.workingHours;
    const closed = await this.closedDays(since ?? EARLIEST, before ?? this.clock.nowIso());
    const isAtWork = sql`exists (select 1 from unnest(${hours.map(({ day }) => day)}::integer[],
        ${hours.map(({ from }) => from)}::time[], ${hours.map(({ until }) => until)}::time[]) hours(day, since, until)
      where hours.day = extract(isodow from ${local}) and ${local}::time >= hours.since and ${local}::time < hours.until)`;
    return sql<SqlBool>`(not ${isAtWork} or ${local}::date = any(${closed}::date[]))`;
  }

  /** Statutory and own free days; Saturdays and Sundays are as the hours have them. */
  private async closedDays(since: string, before: string): Promise<string[]> {
    const calendar = new OfficeCalendar(await this.manifests.freeDays(this.journal));
    const [first, last] = [officeDay(since), officeDay(before)];
    const count = Math.max(0, first.until(last).days) + 1;
    return Array.from({ length: count }, (_, days) => first.add({ days })).flatMap((day) => {
      const free = calendar.describeFreeDay(day);
      return free && !['saturday', 'sunday'].includes(free.code) ? [day.toString()] : [];
    });
  }
}
