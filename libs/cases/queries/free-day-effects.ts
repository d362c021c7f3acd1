import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import {
  calendar,
  calendarOf,
  counted,
  countedDays,
  foldedCalendar,
  freeAnyway,
  type CalendarCommand,
  type FreeDayData,
} from '#libs/calendar';
import type { OfficeFreeDay } from '#libs/deadlines';
import { Journal } from '#libs/journal';
import { Clock, decodeCursor, encodeCursor, fold, officeDay } from '#libs/kernel';
import { ReadTables } from '#libs/projections';
import { caseDecider, caseDeciderOn } from '../domain/decide.js';
import { caseStream, type CaseEvent } from '../domain/events.js';
import type { CaseKind } from '../domain/kinds.js';
import type { CaseTables } from './case-queries.js';

/** No day moves a clock that ends so much later: before it stand the alarms, three working days and the longest row of free ones. */
const LATEST_END_DAYS = 35;
/** How many cases are looked at for one page: some milliseconds each. */
const CASES_A_PAGE = 100;
const AT_ONCE = 4;

interface ClockDates {
  readonly legalEnd: string | null;
  readonly internalTarget: string | null;
  readonly endInstant: string;
}

/** What becomes of one clock. */
export interface ClockMoved {
  readonly caseId: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly deadlineId: string;
  readonly rule: string;
  readonly before: ClockDates;
  readonly after: ClockDates;
}

export interface FreeDayPreview {
  readonly date: string;
  /** Why the day is free without being entered. */
  readonly freeAnyway: { readonly pl: string; readonly en: string } | null;
  readonly past: boolean;
  readonly items: readonly ClockMoved[];
  /** Cases that were looked at for this page, and all that are to be looked at. */
  readonly looked: number;
  readonly candidates: number;
  readonly nextCursor: string | null;
  /** Of the calendar by which it was counted. */
  readonly revision: number;
}

/** A free day as the cases hear of it. */
export const heardAs = (change: 'added' | 'removed', day: FreeDayData) => ({
  id: day.dayId,
  change,
  counted: counted(day),
});

/** Which running clocks a free day moves. */
@Injectable()
export class FreeDayEffects {
  constructor(
    private readonly journal: Journal,
    private readonly read: ReadTables,
    private readonly clock: Clock,
  ) {}

  /**
   * Tries a change of the calendar on the next cases, by the rules that decide it in earnest. Nothing is written.
   * @throws OfficeError as the calendar refuses the change; invalid-cursor
   */
  async preview(command: CalendarCommand, cursor?: string): Promise<FreeDayPreview> {
    const known = await calendarOf(this.journal);
    const before = foldedCalendar(known);
    const events = calendar.decide(command, before);
    const { type, data } = events[0]!;
    const freeDays = countedDays(fold(calendar, events, before));
    const change = type === 'FreeDayAdded' ? 'added' : 'removed';
    const after = cursor === undefined ? '' : String(decodeCursor(cursor, ['text'])[0]);
    const [rows, candidates] = await Promise.all([
      this.candidates(change, data, after, CASES_A_PAGE + 1),
      this.count(change, data),
    ]);
    const looked = rows.slice(0, CASES_A_PAGE);
    const items: ClockMoved[] = [];
    for (let from = 0; from < looked.length; from += AT_ONCE) {
      const moved = looked.slice(from, from + AT_ONCE).map(({ id }) => this.moved(id, heardAs(change, data), freeDays));
      items.push(...(await Promise.all(moved)).flat());
    }
    const last = looked.at(-1);
    return {
      date: data.date,
      freeAnyway: freeAnyway(data.date),
      past: data.date < officeDay(this.clock.nowIso()).toString(),
      items,
      looked: looked.length,
      candidates,
      nextCursor: rows.length > looked.length && last ? encodeCursor([last.id]) : null,
      revision: known.revision,
    };
  }

  /** Cases whose clocks the day may move, by their ids. */
  async candidates(
    change: 'added' | 'removed',
    day: Pick<FreeDayData, 'date'>,
    after: string,
    limit: number,
  ): Promise<readonly { readonly id: string }[]> {
    return this.db()
      .selectFrom('case_list')
      .select('id')
      .where(mayMove(change, day))
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  async count(change: 'added' | 'removed', day: Pick<FreeDayData, 'date'>): Promise<number> {
    const { count } = await this.db()
      .selectFrom('case_list')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where(mayMove(change, day))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  private async moved(
    id: string,
    day: ReturnType<typeof heardAs>,
    freeDays: readonly OfficeFreeDay[],
  ): Promise<readonly ClockMoved[]> {
    const { state: theCase } = await this.journal.folded(caseStream(id), caseDecider);
    const now = this.clock.nowIso();
    const { number, kind } = theCase.registration;
    return caseDeciderOn(freeDays)
      .decide({ kind: 'hearFreeDay', day, now }, theCase)
      .filter(isRecomputed)
      .map(({ data: { deadlineId, rule, legalEnd, internalTarget, endInstant, day: heard } }) => ({
        caseId: id,
        number,
        kind,
        deadlineId,
        rule,
        before: heard!.before,
        after: { legalEnd, internalTarget, endInstant },
      }));
  }

  private db() {
    return this.read.tables<CaseTables>();
  }
}

const isRecomputed = (event: CaseEvent) => event.type === 'DeadlineRecomputed';

/**
 * A day that is taken away may also unmake a notice of delay that was in time only by it, however late the announced day is: then all
 * open clocks are looked at.
 */
const mayMove = (change: 'added' | 'removed', { date }: Pick<FreeDayData, 'date'>) => {
  const open = sql<SqlBool>`(running_due_at is not null or not closed)`;
  if (change === 'removed') return open;
  const latest = Temporal.PlainDate.from(date).add({ days: LATEST_END_DAYS }).toString();
  return sql<SqlBool>`(${open} and (running_due_at is null or running_due_at < ${latest}))`;
};
