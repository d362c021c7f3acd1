import { describe, it } from '@jest/globals';
import { type CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';
import { about, after, assigned, closed, recorded, sent } from '../../testing/index.js';

type Assign = Extract<CaseCommand, { kind: 'assign' }>;
type AssignToUnit = Extract<CaseCommand, { kind: 'assignToUnit' }>;

const now = '2026-03-02T09:00:00.000Z';
const assign: Assign = {
  kind: 'assign',
  employeeId: 'e1',
  unitId: 'u1',
  roles: ['contributor', 'officer'],
  by: { employeeId: 'boss', mayAssign: true, leads: [] },
  priority: 'high',
  note: null,
  now,
};

describe('assigning', () => {
  it('gives the case to an employee', () => after().when(assign).then([assigned]));
  it('says who had it before', () =>
    after(assigned)
      .when({ ...assign, employeeId: 'e2' })
      .then([{ type: 'CaseAssigned', data: { ...moved, employeeId: 'e2', previousEmployeeId: 'e1' } }]));
  it('is taken by an officer where nobody has it, and by nobody for another', () => {
    const take: Assign = { ...assign, by: { employeeId: 'e1', mayAssign: false, leads: [] } };
    after().when(take).then([assigned]);
    after(assigned).when(take).thenNothing();
    after(assigned)
      .when({ ...take, employeeId: 'e2', by: { ...take.by, employeeId: 'e2' } })
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
  it('is refused for somebody who would not see it for want of a clearance', () => {
    const confidential: DecidedEvent = { type: 'SensitivitySet', data: { ...about, sensitivity: 'confidential' } };
    after(confidential)
      .when({ ...assign, clearance: 'normal' })
      .thenRefused('assignee-not-cleared');
    after(confidential)
      .when({ ...assign, clearance: 'confidential' })
      .then([assigned]);
    after()
      .when({ ...assign, clearance: 'normal' })
      .then([assigned]);
  });
  it('is refused on a closed case', () => after(closed).when(assign).thenRefused('case-closed'));
  it.each(['administrator', 'registrar', 'contributor', 'auditor', 'analyst'] as const)(
    'is refused for somebody who is %s only, and could not answer',
    (role) =>
      after()
        .when({ ...assign, roles: [role] })
        .thenRefused('assignee-cannot-answer'),
  );
});

describe('assigning to a unit', () => {
  const dueAt = '2026-03-10T23:00:00.000Z';
  const toRoads: AssignToUnit = {
    kind: 'assignToUnit',
    unitId: 'roads',
    headId: 'head',
    by: { employeeId: 'boss', mayAssign: true, leads: [] },
    priority: 'high',
    note: 'Proszę o projekt odpowiedzi',
    dueAt,
    now,
  };
  const inRoads: Extract<DecidedEvent, { type: 'CaseAssignedToUnit' }> = {
    type: 'CaseAssignedToUnit',
    data: {
      ...about,
      unitId: 'roads',
      previousEmployeeId: null,
      headId: 'head',
      priority: 'high',
      note: 'Proszę o projekt odpowiedzi',
      dueAt,
    },
  };
  const head = { employeeId: 'head', mayAssign: false, leads: ['roads', 'bridges'] };
  const byHead: Assign = { ...assign, unitId: 'roads', by: head };
  const given = (changes: object): DecidedEvent[] => [
    {
      type: 'CaseAssigned',
      data: {
        ...about,
        employeeId: 'e1',
        previousEmployeeId: null,
        unitId: 'roads',
        priority: 'high',
        note: null,
        dueAt,
        ...changes,
      },
    },
  ];

  it('leaves it there with nobody', () => {
    after().when(toRoads).then([inRoads]);
    after(inRoads)
      .when({ ...toRoads, note: null })
      .thenNothing();
    after(assigned)
      .when(toRoads)
      .then([{ ...inRoads, data: { ...inRoads.data, previousEmployeeId: 'e1' } }]);
  });

  it('lets the head give it to somebody of the unit and of those below, and to such a unit', () => {
    after(inRoads).when(byHead).then(given({}));
    after(inRoads)
      .when({ ...byHead, unitId: 'bridges' })
      .then(given({ unitId: 'bridges' }));
    after(inRoads)
      .when({ ...toRoads, unitId: 'bridges', headId: null, note: null, by: head })
      .then([{ ...inRoads, data: { ...inRoads.data, unitId: 'bridges', headId: null, note: null } }]);
    after(inRoads)
      .when({ ...byHead, unitId: 'health' })
      .thenRefused('may-assign-within-unit');
    after(inRoads)
      .when({ ...toRoads, unitId: 'health', by: head })
      .thenRefused('may-assign-within-unit');
  });

  it('lets the head give nothing that stands elsewhere', () => {
    after().when(byHead).thenRefused('may-assign-only-oneself');
    after()
      .when({ ...toRoads, by: head })
      .thenRefused('may-assign-only-oneself');
  });

  it('lets anybody of the unit take it, with its term', () =>
    after(inRoads)
      .when({ ...assign, unitId: 'roads', by: { employeeId: 'e1', mayAssign: false, leads: [] } })
      .then(given({})));

  it('lets a term be tightened below, and never loosened', () => {
    const sooner = '2026-03-09T23:00:00.000Z';
    after(inRoads)
      .when({ ...byHead, dueAt: sooner })
      .then(given({ dueAt: sooner }));
    for (const looser of ['2026-03-11T23:00:00.000Z', null])
      after(inRoads)
        .when({ ...byHead, dueAt: looser })
        .thenRefused('assignment-term-loosened');
    after(inRoads)
      .when({ ...byHead, by: { ...head, mayAssign: true }, dueAt: null })
      .then(given({ dueAt: null }));
  });

  it('takes no term that has passed, or that lies behind the one of the law', () => {
    after()
      .when({ ...toRoads, dueAt: now })
      .thenRefused('assignment-term-past');
    after()
      .when({ ...toRoads, dueAt: '2026-12-31T23:00:00.000Z' })
      .thenRefused('assignment-term-too-late');
  });

  it('is refused on a closed case', () => after(closed).when(toRoads).thenRefused('case-closed'));
});

describe('the term of an assignment', () => {
  const dueAt = '2026-03-10T23:00:00.000Z';
  const { data } = assigned as Extract<DecidedEvent, { type: 'CaseAssigned' }>;
  const withTerm: DecidedEvent = { type: 'CaseAssigned', data: { ...data, dueAt } };
  const tell = (passed: boolean, of = dueAt): CaseCommand => ({
    kind: 'tellOfAssignment',
    dueAt: of,
    passed,
    toldIds: ['e1'],
  });
  const told = (passed: boolean): DecidedEvent => ({
    type: 'AssignmentTermTold',
    data: { ...about, dueAt, passed, caseOfficerId: 'e1', toldIds: ['e1'] },
  });

  it('is told of before it and once it has passed, each once', () => {
    after(withTerm)
      .when(tell(false))
      .then([told(false)]);
    after(withTerm, told(false)).when(tell(false)).thenNothing();
    after(withTerm, told(false))
      .when(tell(true))
      .then([told(true)]);
    after(withTerm, told(true)).when(tell(true)).thenNothing();
  });
  it('is told of anew to whoever is given the case next', () =>
    after(withTerm, told(false), withTerm)
      .when(tell(false))
      .then([told(false)]));
  it('is told of no more once it is another one, or the case was answered or has ended', () => {
    after(withTerm).when(tell(true, '2026-03-09T23:00:00.000Z')).thenNothing();
    after(withTerm, recorded, sent).when(tell(true)).thenNothing();
    after(withTerm, closed).when(tell(true)).thenNothing();
  });
});

describe('a case that waits for a head who was deactivated', () => {
  const toRoads: DecidedEvent = {
    type: 'CaseAssignedToUnit',
    data: {
      ...about,
      unitId: 'roads',
      previousEmployeeId: null,
      headId: 'head',
      priority: 'normal',
      note: null,
      dueAt: null,
    },
  };
  const replace: CaseCommand = { kind: 'replaceHead', unitId: 'roads', headId: 'deputy', goneId: 'head' };

  it('is told of to whoever comes next', () =>
    after(toRoads)
      .when(replace)
      .then([{ type: 'UnitHeadReplaced', data: { ...about, unitId: 'roads', headId: 'deputy', goneId: 'head' } }]));
  it('is not told of where it waits no more, or elsewhere', () => {
    after(toRoads, assigned).when(replace).thenNothing();
    after(toRoads, closed).when(replace).thenNothing();
    after(toRoads)
      .when({ ...replace, unitId: 'health' })
      .thenNothing();
  });
});
