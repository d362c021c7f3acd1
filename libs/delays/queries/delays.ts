import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { Absences } from '#libs/absences';
import { freeDaysNow } from '#libs/calendar';
import { CaseQueries, type CaseFilter } from '#libs/cases';
import { Office } from '#libs/configuration';
import { RULES } from '#libs/deadlines';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, notFound, type Language } from '#libs/kernel';
import { NameBook, type Named } from '#libs/names';
import { CurrentUnits } from '#libs/organization';
import { ReadTables } from '#libs/projections';
import { freeTimes, overlap, spanOfDays, type FreeDay, type Span } from '../domain/free-times.js';
import type { ClockSaid, MarkedEvent, ToldOf } from '../domain/marks.js';
import { lengthOf, totalsOf, wayOf, WAITS, type Wait, type Way, type WayPart } from '../domain/way.js';
import type { CaseWayRow } from '../projections/case-way.js';

interface Tables {
  case_way: CaseWayRow;
}

export interface Reference {
  readonly id: string;
  readonly name: string | null;
}

export interface AwayFrom extends Span {
  readonly person: Reference;
  readonly deputy: Reference;
}

export interface ShownPart extends Span {
  readonly wait: Wait;
  readonly milliseconds: number;
  /** Of these, on days on which the office does not work. */
  readonly freeMilliseconds: number;
  readonly people: Reference[];
  readonly units: Reference[];
  /** Who of them was away meanwhile. */
  readonly away: AwayFrom[];
}

export interface WaitTotal {
  readonly wait: Wait;
  readonly milliseconds: number;
}

/** A case's way, with the names of everybody in it. */
export interface CaseDelay extends Omit<Way, 'parts' | 'clocks' | 'told'> {
  readonly case: { readonly id: string; readonly number: string | null };
  readonly parts: ShownPart[];
  readonly totals: WaitTotal[];
  readonly clocks: {
    readonly rule: string;
    readonly name: string;
    readonly said: { readonly at: string; readonly what: ClockSaid; readonly end: string | null }[];
  }[];
  readonly told: {
    readonly at: string;
    readonly of: ToldOf;
    readonly people: Reference[];
    readonly units: Reference[];
    readonly coordinators: boolean;
  }[];
  readonly freeDays: FreeDay[];
  readonly nights: Span[];
}

export interface DelaySummary {
  /** How many were looked at: the newest, where there are more. */
  readonly cases: number;
  readonly isCut: boolean;
  readonly late: number;
  /** Of those that are summed up: all, or the late ones. */
  readonly milliseconds: number;
  readonly totals: WaitTotal[];
  /** In how much of it a unit was waited for, most first. Several are waited for at once: these do not add up. */
  readonly units: { readonly unit: Reference; readonly cases: number; readonly milliseconds: number }[];
  /** Those of a crisis, then the latest ones in front. */
  readonly items: {
    readonly id: string;
    readonly number: string | null;
    readonly lateSince: string;
    readonly lateMilliseconds: number;
    readonly open: boolean;
    /** For what it waited longest. */
    readonly longest: WaitTotal;
    readonly units: Reference[];
  }[];
}

/** More are not summed up at once. */
const MOST_CASES = 2_000;
const MOST_UNITS = 12;
const MOST_ITEMS = 50;

/** Why cases were late: where they waited, with whom, how long. */
@Injectable()
export class Delays {
  constructor(
    private readonly read: ReadTables,
    private readonly cases: CaseQueries,
    private readonly absences: Absences,
    private readonly units: CurrentUnits,
    private readonly names: NameBook,
    private readonly office: Office,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Of a case that the caller may see. @throws OfficeError case-not-found */
  async ofCase(caseId: string, language: Language): Promise<CaseDelay> {
    const way = wayOf((await this.events([caseId])).get(caseId) ?? [], this.clock.nowIso());
    if (!way) throw notFound('case-not-found');
    const { parts, clocks, told, ...span } = way;
    const free = freeTimes(span, await freeDaysNow(this.journal), this.office.workingHours, language);
    const away = await this.awayWithin(span);
    const people = [...parts, ...told].flatMap(({ employeeIds }) => employeeIds);
    const names = await this.names.of([caseId, ...people, ...away.flatMap(({ deputyId }) => deputyId)]);
    const units = await this.units.tree();
    const person = (id: string): Reference => ({ id, name: names.get(id)?.name ?? null });
    const unit = (id: string): Reference => ({ id, name: units.get(id)?.name ?? null });
    return {
      ...span,
      case: { id: caseId, number: numberOf(names.get(caseId)) },
      parts: parts.map((part) => ({
        wait: part.wait,
        from: part.from,
        to: part.to,
        milliseconds: lengthOf(part),
        freeMilliseconds: overlap(part, free.days),
        people: part.employeeIds.map(person),
        units: part.unitIds.map(unit),
        away: away
          .filter((one) => part.employeeIds.includes(one.employeeId) && one.from < part.to && part.from < one.to)
          .map(({ employeeId, deputyId, from, to }) => ({
            person: person(employeeId),
            deputy: person(deputyId),
            from,
            to,
          })),
      })),
      totals: inOrder(totalsOf(parts)),
      clocks: clocks.map(({ rule, said }) => ({
        rule,
        name: RULES.find(({ id }) => id === rule)?.duty[language] ?? rule,
        said: [...said],
      })),
      told: told.map(({ employeeIds, unitIds, ...one }) => ({
        ...one,
        people: employeeIds.map(person),
        units: unitIds.map(unit),
      })),
      freeDays: [...free.days],
      nights: [...free.nights],
    };
  }

  /** The ways of cases, by their ids; of what was not registered, none. */
  async ofCases(ids: readonly string[]): Promise<ReadonlyMap<string, Way>> {
    const now = this.clock.nowIso();
    const events = await this.events(ids);
    const ways = new Map<string, Way>();
    for (const id of ids) {
      const way = wayOf(events.get(id) ?? [], now);
      if (way) ways.set(id, way);
    }
    return ways;
  }

  /** Of the cases that match and that the viewer sees, summed up; `lateOnly`: of those that were or are late. */
  async summary(filter: CaseFilter, lateOnly: boolean, viewer: Viewer): Promise<DelaySummary> {
    const found = await this.cases.idsOf(filter, MOST_CASES + 1, viewer);
    const ids = found.slice(0, MOST_CASES);
    const ways = [...(await this.ofCases(ids))].map(([id, way]) => ({ id, way }));
    const late = ways.filter(({ way }) => way.lateSince !== null);
    const summed = lateOnly ? late : ways;
    const totals = inOrder(totalsOf(summed.flatMap(({ way }) => way.parts)));
    const ahead = await this.inCrisis(late.map(({ id }) => id));
    const latest = late.toSorted(
      (one, other) =>
        Number(ahead.has(other.id)) - Number(ahead.has(one.id)) ||
        other.way.lateMilliseconds - one.way.lateMilliseconds,
    );
    const shown = latest.slice(0, MOST_ITEMS);
    const names = await this.names.of(shown.map(({ id }) => id));
    const units = await this.units.tree();
    const unit = (id: string): Reference => ({ id, name: units.get(id)?.name ?? null });
    return {
      cases: ways.length,
      isCut: found.length > MOST_CASES,
      late: late.length,
      milliseconds: totals.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
      totals,
      units: waitedFor(summed.map(({ way }) => way.parts))
        .slice(0, MOST_UNITS)
        .map(({ unitId, ...counted }) => ({ unit: unit(unitId), ...counted })),
      items: shown.map(({ id, way }) => ({
        id,
        number: numberOf(names.get(id)),
        lateSince: way.lateSince!,
        lateMilliseconds: way.lateMilliseconds,
        open: way.open,
        longest: longestOf(way.parts),
        units: waitedFor([way.parts]).map(({ unitId }) => unit(unitId)),
      })),
    };
  }

  /** What was marked of each case, in the order in which it was recorded. */
  private async events(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly MarkedEvent[]>> {
    const byCase = new Map<string, MarkedEvent[]>();
    if (caseIds.length === 0) return byCase;
    const rows = await this.read
      .tables<Tables>()
      .selectFrom('case_way')
      .select(['case_id', 'at', 'marks'])
      .where(sql<SqlBool>`case_id = any(${[...caseIds]}::text[])`)
      .orderBy('position')
      .execute();
    for (const { case_id, at, marks } of rows) {
      const events = byCase.get(case_id) ?? [];
      events.push({ at: at.toISOString(), marks });
      byCase.set(case_id, events);
    }
    return byCase;
  }

  /** Those of them whose topic has a crisis. */
  private async inCrisis(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ id: string }>`select id from ${this.read.table('case_list')}
      where in_crisis and id = any(${[...caseIds]}::text[])`.execute(this.read.tables());
    return new Set(rows.map(({ id }) => id));
  }

  private async awayWithin({ from, to }: Span) {
    const all = [...(await this.absences.book()).values()].map((one) => ({ ...one, ...spanOfDays(one.from, one.to) }));
    return all.filter((one) => one.from < to && from < one.to);
  }
}

const numberOf = (named: Named | undefined): string | null => named?.number ?? null;

const inOrder = (totals: ReadonlyMap<Wait, number>): WaitTotal[] =>
  WAITS.flatMap((wait) => {
    const milliseconds = totals.get(wait);
    return milliseconds === undefined ? [] : [{ wait, milliseconds }];
  });

/** @param parts of a case that was late: it waited for something */
const longestOf = (parts: readonly WayPart[]): WaitTotal =>
  inOrder(totalsOf(parts)).reduce((longest, one) => (one.milliseconds > longest.milliseconds ? one : longest));

/** The units that cases waited for, how many cases and how long; longest in front. */
function waitedFor(ways: readonly (readonly WayPart[])[]) {
  const units = new Map<string, { cases: Set<number>; milliseconds: number }>();
  for (const [index, parts] of ways.entries())
    for (const part of parts) {
      if (part.wait !== 'units') continue;
      for (const unitId of part.unitIds) {
        const unit = units.get(unitId) ?? { cases: new Set(), milliseconds: 0 };
        unit.cases.add(index);
        unit.milliseconds += lengthOf(part);
        units.set(unitId, unit);
      }
    }
  return [...units]
    .map(([unitId, { cases, milliseconds }]) => ({ unitId, cases: cases.size, milliseconds }))
    .sort((one, other) => other.milliseconds - one.milliseconds);
}
