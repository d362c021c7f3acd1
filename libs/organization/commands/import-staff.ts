import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { deriveId, OfficeError } from '#libs/kernel';
import { EMAIL_RESERVATION, UNITS_STREAM } from '../domain/events.js';
import type { Plan, PlannedEmployee } from '../domain/staff-files.js';
import { units } from '../domain/units.js';
import { StaffFiles } from '../queries/staff-files.js';
import { AddEmployee } from './employees.js';
import { SetUnit } from './units.js';

/**
 * Enters the units of a CSV file, all or none; those that are there already are left alone. Answers how many are new.
 * @throws OfficeError file-has-faults (400), what `readCsv` refuses
 */
export class ImportUnits extends Command<number> {
  constructor(
    readonly file: Uint8Array,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ImportUnits)
export class ImportUnitsHandler implements ICommandHandler<ImportUnits> {
  constructor(
    private readonly files: StaffFiles,
    private readonly journal: Journal,
  ) {}

  async execute({ file, context }: ImportUnits): Promise<number> {
    const plan = await this.files.units(file, context.commandId);
    requireFaultless(plan);
    if (plan.planned.length === 0) return 0;
    const command = { type: 'AddUnits', units: plan.planned.map(({ line: _, ...unit }) => unit) } as const;
    await this.journal.execute({ stream: UNITS_STREAM, decider: units, command, context });
    return plan.planned.length;
  }
}

/**
 * Enters the employees of a CSV file, all or none, and makes heads of those who are to be. Each is invited by mail to choose a password. Who
 * works here already is left alone. Answers how many are new. Interrupted by a crash, the same command again enters the rest.
 * @throws OfficeError file-has-faults (400), what `readCsv` refuses
 */
export class ImportEmployees extends Command<number> {
  constructor(
    readonly file: Uint8Array,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ImportEmployees)
export class ImportEmployeesHandler implements ICommandHandler<ImportEmployees> {
  constructor(
    private readonly files: StaffFiles,
    private readonly reservations: Reservations,
    private readonly commands: CommandBus,
  ) {}

  async execute({ file, context }: ImportEmployees): Promise<number> {
    const plan = await this.files.employees(file, context.commandId);
    requireFaultless(plan);
    await this.takeAddresses(plan.planned, context);
    for (const { line, employeeId, heads, name, email, roles, unitId } of plan.planned) {
      const ofLine = (what: string) => ({ ...context, commandId: deriveId(what, context.commandId, String(line)) });
      const employee = { name, email, roles, unitId };
      await this.commands.execute(new AddEmployee(employee, ofLine('import-employee'), employeeId));
      if (!heads) continue;
      const command = { type: 'ChangeUnit', unitId, changes: { headId: employeeId } } as const;
      await this.commands.execute(new SetUnit(command, ofLine('import-head')));
    }
    return plan.planned.length;
  }

  /** Before anybody is entered: an address that somebody else takes meanwhile must not leave half of the file here. */
  private async takeAddresses(planned: readonly PlannedEmployee[], context: CommandContext): Promise<void> {
    const taken: PlannedEmployee[] = [];
    for (const employee of planned) {
      const { email, employeeId, line } = employee;
      if ((await this.reservations.reserve(EMAIL_RESERVATION, email, employeeId, context)).won) {
        taken.push(employee);
        continue;
      }
      for (const other of taken)
        await this.reservations.release(EMAIL_RESERVATION, other.email, other.employeeId, context);
      throw new OfficeError('invalid', 'file-has-faults', { field: 'file', line });
    }
  }
}

function requireFaultless({ faults }: Plan<unknown>): void {
  const [first] = faults;
  if (first) throw new OfficeError('invalid', 'file-has-faults', { field: 'file', line: first.line });
}
