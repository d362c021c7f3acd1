import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { caseStream, type RecordedCaseEvent } from '#libs/cases';
import type { Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, deriveId } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { CurrentUnits, OrganizationDirectory } from '#libs/organization';
import { ReadTables } from '#libs/projections';
import { areaIn } from '../domain/areas.js';
import type { RecordedInterventionEvent, RoutingRule } from '../domain/events.js';
import { interventionCase } from '../domain/intervention.js';
import { routeOf, type Route, type Routed, type Workers } from '../domain/routing.js';
import type { InterventionRow } from '../projections/interventions.js';
import { CurrentRegisters } from './current-registers.js';

interface Tables {
  interventions: InterventionRow;
  case_list: { id: string; kind: string; number: string; received_at: Date };
}

export interface Trial {
  /** ISO 8601: reports since then were looked at. */
  readonly since: string;
  readonly reports: number;
  /** By rule, in their order; then what the units of categories get, without a rule. */
  readonly lines: readonly { readonly ruleId: string | null; readonly reports: number; readonly lost: number }[];
  /** How many would go elsewhere than by the rules that hold now. */
  readonly changed: number;
  /** The newest of these, as far as the viewer sees them. */
  readonly examples: readonly TrialExample[];
}

export interface TrialExample {
  readonly id: string;
  readonly number: string;
  readonly before: Route;
  readonly after: Route;
}

/** As the kind says who may have such a case. */
export const HANDLED_BY = ['officer', 'coordinator'] as const;
const DAYS = 30;
const MOST_TRIED = 20_000;
const MOST_SHOWN = 20;

/** Where reports go by the office's rules: those that hold, or those that somebody thinks of. */
@Injectable()
export class Routes {
  constructor(
    private readonly registers: CurrentRegisters,
    private readonly units: CurrentUnits,
    private readonly directory: OrganizationDirectory,
    private readonly journal: Journal,
    private readonly read: ReadTables,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  async of(report: Routed): Promise<Route> {
    const { rules } = await this.registers.routing();
    return (await this.by(rules))(report);
  }

  /** What rules go by in a report, and the unit to which the policy of that name led it last; null where it never did. @throws OfficeError case-not-found */
  async standing(caseId: string, policy: string): Promise<{ readonly report: Routed; readonly ledTo: string | null }> {
    const events = await this.journal.read(caseStream(caseId));
    const { fields } = (events as readonly RecordedInterventionEvent[]).reduce(
      interventionCase.evolve,
      interventionCase.initialState,
    );
    const { areas } = await this.registers.areas();
    const its = new Set(
      events
        .filter(({ type }) => type === 'InterventionPlaced' || type === 'InterventionCategorised')
        .map(({ id }) => deriveId(policy, id)),
    );
    const last = (events as readonly RecordedCaseEvent[]).findLast(
      ({ type, metadata }) => (type === 'CaseAssigned' || type === 'CaseAssignedToUnit') && its.has(metadata.commandId),
    );
    const ledTo = last?.type === 'CaseAssigned' || last?.type === 'CaseAssignedToUnit' ? last.data.unitId : null;
    return {
      report: { categoryId: fields.categoryId, areaCode: areaIn(areas, fields.place?.areaCode ?? null) },
      ledTo,
    };
  }

  /** What rules would have done with the reports of the last thirty days. */
  async trial(rules: readonly RoutingRule[], viewer: Viewer): Promise<Trial> {
    const since = this.clock.now().subtract({ hours: 24 * DAYS });
    const rows = await this.received(since, viewer);
    const { areas } = await this.registers.areas();
    const { rules: inForce } = await this.registers.routing();
    const [now, then] = await Promise.all([this.by(inForce), this.by(rules)]);
    const tried = rows.map(({ id, number, seen, ...row }) => {
      const report = { categoryId: row.category_id, areaCode: areaIn(areas, row.area_code) };
      return { id, number, seen, before: now(report), after: then(report) };
    });
    const changed = tried.filter(({ before, after }) => goesElsewhere(before, after));
    const line = (ruleId: string | null) => {
      const its = tried.filter(({ after }) => after.ruleId === ruleId);
      return { ruleId, reports: its.length, lost: its.filter(({ after }) => after.why !== null).length };
    };
    return {
      since: since.toString(),
      reports: tried.length,
      lines: [...rules.map(({ id }) => line(id)), line(null)],
      changed: changed.length,
      examples: changed
        .filter(({ seen }) => seen)
        .slice(0, MOST_SHOWN)
        .map(({ id, number, before, after }) => ({ id, number, before, after })),
    };
  }

  /** The newest in front. */
  private received(since: Temporal.Instant, viewer: Viewer) {
    return this.read
      .tables<Tables>()
      .selectFrom('interventions')
      .innerJoin('case_list', 'case_list.id', 'interventions.case_id')
      .where('case_list.kind', '=', 'intervention')
      .where(sql<SqlBool>`case_list.received_at >= ${since.toString()}`)
      .select([
        'case_list.id',
        'case_list.number',
        'interventions.category_id',
        'interventions.area_code',
        sql<boolean>`coalesce(${this.visibility.rows(viewer, 'case')}, false)`.as('seen'),
      ])
      .orderBy('case_list.received_at', 'desc')
      .limit(MOST_TRIED)
      .execute();
  }

  private async by(rules: readonly RoutingRule[]): Promise<(report: Routed) => Route> {
    const { categories } = await this.registers.categories();
    const workers = await this.workers(rules);
    return (report) => routeOf(report, rules, categories, workers);
  }

  private async workers(rules: readonly RoutingRule[]): Promise<Workers> {
    const tree = await this.units.tree();
    const working = new Set<string>();
    for (const id of new Set(rules.flatMap(({ employeeId }) => employeeId ?? []))) {
      const employee = await this.directory.employee(id);
      if (employee?.active && HANDLED_BY.some((role) => employee.roles.includes(role))) working.add(id);
    }
    return {
      unitWorks: (unitId) => tree.get(unitId)?.closed === false,
      personWorks: (employeeId) => working.has(employeeId),
    };
  }
}

const goesElsewhere = (before: Route, after: Route): boolean =>
  before.why !== after.why || before.unitId !== after.unitId || before.employeeId !== after.employeeId;
