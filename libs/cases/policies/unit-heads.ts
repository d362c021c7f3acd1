import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandOf, deriveId, type RecordedOf } from '#libs/kernel';
import { CurrentUnits, EmployeeDeactivated, ledBy } from '#libs/organization';
import { reactions, ReadModels, type Policy } from '#libs/projections';
import { onCase } from '../commands/on-case.js';
import { UnitHeads } from '../commands/unit-heads.js';
import { CaseQueries } from '../queries/case-queries.js';

/** Cases that wait for a head who was deactivated are told of at once to whoever comes next. */
@Injectable()
export class UnitHeadsPolicy implements Policy {
  readonly name = 'case_unit_heads';
  readonly on = reactions({ EmployeeDeactivated }, { EmployeeDeactivated: (event) => this.passOn(event) });

  constructor(
    private readonly commands: CommandBus,
    private readonly units: CurrentUnits,
    private readonly heads: UnitHeads,
    private readonly queries: CaseQueries,
    private readonly readModels: ReadModels,
  ) {}

  private async passOn(event: RecordedOf<typeof EmployeeDeactivated>): Promise<void> {
    const { employeeId: goneId } = event.data;
    const led = ledBy(await this.units.tree(), goneId);
    if (led.length === 0) return;
    // What was given to a unit a moment ago is in the list then.
    await this.readModels.waitFor(event.position);
    for (const unitId of led) {
      if (!(await this.heads.was(goneId, unitId))) continue;
      const headId = await this.heads.of(unitId);
      for (const caseId of await this.queries.waitingIn(unitId)) {
        const context = commandOf('policy', deriveId(this.name, event.id, caseId), event);
        await this.commands.execute(onCase(caseId, { kind: 'replaceHead', unitId, headId, goneId }, context));
      }
    }
  }
}
