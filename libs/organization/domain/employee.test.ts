import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { employee } from './employee.js';
import type { EmployeeEvent } from './events.js';

const details = { employeeId: 'anna', name: 'Anna Nowak', email: 'anna@urzad.example', unitId: 'office' };
const added: EmployeeEvent = { type: 'EmployeeAdded', data: { ...details, roles: ['administrator', 'officer'] } };
const deactivated: EmployeeEvent = { type: 'EmployeeDeactivated', data: { employeeId: 'anna' } };
const change = { type: 'ChangeEmployee', employeeId: 'anna', changes: {}, actor: 'chief' } as const;

describe('an employee', () => {
  it('is added with each role once, in the usual order', () =>
    given(employee, [])
      .when({ type: 'AddEmployee', ...details, roles: ['officer', 'administrator', 'officer'] })
      .then([added]));

  it('needs a role', () => {
    given(employee, [])
      .when({ type: 'AddEmployee', ...details, roles: [] })
      .thenRefused('employee-without-role');
    given(employee, [added])
      .when({ ...change, changes: { roles: [] } })
      .thenRefused('employee-without-role');
  });

  it('is added once', () =>
    given(employee, [added])
      .when({ type: 'AddEmployee', ...details, roles: ['officer'] })
      .thenRefused('employee-exists'));

  it('is changed in the fields that differ', () =>
    given(employee, [added])
      .when({
        ...change,
        changes: { name: 'Anna Kowalska', email: 'anna@urzad.example', roles: ['officer', 'administrator'] },
      })
      .then([{ type: 'EmployeeChanged', data: { employeeId: 'anna', name: 'Anna Kowalska' } }]));

  it('has no more than the usual clearance until somebody says so, once', () => {
    const to = (clearance: 'normal' | 'confidential') => ({ ...change, changes: { clearance } });
    const cleared = { type: 'EmployeeChanged', data: { employeeId: 'anna', clearance: 'confidential' } } as const;
    given(employee, [added]).when(to('normal')).thenNothing();
    given(employee, [added]).when(to('confidential')).then([cleared]);
    given(employee, [added, cleared]).when(to('confidential')).thenNothing();
  });

  it('is changed and deactivated in one go', () =>
    given(employee, [added])
      .when({ ...change, changes: { unitId: 'archive' }, active: false })
      .then([{ type: 'EmployeeChanged', data: { employeeId: 'anna', unitId: 'archive' } }, deactivated]));

  it('comes back, once', () => {
    given(employee, [added, deactivated])
      .when({ ...change, active: true })
      .then([{ type: 'EmployeeReactivated', data: { employeeId: 'anna' } }]);
    given(employee, [added])
      .when({ ...change, active: true })
      .thenNothing();
    given(employee, [added, deactivated])
      .when({ ...change, active: false })
      .thenNothing();
  });

  it('cannot shut themselves out', () => {
    const own = { ...change, actor: 'anna' };
    given(employee, [added])
      .when({ ...own, active: false })
      .thenRefused('own-account-deactivated');
    given(employee, [added])
      .when({ ...own, changes: { roles: ['officer'] } })
      .thenRefused('own-administration-lost');
    given(employee, [added])
      .when({ ...own, changes: { roles: ['administrator'] } })
      .then([{ type: 'EmployeeChanged', data: { employeeId: 'anna', roles: ['administrator'] } }]);
  });

  it('is unknown before being added', () => given(employee, []).when(change).thenRefused('employee-unknown'));
});
