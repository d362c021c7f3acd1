import { notFound, ruleBroken, ROLES, type Clearance, type Decider, type Role } from '#libs/kernel';
import type { EmployeeEvent } from './events.js';

/** Name and e-mail are `null` once the employee is erased. */
export interface Employee {
  readonly name: string | null;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly unitId: string;
  readonly clearance: Clearance;
  readonly active: boolean;
}

export interface EmployeeDetails {
  readonly name: string;
  /** In the form of `normalEmail`. */
  readonly email: string;
  readonly roles: readonly Role[];
  readonly unitId: string;
  /** `normal` where left out of somebody new. */
  readonly clearance?: Clearance;
}

export type EmployeeCommand =
  | ({ readonly type: 'AddEmployee'; readonly employeeId: string } & EmployeeDetails)
  | {
      readonly type: 'ChangeEmployee';
      readonly employeeId: string;
      readonly changes: Partial<EmployeeDetails>;
      /** `false` deactivates, `true` reactivates. */
      readonly active?: boolean;
      /** Who asks: an administrator cannot shut themselves out. */
      readonly actor: string;
    };

/** Each role once, in the order in which the office lists them. */
const normalRoles = (roles: readonly Role[]): Role[] => {
  if (roles.length === 0) throw ruleBroken('employee-without-role');
  return ROLES.filter((role) => roles.includes(role));
};

const change = (command: EmployeeCommand & { type: 'ChangeEmployee' }, employee: Employee): EmployeeEvent[] => {
  const { employeeId, changes, active } = command;
  const roles = changes.roles && normalRoles(changes.roles);
  if (command.actor === employeeId) {
    if (active === false) throw ruleBroken('own-account-deactivated');
    if (roles && employee.roles.includes('administrator') && !roles.includes('administrator'))
      throw ruleBroken('own-administration-lost');
  }
  const changed = {
    ...(changes.name !== undefined && changes.name !== employee.name && { name: changes.name }),
    ...(changes.email !== undefined && changes.email !== employee.email && { email: changes.email }),
    ...(roles && roles.join() !== employee.roles.join() && { roles }),
    ...(changes.unitId !== undefined && changes.unitId !== employee.unitId && { unitId: changes.unitId }),
    ...(changes.clearance !== undefined &&
      changes.clearance !== employee.clearance && { clearance: changes.clearance }),
  };
  const events: EmployeeEvent[] = [];
  if (Object.keys(changed).length > 0) events.push({ type: 'EmployeeChanged', data: { employeeId, ...changed } });
  if (active === false && employee.active) events.push({ type: 'EmployeeDeactivated', data: { employeeId } });
  if (active === true && !employee.active) events.push({ type: 'EmployeeReactivated', data: { employeeId } });
  return events;
};

export const employee: Decider<Employee | null, EmployeeCommand, EmployeeEvent> = {
  initialState: null,
  decide(command, state) {
    if (command.type === 'ChangeEmployee') {
      if (!state) throw notFound('employee-unknown', { employeeId: command.employeeId });
      return change(command, state);
    }
    if (state) throw ruleBroken('employee-exists', { employeeId: command.employeeId });
    const { employeeId, name, email, roles, unitId, clearance = 'normal' } = command;
    const added = { employeeId, name, email, roles: normalRoles(roles), unitId };
    return [{ type: 'EmployeeAdded', data: { ...added, ...(clearance !== 'normal' && { clearance }) } }];
  },
  evolve(state, event) {
    switch (event.type) {
      case 'EmployeeAdded': {
        const { name, email, roles, unitId, clearance = 'normal' } = event.data;
        return { name, email, roles, unitId, clearance, active: true };
      }
      case 'EmployeeChanged': {
        const { employeeId: _, ...changes } = event.data;
        return state && { ...state, ...changes };
      }
      case 'EmployeeDeactivated':
        return state && { ...state, active: false };
      case 'EmployeeReactivated':
        return state && { ...state, active: true };
    }
  },
};
