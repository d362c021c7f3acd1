import { Decide, type CommandContext } from '#libs/journal';
import { UNITS_STREAM } from '../domain/events.js';
import { units, type UnitCommand } from '../domain/units.js';

/** @throws OfficeError unit-unknown, parent-unit-unknown, unit-cycle, unit-name-taken, last-press-office, too-many-units, changed */
export const onUnits = (command: UnitCommand, context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: UNITS_STREAM, decider: units, command, context, seenRevision });
