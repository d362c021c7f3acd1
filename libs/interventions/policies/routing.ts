import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AssignCase, CaseAdmission } from '#libs/cases';
import { commandOfPolicy } from '#libs/kernel';
import { CurrentUnits } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { onIntervention } from '../commands/on-intervention.js';
import { interventionEvents, type RecordedInterventionEvent } from '../domain/events.js';
import { CurrentRegisters } from '../queries/current-registers.js';

type Categorised = Extract<RecordedInterventionEvent, { type: 'InterventionCategorised' }>;

/**
 * A report that nobody has goes to the unit of its category, by today's register. Where that leads to no unit that works, the coordinators hear why:
 * the report waits to be given out.
 */
@Injectable()
export class InterventionRouting implements Policy {
  readonly name = 'intervention_routing';
  readonly on = reactions(interventionEvents, { InterventionCategorised: (event) => this.route(event) });

  constructor(
    private readonly commands: CommandBus,
    private readonly admission: CaseAdmission,
    private readonly registers: CurrentRegisters,
    private readonly units: CurrentUnits,
  ) {}

  private async route(event: Categorised): Promise<void> {
    const { caseId, contactId, categoryId, category } = event.data;
    const { assigned, priority } = await this.admission.assigned(caseId);
    const isOver = (await this.admission.asking(caseId)).over !== null;
    const isStillOfKind = (await this.admission.standing(caseId)).kind === 'intervention';
    if (assigned || isOver || !isStillOfKind) return;
    const { categories } = await this.registers.categories();
    const unitId = categories.find(({ id }) => id === categoryId)?.unitId ?? null;
    const works = unitId !== null && (await this.units.tree()).get(unitId)?.closed === false;
    const context = commandOfPolicy(this.name, event);
    await this.commands.execute(
      works
        ? new AssignCase(caseId, { unitId }, { priority, note: null }, ['coordinator'], context)
        : onIntervention(
            {
              type: 'SayUnrouted',
              caseId,
              contactId,
              category,
              unitId,
              because: unitId === null ? 'noUnit' : 'unitClosed',
            },
            context,
          ),
    );
  }
}
