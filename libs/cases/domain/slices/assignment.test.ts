import { describe, it } from '@jest/globals';
import { type CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';
import { about, after, assigned, closed } from '../../testing/index.js';

describe('assigning', () => {
  const assign: CaseCommand = {
    kind: 'assign',
    employeeId: 'e1',
    unitId: 'u1',
    roles: ['contributor', 'officer'],
    by: { employeeId: 'boss', mayAssign: true },
    priority: 'high',
    note: null,
  };

  it('gives the case to an employee', () => after().when(assign).then([assigned]));
  it('says who had it before', () =>
    after(assigned)
      .when({ ...assign, employeeId: 'e2' })
      .then([
        {
          type: 'CaseAssigned',
          data: { ...about, employeeId: 'e2', previousEmployeeId: 'e1', unitId: 'u1', priority: 'high', note: null },
        },
      ]));
  it('is taken by an officer where nobody has it, and by nobody for another', () => {
    const take: CaseCommand = { ...assign, by: { employeeId: 'e1', mayAssign: false } };
    after().when(take).then([assigned]);
    after(assigned).when(take).thenNothing();
    after(assigned)
      .when({ ...take, employeeId: 'e2', by: { employeeId: 'e2', mayAssign: false } })
      .thenRefused('case-has-assignee');
    after()
      .when({ ...take, employeeId: 'e2' })
      .thenRefused('may-assign-only-oneself');
  });
  const { data: moved } = assigned as Extract<DecidedEvent, { type: 'CaseAssigned' }>;
  it('moves the case with the employee, where they belong to another unit by now', () =>
    after(assigned)
      .when({ ...assign, unitId: 'u2' })
      .then([{ type: 'CaseAssigned', data: { ...moved, previousEmployeeId: 'e1', unitId: 'u2' } }]));
  it('does nothing where nothing changes', () => after(assigned).when(assign).thenNothing());
  it('is refused on a closed case', () => after(closed).when(assign).thenRefused('case-closed'));
  it.each(['administrator', 'registrar', 'contributor', 'auditor', 'analyst'] as const)(
    'is refused for somebody who is %s only, and could not answer',
    (role) =>
      after()
        .when({ ...assign, roles: [role] })
        .thenRefused('assignee-cannot-answer'),
  );
});
