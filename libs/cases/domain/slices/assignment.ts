import { OfficeError, ruleBroken, type Role } from '#libs/kernel';
import type { Assignment } from '../case.js';
import type { Priority } from '../events.js';
import { kindOf } from '../kind.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';
import { refuseOwnWork } from './complaint.js';

export interface AssignmentCommand {
  readonly kind: 'assign';
  readonly employeeId: string;
  /** Where the employee belongs now. */
  readonly unitId: string;
  /** Those that the employee holds now. */
  readonly roles: readonly Role[];
  /** Whoever assigns may assign anything to anybody; others may take what nobody has. */
  readonly by: { readonly employeeId: string; readonly mayAssign: boolean };
  readonly priority: Priority;
  readonly note: string | null;
}

export const assignment = {
  initial: { assigneeId: null, unitId: null, priority: 'normal' },
  decide: {
    assign: ({ employeeId, unitId, roles, by, priority, note }, theCase) => {
      if (!by.mayAssign && employeeId !== by.employeeId) throw new OfficeError('forbidden', 'may-assign-only-oneself');
      refuseIfClosed(theCase);
      const { assigneeId } = theCase.assignment;
      if (!by.mayAssign && assigneeId !== null && assigneeId !== employeeId) throw ruleBroken('case-has-assignee');
      if (!kindOf(theCase.registration.kind).handledBy.some((role) => roles.includes(role)))
        throw ruleBroken('assignee-cannot-answer', { employeeId });
      refuseOwnWork(theCase, employeeId);
      const before = theCase.assignment;
      const isSame = before.assigneeId === employeeId && before.unitId === unitId && before.priority === priority;
      if (isSame && !note) return [];
      const data = { ...about(theCase), employeeId, previousEmployeeId: before.assigneeId, unitId, priority, note };
      return [{ type: 'CaseAssigned', data }];
    },
  },
  evolve: {
    CaseRegistered: (state, { unitId }) => ({ ...state, unitId }),
    CaseAssigned: (_, { employeeId, unitId, priority }) => ({ assigneeId: employeeId, unitId, priority }),
  },
  concerns: { assign: ['CaseAssigned', ...ENDS] },
} satisfies Slice<Assignment, AssignmentCommand>;
