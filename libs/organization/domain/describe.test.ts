import { describe, expect, it } from '@jest/globals';
import { describeOrganizationEvent } from './describe.js';
import type { OrganizationEvent, RecordedOrganizationEvent } from './events.js';

const names = new Map<string, string | null>([
  ['anna', 'Anna Nowak'],
  ['roads', 'Drogi'],
  ['gone', null],
]);
const said = (event: OrganizationEvent, language: 'pl' | 'en' = 'pl') =>
  describeOrganizationEvent(event as RecordedOrganizationEvent, names, language);

describe('in words', () => {
  it('a unit stands with its kind and place', () => {
    const data = {
      unitId: 'bridges',
      name: 'Mosty',
      kind: 'division',
      parentId: 'roads',
      headId: 'anna',
      deputyId: 'jan',
    } as const;
    expect(said({ type: 'UnitAdded', data })).toBe(
      'Dodano komórkę: Mosty (wydział, w: Drogi, kieruje: Anna Nowak, zastępuje: —)',
    );
    expect(said({ type: 'UnitChanged', data: { ...data, parentId: null, headId: null, deputyId: null } }, 'en')).toBe(
      'Unit changed: Mosty (division)',
    );
  });

  it('a change names the fields that changed', () =>
    expect(
      said({
        type: 'EmployeeChanged',
        data: { employeeId: 'anna', roles: ['coordinator', 'officer'], unitId: 'roads' },
      }),
    ).toBe('Zmieniono dane pracownika Anna Nowak (role: koordynator, pracownik biura prasowego; komórka: Drogi)'));

  it('a clearance is told where it is more than usual, and when it changes', () => {
    const data = { employeeId: 'anna', name: 'Anna Nowak', email: 'a@b.example', unitId: 'roads' } as const;
    expect(said({ type: 'EmployeeAdded', data: { ...data, roles: ['officer'], clearance: 'confidential' } })).toBe(
      'Dodano pracownika: Anna Nowak (pracownik biura prasowego; Drogi; wgląd w sprawy o ograniczonym dostępie)',
    );
    expect(said({ type: 'EmployeeChanged', data: { employeeId: 'anna', clearance: 'normal' } }, 'en')).toBe(
      'Employee Anna Nowak changed (no clearance for confidential cases)',
    );
  });

  it('whoever was erased is a dash', () => {
    expect(said({ type: 'EmployeeDeactivated', data: { employeeId: 'gone' } })).toBe('Wyłączono konto pracownika: —');
    expect(
      said(
        {
          type: 'EmployeeAdded',
          data: { employeeId: 'gone', name: null, email: null, roles: ['auditor'], unitId: 'roads' },
        },
        'en',
      ),
    ).toBe('Employee added: — (auditor; Drogi)');
  });
});
