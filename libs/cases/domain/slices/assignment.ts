import { isCleared, OfficeError, ruleBroken, type Clearance, type Role } from '#libs/kernel';
import { clocksStanding, type Assignment, type Case } from '../case.js';
import type { Priority } from '../events.js';
import { kindOf } from '../kind.js';
import { about, ENDS, refuseIfClosed, type Slice } from '../slice.js';
import { refuseOwnWork } from './complaint.js';

/** Whoever assigns: a coordinator assigns anything to anybody, a head of a unit what stands there within it; others may take what nobody has. */
export interface Assigner {
  readonly employeeId: string;
  readonly mayAssign: boolean;
  /** Ids of the units that they lead, with those below. */
  readonly leads: readonly string[];
}

interface Instruction {
  readonly by: Assigner;
  readonly priority: Priority;
  readonly note: string | null;
  /** An instant; left out, the term in force stays; null takes it away. */
  readonly dueAt?: string | null;
  readonly now: string;
}

export type AssignmentCommand =
  | ({
      readonly kind: 'assign';
      readonly employeeId: string;
      /** Where the employee belongs now. */
      readonly unitId: string;
      /** Those that the employee holds now. */
      readonly roles: readonly Role[];
      /** Which cases they may see at all; every one where left out. */
      readonly clearance?: Clearance;
    } & Instruction)
  | ({
      readonly kind: 'assignToUnit';
      readonly unitId: string;
      /** The unit's head, if they can act. */
      readonly headId: string | null;
    } & Instruction)
  /** Whoever was to give it out was deactivated. */
  | {
      readonly kind: 'replaceHead';
      readonly unitId: string;
      /** Who comes next; null: nobody. */
      readonly headId: string | null;
      readonly goneId: string;
    }
  /** The clock says that its term is near, or has passed. */
  | {
      readonly kind: 'tellOfAssignment';
      readonly dueAt: string;
      readonly passed: boolean;
      readonly toldIds: readonly string[];
    };

const NOTHING_TOLD = { near: false, passed: false };

export const assignment = {
  initial: { assigneeId: null, unitId: null, inUnit: false, priority: 'normal', dueAt: null, termTold: NOTHING_TOLD },
  decide: {
    assign: ({ employeeId, unitId, roles, clearance, priority, note, ...instruction }, theCase) => {
      const { by } = instruction;
      const before = theCase.assignment;
      const leadsIt = leads(by, before.unitId);
      if (!by.mayAssign && !leadsIt && employeeId !== by.employeeId)
        throw new OfficeError('forbidden', 'may-assign-only-oneself');
      refuseIfClosed(theCase);
      if (!by.mayAssign && !leadsIt && before.assigneeId !== null && before.assigneeId !== employeeId)
        throw ruleBroken('case-has-assignee');
      if (!by.mayAssign && employeeId !== by.employeeId) requireWithin(by, unitId);
      if (!kindOf(theCase.registration.kind).handledBy.some((role) => roles.includes(role)))
        throw ruleBroken('assignee-cannot-answer', { employeeId });
      if (clearance !== undefined && !isCleared(clearance, theCase.registration.sensitivity))
        throw ruleBroken('assignee-not-cleared', { employeeId });
      refuseOwnWork(theCase, employeeId);
      const dueAt = termOf(instruction, theCase);
      const isSame =
        before.assigneeId === employeeId &&
        before.unitId === unitId &&
        before.priority === priority &&
        before.dueAt === dueAt;
      if (isSame && !note) return [];
      const previousEmployeeId = before.assigneeId;
      const data = { ...about(theCase), employeeId, previousEmployeeId, unitId, priority, note, dueAt };
      return [{ type: 'CaseAssigned', data }];
    },
    assignToUnit: ({ unitId, headId, priority, note, ...instruction }, theCase) => {
      const { by } = instruction;
      const before = theCase.assignment;
      if (!by.mayAssign && !leads(by, before.unitId)) throw new OfficeError('forbidden', 'may-assign-only-oneself');
      refuseIfClosed(theCase);
      if (!by.mayAssign) requireWithin(by, unitId);
      const dueAt = termOf(instruction, theCase);
      const isSame =
        before.inUnit && before.unitId === unitId && before.priority === priority && before.dueAt === dueAt;
      if (isSame && !note) return [];
      const previousEmployeeId = before.assigneeId;
      const data = { ...about(theCase), unitId, previousEmployeeId, headId, priority, note, dueAt };
      return [{ type: 'CaseAssignedToUnit', data }];
    },
    replaceHead: ({ unitId, headId, goneId }, theCase) => {
      const { assignment, closing } = theCase;
      const waits = assignment.inUnit && assignment.unitId === unitId && !closing.closed;
      return waits ? [{ type: 'UnitHeadReplaced', data: { ...about(theCase), unitId, headId, goneId } }] : [];
    },
    tellOfAssignment: ({ dueAt, passed, toldIds }, theCase) => {
      const { assignment, closing, correspondence } = theCase;
      const told = passed ? assignment.termTold.passed : assignment.termTold.near;
      if (assignment.dueAt !== dueAt || told || closing.closed || correspondence.answered) return [];
      const { assigneeId: caseOfficerId } = assignment;
      return [
        {
          type: 'AssignmentTermTold',
          data: { ...about(theCase), dueAt, passed, caseOfficerId, toldIds: [...toldIds] },
        },
      ];
    },
  },
  evolve: {
    CaseRegistered: (state, { unitId }) => ({ ...state, unitId }),
    CaseAssigned: (_, { employeeId, unitId, priority, dueAt }) => ({
      assigneeId: employeeId,
      unitId,
      inUnit: false,
      priority,
      dueAt,
      termTold: NOTHING_TOLD,
    }),
    CaseAssignedToUnit: (_, { unitId, priority, dueAt }) => ({
      assigneeId: null,
      unitId,
      inUnit: true,
      priority,
      dueAt,
      termTold: NOTHING_TOLD,
    }),
    UnitHeadReplaced: (state) => state,
    AssignmentTermTold: (state, { passed }) => ({
      ...state,
      termTold: { near: state.termTold.near || !passed, passed: state.termTold.passed || passed },
    }),
  },
  concerns: {
    assign: ['CaseAssigned', 'CaseAssignedToUnit', ...ENDS],
    assignToUnit: ['CaseAssigned', 'CaseAssignedToUnit', ...ENDS],
  },
} satisfies Slice<Assignment, AssignmentCommand>;

const leads = ({ leads }: Assigner, unitId: string | null): boolean => unitId !== null && leads.includes(unitId);

/** @throws OfficeError may-assign-within-unit */
function requireWithin(by: Assigner, unitId: string): void {
  if (!leads(by, unitId)) throw ruleBroken('may-assign-within-unit', { unitId });
}

/**
 * The term of the assignment. What was set higher up may be tightened below, never loosened; and no instruction reaches past the law's term.
 * @throws OfficeError assignment-term-loosened, assignment-term-past, assignment-term-too-late
 */
function termOf({ by, dueAt, now }: Pick<Instruction, 'by' | 'dueAt' | 'now'>, theCase: Case): string | null {
  const { dueAt: before } = theCase.assignment;
  if (dueAt === undefined || dueAt === before) return before;
  if (!by.mayAssign && before !== null && (dueAt === null || dueAt > before))
    throw ruleBroken('assignment-term-loosened', { latest: before });
  if (dueAt === null) return null;
  if (dueAt <= now) throw ruleBroken('assignment-term-past', { now });
  const { openUntil } = clocksStanding(theCase.clock);
  if (openUntil !== null && dueAt > openUntil) throw ruleBroken('assignment-term-too-late', { latest: openUntil });
  return dueAt;
}
