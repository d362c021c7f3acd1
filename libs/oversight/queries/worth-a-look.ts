import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { OffHours } from '#libs/audit';
import { Delays, type ClockLine } from '#libs/delays';
import type { Viewer } from '#libs/http';
import { notFound, OFFICE_ZONE, period, type Period } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import { thresholdOf, type Oversight } from '../domain/oversight.js';
import { isWatchRule, type WatchRuleName } from '../domain/rules.js';
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
    const offHours = rule === undefined || rule === 'offHours' ? await this.ofDays(filter, oversight) : [];
    return rule === 'offHours' ? offHours : [...offHours, ...(await this.ofActs(filter, oversight))];
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
    const at = rows[0]?.at;
    // To the millisecond: the database keeps no more of it.
    return at && { since: at.toISOString(), before: new Date(at.getTime() + 1).toISOString() };
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
