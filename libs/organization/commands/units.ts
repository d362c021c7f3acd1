import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { EventStore } from '#libs/event-store';
import { Decide, Journal, type CommandContext, type Outcome } from '#libs/journal';
import { notFound, ruleBroken } from '#libs/kernel';
import { ReadModels } from '#libs/projections';
import { UNITS_STREAM } from '../domain/events.js';
import { reachOf } from '../domain/reach.js';
import { units, type UnitCommand } from '../domain/units.js';
import { CurrentEmployees } from '../queries/current-employees.js';
import { CurrentUnits } from '../queries/current-units.js';
import { OrganizationDirectory } from '../queries/organization-directory.js';

/** @throws OfficeError unit-unknown, parent-unit-unknown, unit-cycle, unit-name-taken, unit-address-taken, last-press-office, too-many-units, changed */
export const onUnits = (command: UnitCommand, context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: UNITS_STREAM, decider: units, command, context, seenRevision });

type OneUnitCommand = Extract<UnitCommand, { type: 'AddUnit' | 'ChangeUnit' }>;

/**
 * Adds or changes a unit for an administrator, whose choice of a head is checked: somebody who works here and sees what the unit has.
 * @throws OfficeError employee-unknown, employee-deactivated, unit-head-elsewhere, unit-address-of-office, and what the rules of units refuse
 */
export class SetUnit extends Command<Outcome> {
  constructor(
    readonly command: OneUnitCommand,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(SetUnit)
export class SetUnitHandler implements ICommandHandler<SetUnit> {
  constructor(
    private readonly journal: Journal,
    private readonly employees: CurrentEmployees,
    private readonly units: CurrentUnits,
    private readonly office: Office,
  ) {}

  async execute({ command, context, seenRevision }: SetUnit): Promise<Outcome> {
    const { headId, deputyId, email } = command.type === 'AddUnit' ? command : command.changes;
    if (email && this.office.addresses.includes(email)) throw ruleBroken('unit-address-of-office', { field: 'email' });
    const before = (await this.units.tree()).get(command.unitId);
    if (headId && before?.headId !== headId) await this.requireHead(command, headId);
    if (deputyId && before?.deputyId !== deputyId) await this.requireHead(command, deputyId);
    return this.journal.execute({ stream: UNITS_STREAM, decider: units, command, context, seenRevision });
  }

  private async requireHead(command: OneUnitCommand, headId: string): Promise<void> {
    const head = await this.employees.byId(headId);
    if (!head) throw notFound('employee-unknown', { employeeId: headId });
    if (!head.active) throw ruleBroken('employee-deactivated', { employeeId: headId });
    const tree = await this.units.tree();
    const after = units.decide(command, tree).reduce(units.evolve, tree);
    const reach = reachOf(after, head.unitId);
    if (reach !== 'office' && !reach.units.includes(command.unitId))
      throw ruleBroken('unit-head-elsewhere', { employeeId: headId });
  }
}

/**
 * Closes a unit in which nobody works any more.
 * @throws OfficeError not-yet (503) where the list of employees lags, unit-has-employees, unit-has-units, last-press-office, unit-unknown, changed
 */
export class CloseUnit extends Command<Outcome> {
  constructor(
    readonly unitId: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(CloseUnit)
export class CloseUnitHandler implements ICommandHandler<CloseUnit> {
  constructor(
    private readonly journal: Journal,
    private readonly directory: OrganizationDirectory,
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ unitId, context, seenRevision }: CloseUnit): Promise<Outcome> {
    // A list that lags would not know whom somebody added a moment ago.
    await this.readModels.waitFor(await this.store.head());
    const count = await this.directory.countIn(unitId);
    if (count > 0) throw ruleBroken('unit-has-employees', { count });
    const command = { type: 'CloseUnit', unitId } as const;
    return this.journal.execute({ stream: UNITS_STREAM, decider: units, command, context, seenRevision });
  }
}
