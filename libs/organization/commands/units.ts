import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { UNITS_STREAM, type UnitKind } from '../domain/events.js';
import { units, type Unit } from '../domain/units.js';

export interface Written {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
}

export interface NewUnit {
  readonly name: string;
  readonly kind: UnitKind;
  /** The top of the hierarchy where left out. */
  readonly parentId?: string | null;
}

/** Enters a unit. @throws OfficeError parent-unit-unknown, unit-name-taken, too-many-units */
export class AddUnit extends Command<Written> {
  constructor(
    readonly unit: NewUnit,
    readonly context: CommandContext,
    /** Derived from the command's id where left out. */
    readonly unitId: string = deriveId('unit', context.commandId),
  ) {
    super();
  }
}

/** Gives a unit another name, kind or place. @throws OfficeError unit-unknown, parent-unit-unknown, unit-cycle, unit-name-taken, changed */
export class ChangeUnit extends Command<Written> {
  constructor(
    readonly unitId: string,
    readonly changes: Partial<Unit>,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AddUnit)
export class AddUnitHandler implements ICommandHandler<AddUnit> {
  constructor(private readonly journal: Journal) {}

  async execute({ unit, unitId, context }: AddUnit): Promise<Written> {
    const { name, kind, parentId = null } = unit;
    const command = { type: 'AddUnit', unitId, name, kind, parentId } as const;
    const { revision, position } = await this.journal.execute({
      stream: UNITS_STREAM,
      decider: units,
      command,
      context,
    });
    return { id: unitId, revision, position };
  }
}

@CommandHandler(ChangeUnit)
export class ChangeUnitHandler implements ICommandHandler<ChangeUnit> {
  constructor(private readonly journal: Journal) {}

  async execute({ unitId, changes, context, seenRevision }: ChangeUnit): Promise<Written> {
    const command = { type: 'ChangeUnit', unitId, changes } as const;
    const { revision, position } = await this.journal.execute({
      stream: UNITS_STREAM,
      decider: units,
      command,
      context,
      seenRevision,
    });
    return { id: unitId, revision, position };
  }
}
