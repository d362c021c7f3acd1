import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { AccessReads, type DayOfReading } from '#libs/access-log';
import { OffHours } from '#libs/audit';
import { Delays, type ClockLine } from '#libs/delays';
import type { Viewer } from '#libs/http';
import { notFound, OFFICE_ZONE, period, type Period, type Role } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { thresholdOf, type Oversight } from '../domain/oversight.js';
import { isWatchRule, WATCH_RULE_NAMES, type WatchRuleName } from '../domain/rules.js';
import type { WatchedActRow } from '../projections/watched-acts.js';
import { CurrentOversight } from './current-oversight.js';

export interface Finding {
  /** The same for the same thing, whenever it is found: the rule, and an event or a person and a day. */
  readonly id: string;
  readonly rule: WatchRuleName;
  readonly at: string;
  readonly employee: { readonly id: string; readonly name: string | null };
  readonly case: { readonly id: string; readonly number: string | null } | null;
  /** Of what the rule counts; null where it counts nothing. Of a dismissed case the days that were left: below 0 the term had passed. */
  readonly count: number | null;
  readonly seen: { readonly at: string; readonly by: string | null; readonly because: string | null } | null;
}

export interface FindingFilter extends Period {
  readonly employeeId?: string | undefined;
  readonly rule?: WatchRuleName | undefined;
  /** Those that an auditor has seen, in place of those that nobody has. */
  readonly seen: boolean;
}

export interface FoundFindings {
  /** Newest first. */
  readonly items: readonly Finding[];
  /** There are more: the period is to be made shorter. */
  readonly isCut: boolean;
}

interface Found {
  readonly rule: WatchRuleName;
  readonly key: string;
  readonly at: string;
  readonly employeeId: string;
  readonly caseId: string | null;
  readonly count: number | null;
}

/** More are not shown at once. */
const MOST = 200;
/** More acts are not looked into. */
const MOST_ACTS = 5_000;
const DAY = 86_400_000;
/** Of the others, what one act shows by itself, or beside the term. */
const RULES_OF_ACTS = WATCH_RULE_NAMES.filter(
  (rule) => !['offHours', 'bulkReads', 'readsWithoutWork', 'ownDraftTried'].includes(rule),
);
/** Their work is to look into what others do. */
const LOOKING_AFTER: readonly Role[] = ['coordinator', 'auditor'];

const idOf = ({ rule, key }: Found): string => `${rule} ${key}`;

/** What auditors are to look at, by rules whose numbers are data. */
@Injectable()
export class WorthALook {
  constructor(
    private readonly read: ReadTables,
    private readonly current: CurrentOversight,
    private readonly offHours: OffHours,
    private readonly delays: Delays,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly reads: AccessReads,
  ) {}

  /** What the rules find in a period. @param viewer who is told of no case above their clearance */
  async findings(filter: FindingFilter, viewer: Viewer): Promise<FoundFindings> {
    const { oversight, looks } = await this.current.now();
    const all = await this.seenBy(viewer, await this.found(filter, oversight));
    const found = all
      .filter((one) => looks.has(idOf(one)) === filter.seen)
      .sort((one, other) => other.at.localeCompare(one.at) || idOf(one).localeCompare(idOf(other)));
    const shown = found.slice(0, MOST);
    const auditors = shown.flatMap((one) => looks.get(idOf(one))?.auditorId ?? []);
    const names = await this.names.of([
      ...auditors,
      ...shown.flatMap(({ employeeId, caseId }) => [employeeId, caseId ?? '']),
    ]);
    const items = shown.map((one): Finding => {
      const look = looks.get(idOf(one));
      return {
        id: idOf(one),
        rule: one.rule,
        at: one.at,
        employee: { id: one.employeeId, name: names.get(one.employeeId)?.name ?? null },
        case: one.caseId === null ? null : { id: one.caseId, number: names.get(one.caseId)?.number ?? null },
        count: one.count,
        seen: look ? { at: look.at, by: names.get(look.auditorId)?.name ?? null, because: look.because } : null,
      };
    });
    return { items, isCut: found.length > MOST };
  }

  /** What a rule finds still, by its id. @throws OfficeError finding-not-found */
  async require(
    findingId: string,
    viewer: Viewer,
  ): Promise<{ rule: WatchRuleName; employeeId: string; caseId: string | null }> {
    const [name = '', key = '', day] = findingId.split(' ');
    const within = isWatchRule(name) ? await this.periodOf(key, day) : undefined;
    if (!within || !isWatchRule(name)) throw notFound('finding-not-found');
    const { oversight } = await this.current.now();
    const found = await this.seenBy(viewer, await this.found({ ...within, rule: name }, oversight));
    const one = found.find((each) => idOf(each) === findingId);
    if (!one) throw notFound('finding-not-found');
    return one;
  }

  private async found(filter: Omit<FindingFilter, 'seen'>, oversight: Oversight): Promise<readonly Found[]> {
    const { rule } = filter;
    const isAsked = (...rules: readonly WatchRuleName[]) => rule === undefined || rules.includes(rule);
    const found: Found[] = [];
    if (isAsked('offHours')) found.push(...(await this.ofDays(filter, oversight)));
    if (isAsked('bulkReads', 'readsWithoutWork')) found.push(...(await this.ofReads(filter, oversight)));
    if (isAsked('ownDraftTried')) found.push(...(await this.ofTries(filter)));
    if (isAsked(...RULES_OF_ACTS)) found.push(...(await this.ofActs(filter, oversight)));
    return found;
  }

  /** By what the access log has of a day: what nobody did anything with leaves no event. */
  private async ofReads({ rule, ...within }: Omit<FindingFilter, 'seen'>, oversight: Oversight): Promise<Found[]> {
    const found: Found[] = [];
    const say = (its: WatchRuleName, { employeeId, day, at }: DayOfReading, count: number) =>
      found.push({ rule: its, key: `${employeeId} ${day}`, at, employeeId, caseId: null, count });
    if (rule !== 'readsWithoutWork') {
      const atLeast = thresholdOf(oversight, 'bulkReads');
      const days = await this.reads.daysOfReading({ ...within, kinds: ['case', 'contact'], atLeast }, MOST_ACTS);
      for (const one of days) say('bulkReads', one, one.thingIds.length);
    }
    if (rule !== 'bulkReads') {
      const atLeast = thresholdOf(oversight, 'readsWithoutWork');
      const days = await this.reads.daysOfReading({ ...within, kinds: ['case'], atLeast }, MOST_ACTS);
      const counts = await this.withoutWork(days);
      for (const [place, one] of days.entries())
        if (counts[place]! >= atLeast) say('readsWithoutWork', one, counts[place]!);
    }
    return found;
  }

  /** Of each day, how many of its cases its reader has done nothing in to this day, and was never given; 0 of whoever looks after what others do. */
  private async withoutWork(days: readonly DayOfReading[]): Promise<readonly number[]> {
    const opened = days.flatMap(({ employeeId, thingIds }, place) =>
      thingIds.map((caseId) => ({ place, employeeId, caseId })),
    );
    const { rows } = await sql<{ place: number; cases: number }>`
      select opened.place, count(*)::integer as cases
      from unnest(${opened.map(({ place }) => place)}::integer[], ${opened.map(({ employeeId }) => employeeId)}::text[],
        ${opened.map(({ caseId }) => caseId)}::text[]) opened(place, employee_id, case_id)
      join ${this.read.table('employees')} reader on reader.id = opened.employee_id
        and not reader.roles ?| ${[...LOOKING_AFTER]}::text[]
      where not exists (
        select from ${this.read.table('audit_entries')} act
        where (act.case_id = opened.case_id or act.texts_case_id = opened.case_id)
          and opened.employee_id in (act.actor_id, act.acting_for, act.facts ->> 'employeeId'))
      group by 1`.execute(this.read.tables());
    const counts = new Map(rows.map(({ place, cases }) => [place, cases]));
    return days.map((_, place) => counts.get(place) ?? 0);
  }

  /** What was refused is no event of a draft. */
  private async ofTries(filter: Omit<FindingFilter, 'seen'>): Promise<Found[]> {
    const tries = await this.reads.refusedTries(filter, 'draft', 'approved own-draft', MOST_ACTS);
    const { rows } = await sql<{
      id: string;
      case_id: string;
    }>`select id, thing_id as case_id from ${this.read.table('drafts')}
      where id = any(${[...new Set(tries.map(({ thingId }) => thingId))]}::text[])`.execute(this.read.tables());
    const cases = new Map(rows.map(({ id, case_id }) => [id, case_id]));
    return tries.flatMap(({ id, at, employeeId, thingId }): Found[] => {
      const caseId = cases.get(thingId);
      return caseId === undefined ? [] : [{ rule: 'ownDraftTried', key: id, at, employeeId, caseId, count: null }];
    });
  }

  /** Of whoever acted at so many moments of a day at which the office does not work. */
  private async ofDays(
    { since, before, employeeId }: Omit<FindingFilter, 'seen'>,
    oversight: Oversight,
  ): Promise<Found[]> {
    const isOff = await this.offHours.condition(sql.ref('act.occurred_at'), { since, before });
    const day = sql`(act.occurred_at at time zone ${OFFICE_ZONE})::date`;
    const { rows } = await sql<{ employee_id: string; day: string; at: Date; acts: number }>`
      select act.actor_id as employee_id, ${day}::text as day, max(act.occurred_at) as at, count(*)::integer as acts
      from ${this.read.table('employees')} employee
      join ${this.read.table('audit_entries')} act on act.actor_id = employee.id and act.actor_id <> 'system'
        and (${since}::timestamptz is null or act.occurred_at >= ${since})
        and (${before}::timestamptz is null or act.occurred_at < ${before})
      where (${employeeId ?? null}::text is null or employee.id = ${employeeId ?? null}) and ${isOff}
      group by 1, 2 having count(*) >= ${thresholdOf(oversight, 'offHours')}
      order by 3 desc limit ${MOST_ACTS}`.execute(this.read.tables());
    return rows.map(({ employee_id, at, acts, ...row }) => ({
      rule: 'offHours',
      key: `${employee_id} ${row.day}`,
      at: at.toISOString(),
      employeeId: employee_id,
      caseId: null,
      count: acts,
    }));
  }

  private async ofActs(
    { since, before, employeeId, rule }: Omit<FindingFilter, 'seen'>,
    oversight: Oversight,
  ): Promise<Found[]> {
    const { rows } = await sql<WatchedActRow>`select * from ${this.read.table('watched_acts')}
      where (${since}::timestamptz is null or at >= ${since}) and (${before}::timestamptz is null or at < ${before})
        and (${employeeId ?? null}::text is null or employee_id = ${employeeId ?? null})
        and (${rule ?? null}::text is null or rule = ${rule ?? null})
      order by at desc limit ${MOST_ACTS}`.execute(this.read.tables());
    const byTerm = rows.filter((row) => row.rule === 'receiptCorrected' || row.rule === 'dismissedNearTerm');
    const ways = await this.delays.ofCases([...new Set(byTerm.map(({ case_id }) => case_id))]);
    return rows.flatMap((row): Found[] => {
      const at = row.at.toISOString();
      const found = { rule: row.rule, key: row.event_id, at, employeeId: row.employee_id, caseId: row.case_id };
      if (!byTerm.includes(row)) return [{ ...found, count: null }];
      const term = termBefore(ways.get(row.case_id)?.clocks ?? [], at);
      if (term === undefined) return [];
      const left = (Date.parse(term) - row.at.getTime()) / DAY;
      const most = row.rule === 'receiptCorrected' ? 0 : thresholdOf(oversight, 'dismissedNearTerm');
      return left > most ? [] : [{ ...found, count: row.rule === 'receiptCorrected' ? null : Math.floor(left) }];
    });
  }

  /** The time in which a finding is, by what stands in its id; undefined where nothing is. */
  private async periodOf(key: string, day: string | undefined): Promise<Period | undefined> {
    if (day !== undefined) return /^\d{4}-\d\d-\d\d$/.test(day) ? period(day, day) : undefined;
    const { rows } = await sql<{ at: Date }>`
      select at from ${this.read.table('watched_acts')} where event_id = ${key}`.execute(this.read.tables());
    const at = rows[0]?.at.toISOString() ?? (await this.reads.timeOf(key));
    // To the millisecond: the database keeps no more of it.
    return at === undefined ? undefined : { since: at, before: new Date(Date.parse(at) + 1).toISOString() };
  }

  private async seenBy(viewer: Viewer, all: readonly Found[]): Promise<Found[]> {
    const cases = all.flatMap(({ caseId }) => (caseId === null ? [] : [{ kind: 'case', id: caseId }]));
    const seen = new Set((await this.visibility.among(viewer, cases)).map(({ id }) => id));
    return all.filter(({ caseId }) => caseId === null || seen.has(caseId));
  }
}

/** The soonest end of the clocks that ran just before an instant; undefined where none did. */
function termBefore(clocks: readonly ClockLine[], instant: string): string | undefined {
  return clocks
    .flatMap(({ said }) => said.findLast(({ at }) => at < instant)?.end ?? [])
    .toSorted()
    .at(0);
}
