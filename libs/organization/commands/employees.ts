import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { deriveId, fold, notFound, OfficeError, ruleBroken } from '#libs/kernel';
import { employee, normalEmail, type EmployeeDetails } from '../domain/employee.js';
import {
  EMAIL_RESERVATION,
  employeeStream,
  UNITS_STREAM,
  type EmployeeEvent,
  type UnitEvent,
} from '../domain/events.js';
import { units } from '../domain/units.js';
import { NewAccounts } from './new-accounts.js';
import type { Written } from './units.js';

export interface NewEmployee extends EmployeeDetails {
  /** Without one, the employee is invited by mail to choose it. */
  readonly password?: string;
}

/** Enters an employee. @throws OfficeError employee-unit-unknown, email-taken, employee-without-role, and what is wrong with the password */
export class AddEmployee extends Command<Written> {
  constructor(
    readonly employee: NewEmployee,
    readonly context: CommandContext,
    /** Derived from the command's id where left out. */
    readonly employeeId: string = deriveId('employee', context.commandId),
  ) {
    super();
  }
}

export interface EmployeeChanges extends Partial<EmployeeDetails> {
  /** `false`: no sign-in and no new work from now on. */
  readonly active?: boolean;
}

/** @throws OfficeError employee-unknown, employee-unit-unknown, email-taken, own-account-deactivated, own-administration-lost, changed */
export class ChangeEmployee extends Command<Written> {
  constructor(
    readonly employeeId: string,
    readonly changes: EmployeeChanges,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AddEmployee)
export class AddEmployeeHandler implements ICommandHandler<AddEmployee> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly accounts: NewAccounts,
  ) {}

  async execute({ employee: { password, ...details }, employeeId, context }: AddEmployee): Promise<Written> {
    const email = normalEmail(details.email);
    if (password !== undefined) this.accounts.checkPassword(password, { name: details.name, email });
    await requireUnit(this.journal, details.unitId);
    await takeEmail(this.reservations, email, employeeId, context);
    // The account comes first: an employee without one is invited, and a crash in between must not send that mail.
    if (password !== undefined) await this.accounts.open(employeeId, password, context);
    const { revision, position } = await this.journal.execute({
      stream: employeeStream(employeeId),
      decider: employee,
      command: { type: 'AddEmployee', employeeId, ...details, email },
      context,
    });
    return { id: employeeId, revision, position };
  }
}

@CommandHandler(ChangeEmployee)
export class ChangeEmployeeHandler implements ICommandHandler<ChangeEmployee> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({
    employeeId,
    changes: { active, ...details },
    context,
    seenRevision,
  }: ChangeEmployee): Promise<Written> {
    const before = fold(employee, (await this.journal.read(employeeStream(employeeId))) as readonly EmployeeEvent[]);
    if (!before) throw notFound('employee-unknown', { employeeId });
    if (details.unitId !== undefined) await requireUnit(this.journal, details.unitId);
    const email = details.email === undefined ? undefined : normalEmail(details.email);
    const moves = email !== undefined && email !== before.email;
    if (moves) await takeEmail(this.reservations, email, employeeId, context);
    const changes = { ...details, ...(email !== undefined && { email }) };
    try {
      const { revision, position } = await this.journal.execute({
        stream: employeeStream(employeeId),
        decider: employee,
        command: { type: 'ChangeEmployee', employeeId, changes, active, actor: context.actor },
        context,
        seenRevision,
      });
      if (moves && before.email !== null)
        await this.reservations.release(EMAIL_RESERVATION, before.email, employeeId, context);
      return { id: employeeId, revision, position };
    } catch (error) {
      if (moves && error instanceof OfficeError)
        await this.reservations.release(EMAIL_RESERVATION, email, employeeId, context);
      throw error;
    }
  }
}

async function takeEmail(
  reservations: Reservations,
  email: string,
  employeeId: string,
  context: CommandContext,
): Promise<void> {
  const { won, owner } = await reservations.reserve(EMAIL_RESERVATION, email, employeeId, context);
  if (!won) throw ruleBroken('email-taken', { employeeId: owner });
}

async function requireUnit(journal: Journal, unitId: string): Promise<void> {
  const tree = fold(units, (await journal.read(UNITS_STREAM)) as readonly UnitEvent[]);
  if (!tree.has(unitId)) throw ruleBroken('employee-unit-unknown', { unitId });
}
