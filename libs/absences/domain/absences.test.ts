import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { absencesDecider, type AbsenceCommand } from './absences.js';
import { describeAbsence } from './describe.js';
import { deputyOn, standInsOn } from './deputies.js';
import type { AbsenceEvent, RecordedAbsenceEvent, Scope } from './events.js';

const today = '2026-06-10';
const summer = { employeeId: 'ewa', from: '2026-07-01', to: '2026-07-10', deputyId: 'adam', scope: 'all' as Scope };
type Details = typeof summer;

const planned = (absenceId: string, changes: Partial<Details> = {}): AbsenceEvent => ({
  type: 'AbsencePlanned',
  data: { absenceId, ...summer, ...changes },
});
const plan = (changes: Partial<Details> & { absenceId?: string } = {}): AbsenceCommand => ({
  type: 'Plan',
  absenceId: 'a1',
  today,
  ...summer,
  ...changes,
});
const change = (changes: Partial<Details>, on = today): AbsenceCommand => ({
  type: 'Change',
  absenceId: 'a1',
  changes,
  today: on,
});
const changed = (changes: Partial<Details>): AbsenceEvent => ({
  type: 'AbsenceChanged',
  data: { absenceId: 'a1', ...summer, ...changes, previousDeputyId: 'adam' },
});
const withdraw = (on = today): AbsenceCommand => ({ type: 'Withdraw', absenceId: 'a1', today: on });

describe('an absence', () => {
  it('is planned once, with days, a deputy and for what', () => {
    given(absencesDecider, [])
      .when(plan())
      .then([planned('a1')]);
    given(absencesDecider, [planned('a1')])
      .when(plan())
      .thenNothing();
  });

  it('of today, or of somebody who fell ill yesterday, can be entered as long as it lasts', () => {
    given(absencesDecider, [])
      .when(plan({ from: '2026-06-09', to: today }))
      .then([planned('a1', { from: '2026-06-09', to: today })]);
  });

  it.each<[string, Partial<Details>]>([
    ['absence-in-past', { from: '2026-06-01', to: '2026-06-09' }],
    ['absence-ends-before-it-begins', { from: '2026-07-02', to: '2026-07-01' }],
    ['absence-too-long', { to: '2062-07-10' }],
    ['deputy-is-oneself', { deputyId: 'ewa' }],
  ])('that makes no sense is refused: %s', (code, changes) =>
    given(absencesDecider, []).when(plan(changes)).thenRefused(code),
  );

  it.each<[string, Partial<Details>, Partial<Details>, string | null]>([
    ['the same days', {}, {}, 'absence-overlaps'],
    ['one day in common', {}, { from: '2026-07-10', to: '2026-07-12' }, 'absence-overlaps'],
    ['approvals within everything', {}, { scope: 'approvals' }, 'absence-overlaps'],
    ['the day after', {}, { from: '2026-07-11', to: '2026-07-12' }, null],
    ['two deputies for two things', { scope: 'approvals' }, { scope: 'unit', deputyId: 'jan' }, null],
    ['somebody else', {}, { employeeId: 'jan' }, null],
  ])('and another one: %s', (_, first, second, code) => {
    const after = given(absencesDecider, [planned('a1', first)]).when(plan({ absenceId: 'a2', ...second }));
    if (code) after.thenRefused(code);
    else after.then([planned('a2', second)]);
  });

  it('is changed: other days, another deputy; and what stands already changes nothing', () => {
    given(absencesDecider, [planned('a1')])
      .when(change({ deputyId: 'jan', to: '2026-07-08' }))
      .then([changed({ deputyId: 'jan', to: '2026-07-08' })]);
    given(absencesDecider, [planned('a1')])
      .when(change({ to: summer.to }))
      .thenNothing();
    given(absencesDecider, [])
      .when(change({ to: summer.to }))
      .thenRefused('absence-unknown');
  });

  it('does not take place where it is withdrawn before it begins, or on its first day', () => {
    const withdrawn: AbsenceEvent = { type: 'AbsenceWithdrawn', data: { absenceId: 'a1', ...summer } };
    given(absencesDecider, [planned('a1')])
      .when(withdraw())
      .then([withdrawn]);
    given(absencesDecider, [planned('a1')])
      .when(withdraw(summer.from))
      .then([withdrawn]);
    given(absencesDecider, [planned('a1'), withdrawn])
      .when(withdraw())
      .thenRefused('absence-unknown');
  });

  it('ends yesterday where somebody is back earlier, which can be undone for a day', () => {
    const back = changed({ to: '2026-07-03' });
    given(absencesDecider, [planned('a1')])
      .when(withdraw('2026-07-04'))
      .then([back]);
    given(absencesDecider, [planned('a1'), back])
      .when(change({ to: summer.to }, '2026-07-04'))
      .then([changed({})]);
    given(absencesDecider, [planned('a1'), back])
      .when(change({ to: summer.to }, '2026-07-06'))
      .thenRefused('absence-over');
    given(absencesDecider, [planned('a1')])
      .when(withdraw('2026-07-11'))
      .thenRefused('absence-over');
  });

  it('that has begun keeps its first day, and is not shortened into the past', () => {
    given(absencesDecider, [planned('a1')])
      .when(change({ from: '2026-07-02' }, '2026-07-03'))
      .thenRefused('absence-begun');
    given(absencesDecider, [planned('a1')])
      .when(change({ to: '2026-07-01' }, '2026-07-05'))
      .thenRefused('absence-in-past');
  });

  it('of somebody who was erased stands nowhere', () => {
    const erased: AbsenceEvent = {
      type: 'AbsencePlanned',
      data: { absenceId: 'a1', ...summer, from: null, to: null },
    };
    expect([erased].reduce(absencesDecider.evolve, absencesDecider.initialState).size).toBe(0);
    expect(describeAbsence(erased as RecordedAbsenceEvent, new Map(), 'en')).toContain('—, ');
  });

  it('reads in both languages', () => {
    const names = new Map([
      ['ewa', 'Ewa Lis'],
      ['adam', 'Adam Dąb'],
    ]);
    const said = (language: 'pl' | 'en') => describeAbsence(planned('a1') as RecordedAbsenceEvent, names, language);
    expect(said('pl')).toBe('Zaplanowano nieobecność: Ewa Lis, 2026-07-01 – 2026-07-10; zastępuje: Adam Dąb');
    expect(said('en')).toBe('Absence planned: Ewa Lis, 2026-07-01 – 2026-07-10; Adam Dąb stands in');
  });
});

describe('deputies in a circle', () => {
  const adamAway = planned('a2', { employeeId: 'adam', from: '2026-07-03', to: '2026-07-05', deputyId: 'ewa' });
  const janAway = planned('a3', { employeeId: 'jan', from: '2026-07-08', to: '2026-07-20', deputyId: 'ewa' });

  it('are refused where the days meet', () =>
    given(absencesDecider, [adamAway]).when(plan()).thenRefused('deputies-in-a-circle'));

  it('are none where the days do not meet', () =>
    given(absencesDecider, [adamAway])
      .when(plan({ to: '2026-07-02' }))
      .then([planned('a1', { to: '2026-07-02' })]));

  it('are none where they stand in for different things', () =>
    given(absencesDecider, [planned('a2', { employeeId: 'adam', deputyId: 'ewa', scope: 'unit' })])
      .when(plan({ scope: 'approvals' }))
      .then([planned('a1', { scope: 'approvals' })]));

  it.each<[string, Partial<Details>]>([
    ['another deputy', { deputyId: 'jan' }],
    ['more days', { to: '2026-07-12', deputyId: 'jan' }],
  ])('are refused where a later change makes them: %s', (_, changes) =>
    given(absencesDecider, [planned('a1', { to: '2026-07-08' }), janAway])
      .when(change(changes))
      .thenRefused('deputies-in-a-circle'),
  );

  it('of three are refused, too', () =>
    given(absencesDecider, [planned('a2', { employeeId: 'adam', deputyId: 'jan' }), janAway])
      .when(plan())
      .thenRefused('deputies-in-a-circle'));
});

describe('who stands in', () => {
  const absencesOf = (...events: AbsenceEvent[]) => [
    ...events.reduce(absencesDecider.evolve, absencesDecider.initialState).values(),
  ];
  const absences = absencesOf(
    planned('a1'),
    planned('a2', { employeeId: 'adam', from: '2026-07-03', to: '2026-07-05', deputyId: 'jan' }),
    planned('a3', { employeeId: 'jan', from: '2026-07-05', to: '2026-07-05', deputyId: 'ola', scope: 'approvals' }),
  );

  it.each<[string, string, Scope, string | null]>([
    ['2026-06-30', 'ewa', 'all', null],
    ['2026-07-01', 'ewa', 'all', 'adam'],
    ['2026-07-10', 'ewa', 'unit', 'adam'],
    ['2026-07-11', 'ewa', 'all', null],
    ['2026-07-03', 'ewa', 'all', 'jan'],
    ['2026-07-05', 'ewa', 'all', 'jan'],
    ['2026-07-05', 'ewa', 'approvals', 'ola'],
    ['2026-07-05', 'jan', 'unit', null],
  ])('on %s for %s (%s): %s', (day, employeeId, scope, deputyId) =>
    expect(deputyOn(absences, employeeId, scope, day)).toBe(deputyId),
  );

  it.each<[string, string, string[]]>([
    ['adam', '2026-07-01', ['ewa all']],
    ['adam', '2026-07-03', []],
    ['jan', '2026-07-03', ['ewa all', 'adam all']],
    ['ola', '2026-07-05', ['ewa approvals', 'adam approvals', 'jan approvals']],
  ])('%s, on %s, for: %s', (deputyId, day, found) =>
    expect(standInsOn(absences, deputyId, day).map(({ absence, scope }) => `${absence.employeeId} ${scope}`)).toEqual(
      found,
    ),
  );
});
