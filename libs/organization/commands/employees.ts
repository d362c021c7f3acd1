import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { deriveId, fold, normalEmail, notFound, OfficeError, ruleBroken, type Role } from '#libs/kernel';
import { employee, type EmployeeDetails } from '../domain/employee.js';
import {
  EMAIL_RESERVATION,
  employeeStream,
  UNITS_STREAM,
  type EmployeeEvent,
  type UnitEvent,
} from '../domain/events.js';
import { units } from '../domain/units.js';
import { Administrators } from './administrators.js';
import { Accounts } from './accounts.js';

export interface Written {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
}

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

/** @throws OfficeError employee-unknown, employee-unit-unknown, email-taken, own-account-deactivated, own-administration-lost, last-administrator, changed */
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
    private readonly accounts: Accounts,
    private readonly administrators: Administrators,
  ) {}

  async execute({ employee: { password, ...details }, employeeId, context }: AddEmployee): Promise<Written> {
    const email = normalEmail(details.email);
    if (password !== undefined) await this.accounts.requirePassword(password, { name: details.name, email });
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
    if (details.roles.includes('administrator')) await this.administrators.admit(employeeId, context);
    return { id: employeeId, revision, position };
  }
}

@CommandHandler(ChangeEmployee)
export class ChangeEmployeeHandler implements ICommandHandler<ChangeEmployee> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly accounts: Accounts,
    private readonly administrators: Administrators,
  ) {}

  async execute({
    employeeId,
    changes: { active, ...details },
    context,
    seenRevision,
  }: ChangeEmployee): Promise<Written> {
    const before = fold(employee, (await this.journal.read(employeeStream(employeeId))) as readonly EmployeeEvent[]);
    if (!before) throw notFound('employee-unknown', { employeeId });
    const email = details.email === undefined ? undefined : normalEmail(details.email);
    const changes = { ...details, ...(email !== undefined && { email }) };
    const command = { type: 'ChangeEmployee', employeeId, changes, active, actor: context.actor } as const;
    // What its own rules refuse takes nothing from anybody first.
    employee.decide(command, before);
    if (details.unitId !== undefined) await requireUnit(this.journal, details.unitId);
    const moves = email !== undefined && email !== before.email;
    if (moves) await takeEmail(this.reservations, email, employeeId, context);
    const administered = administers(before);
    const administersThen = administers({
      roles: details.roles ?? before.roles,
      active: active ?? before.active,
    });
    try {
      if (administered && !administersThen) await this.administrators.withdraw(employeeId, context);
      const { revision, position } = await this.journal.execute({
        stream: employeeStream(employeeId),
        decider: employee,
        command,
        context,
        seenRevision,
      });
      if (active === false) await this.accounts.shut(employeeId);
      if (administersThen) await this.administrators.admit(employeeId, context);
      if (moves && before.email !== null)
        await this.reservations.release(EMAIL_RESERVATION, before.email, employeeId, context);
      return { id: employeeId, revision, position };
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      if (moves) await this.reservations.release(EMAIL_RESERVATION, email, employeeId, context);
      if (administered && !administersThen) await this.administrators.admit(employeeId, context);
      throw error;
    }
  }
}

const administers = ({ roles, active }: { readonly roles: readonly Role[]; readonly active: boolean }): boolean =>
  active && roles.includes('administrator');

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
  const unit = tree.get(unitId);
  if (!unit) throw ruleBroken('employee-unit-unknown', { unitId });
  if (unit.closed) throw ruleBroken('unit-closed', { unitId });
}
