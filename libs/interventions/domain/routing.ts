import { OfficeError, type Decider } from '#libs/kernel';
import { isWithin } from './areas.js';
import type { Category, RoutingEvent, RoutingRule } from './events.js';

/** The office's rules, in the order in which they are tried: all are set at once. @throws OfficeError rule-empty, rule-never-reached */
export const routingDecider: Decider<readonly RoutingRule[], { readonly rules: readonly RoutingRule[] }, RoutingEvent> =
  {
    initialState: [],
    decide: ({ rules }, known) => {
      requireReached(rules);
      if (JSON.stringify(rules) === JSON.stringify(known)) return [];
      return [{ type: 'InterventionRoutingSet', data: { rules: [...rules] } }];
    },
    evolve: (_, { data }) => data.rules,
  };

/** What rules go by. The area is that of the register's edition of today: the place is the fact. */
export interface Routed {
  readonly categoryId: string | null;
  readonly areaCode: string | null;
}

/** Who works in the office now. */
export interface Workers {
  /** Whether there is such a unit, and it is not closed. */
  unitWorks(unitId: string): boolean;
  /** Whether such a person works here, and may have such a case. */
  personWorks(employeeId: string): boolean;
}

export type Route =
  | { readonly unitId: string; readonly employeeId: string | null; readonly ruleId: string | null; readonly why: null }
  /** Nobody: a coordinator gives it out. */
  | {
      readonly unitId: string | null;
      readonly employeeId: null;
      readonly ruleId: string | null;
      readonly why: 'noUnit' | 'unitClosed';
    };

/** The first rule that fits leads; where none does, the unit of the category. A person who is gone is passed over: their unit has it. */
export function routeOf(
  report: Routed,
  rules: readonly RoutingRule[],
  categories: readonly Category[],
  workers: Workers,
): Route {
  const rule = rules.find((one) => fits(one, report));
  const unitId = rule ? rule.unitId : (categories.find(({ id }) => id === report.categoryId)?.unitId ?? null);
  const ruleId = rule?.id ?? null;
  if (unitId === null) return { unitId, employeeId: null, ruleId, why: 'noUnit' };
  if (!workers.unitWorks(unitId)) return { unitId, employeeId: null, ruleId, why: 'unitClosed' };
  const person = rule?.employeeId ?? null;
  return { unitId, employeeId: person !== null && workers.personWorks(person) ? person : null, ruleId, why: null };
}

const fits = (rule: RoutingRule, { categoryId, areaCode }: Routed): boolean =>
  (rule.categoryId === null || rule.categoryId === categoryId) &&
  (rule.areaCode === null || isWithin(areaCode, rule.areaCode));

/** A rule that one before it always takes the reports of is a mistake. */
function requireReached(rules: readonly RoutingRule[]): void {
  for (const [index, rule] of rules.entries()) {
    if (rule.categoryId === null && rule.areaCode === null)
      throw new OfficeError('invalid', 'rule-empty', { place: index + 1 });
    const before = rules.slice(0, index).findIndex((other) => covers(other, rule));
    if (before >= 0) throw new OfficeError('invalid', 'rule-never-reached', { place: index + 1, before: before + 1 });
  }
}

const covers = (wide: RoutingRule, narrow: RoutingRule): boolean =>
  (wide.categoryId === null || wide.categoryId === narrow.categoryId) &&
  (wide.areaCode === null || isWithin(narrow.areaCode, wide.areaCode));
