import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AssignCase, CaseAdmission, type Priority } from '#libs/cases';
import { commandOfPolicy, OfficeError } from '#libs/kernel';
import { CurrentUnits } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { onIntervention } from '../commands/on-intervention.js';
import { interventionEvents, type RecordedInterventionEvent } from '../domain/events.js';
import type { Route } from '../domain/routing.js';
import { Routes } from '../queries/routes.js';

type Cause = Extract<RecordedInterventionEvent, { type: 'InterventionCategorised' | 'InterventionPlaced' }>;

/**
 * A report that nobody has goes where the office's rules lead, by its category and place and by today's registers. Where they lead to no unit that works, the
 * coordinators hear why. Once its category or place is corrected, a report that still stands with the unit to which the rules had led goes on to the right one;
 * what a person gave elsewhere stays there.
 */
@Injectable()
export class InterventionRouting implements Policy {
  readonly name = 'intervention_routing';
  readonly on = reactions(interventionEvents, {
    InterventionPlaced: (event) => this.route(event),
    InterventionCategorised: (event) => this.route(event),
  });

  constructor(
    private readonly commands: CommandBus,
    private readonly admission: CaseAdmission,
    private readonly routes: Routes,
    private readonly units: CurrentUnits,
  ) {}

  private async route(event: Cause): Promise<void> {
    const { caseId } = event.data;
    const isOver = (await this.admission.asking(caseId)).over !== null;
    const { kind, unitId: standsIn } = await this.admission.standing(caseId);
    if (isOver || kind !== 'intervention') return;
    const { assigned, priority } = await this.admission.assigned(caseId);
    const { report, ledTo } = await this.routes.standing(caseId, this.name);
    if (assigned && !(await this.isIn(standsIn, ledTo))) return;
    const route = await this.routes.of(report);
    if (route.why !== null) return this.sayUnrouted(event, route, assigned);
    if (assigned && (await this.isIn(standsIn, route.unitId))) return;
    await this.assign(event, route, priority);
  }

  /** Whether it stands in that unit, or in one below it. */
  private async isIn(standsIn: string | null, unitId: string | null): Promise<boolean> {
    return standsIn !== null && unitId !== null && (await this.units.chain(standsIn)).includes(unitId);
  }

  private async assign(
    event: Cause,
    { unitId, employeeId }: Extract<Route, { why: null }>,
    priority: Priority,
  ): Promise<void> {
    const give = (to: { readonly unitId: string } | { readonly employeeId: string }) =>
      this.commands.execute(
        new AssignCase(
          event.data.caseId,
          to,
          { priority, note: null },
          ['coordinator'],
          commandOfPolicy(this.name, event),
        ),
      );
    try {
      await give(employeeId === null ? { unitId } : { employeeId });
    } catch (error) {
      // Whoever the rule names may not have this one (a confidential case, their own work): their unit gives it out.
      if (employeeId === null || !(error instanceof OfficeError && error.kind === 'rule')) throw error;
      await give({ unitId });
    }
  }

  /** A place without a category may yet get one: that it leads nowhere says nothing. */
  private async sayUnrouted(event: Cause, { unitId, why }: Route, assigned: boolean): Promise<void> {
    if (why === null || (event.type === 'InterventionPlaced' && (why === 'noUnit' || assigned))) return;
    const { caseId, contactId } = event.data;
    const category = event.type === 'InterventionCategorised' ? event.data.category : '';
    await this.commands.execute(
      onIntervention(
        { type: 'SayUnrouted', caseId, contactId, category, unitId, because: why },
        commandOfPolicy(this.name, event),
      ),
    );
  }
}
