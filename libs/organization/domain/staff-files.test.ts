import { describe, expect, it } from '@jest/globals';
import { planEmployees, planUnits, type RowFault } from './staff-files.js';
import type { Unit, UnitTree } from './units.js';

const unit = (name: string, parentId: string | null = null, headId: string | null = null): Unit => ({
  name,
  kind: 'department',
  parentId,
  headId,
  deputyId: null,
  closed: false,
});
const TREE: UnitTree = new Map([
  ['city', unit('Urząd Miasta')],
  ['roads', unit('Wydział Dróg', 'city', 'boss')],
  ['parks', unit('Wydział Zieleni', 'city')],
  ['roads-desk', unit('Sekretariat', 'roads')],
  ['parks-desk', unit('Sekretariat', 'parks')],
]);
const idOf = (line: number) => `line-${line}`;
const said = (faults: readonly RowFault[]) => faults.map(({ line, code }) => `${line} ${code}`);

describe('units of a file', () => {
  const plan = (...lines: [name: string, kind: string, parent?: string][]) =>
    planUnits(
      lines.map(([name, kind, parent = ''], at) => ({ line: at + 2, cells: { name, kind, parent } })),
      TREE,
      idOf,
    );

  it('stand under units of the office or of the file, in whatever order they come', () => {
    const { planned, faults } = plan(
      ['Referat Mostów', 'Referat', 'Wydział Mostów'],
      ['Wydział Mostów', 'wydział', 'Urząd Miasta'],
      ['Spółka', 'subordinate'],
    );
    expect(faults).toEqual([]);
    expect(planned.map(({ unitId, name, kind, parentId }) => [unitId, name, kind, parentId])).toEqual([
      ['line-3', 'Wydział Mostów', 'division', 'city'],
      ['line-4', 'Spółka', 'subordinate', null],
      ['line-2', 'Referat Mostów', 'desk', 'line-3'],
    ]);
  });

  it('that are there already are left alone', () => {
    expect(plan(['Wydział Dróg', 'departament', 'Urząd Miasta'], ['Sekretariat', 'referat', 'Wydział Dróg'])).toEqual({
      planned: [],
      known: [2, 3],
      faults: [],
    });
  });

  it('are named by a path where a name is not enough', () => {
    const under = (parent: string) => plan(['Kancelaria', 'referat', parent]);
    expect(said(under('Sekretariat').faults)).toEqual(['2 row-unit-ambiguous']);
    expect(under('Wydział Zieleni / Sekretariat').planned).toMatchObject([{ parentId: 'parks-desk' }]);
    expect(under('urząd miasta/Wydział Zieleni/sekretariat').planned).toMatchObject([{ parentId: 'parks-desk' }]);
  });

  it.each<[string, [string, string, string?][], string[]]>([
    [
      'a circle',
      [
        ['A', 'wydział', 'B'],
        ['B', 'wydział', 'A'],
      ],
      ['2 row-circle', '3 row-circle'],
    ],
    ['a unit under itself', [['A', 'wydział', 'A']], ['2 row-circle']],
    ['an unknown parent', [['A', 'wydział', 'Nigdzie']], ['2 row-unit-unknown']],
    [
      'the same twice',
      [
        ['A', 'wydział'],
        ['A', 'referat'],
      ],
      ['3 row-repeated'],
    ],
    [
      'an unknown kind, a missing name',
      [
        ['A', 'klub'],
        ['', 'wydział'],
      ],
      ['2 row-kind-unknown', '3 row-name-missing'],
    ],
  ])('are refused by line: %s', (_, lines, faults) => {
    expect(said(plan(...lines).faults)).toEqual(faults);
  });
});

describe('employees of a file', () => {
  const OWNERS = new Map([
    ['jest@u.pl', 'somebody'],
    ['szef@u.pl', 'boss'],
  ]);
  const plan = (...lines: [name: string, email: string, roles: string, unit: string, head?: string][]) =>
    planEmployees(
      lines.map(([name, email, roles, inUnit, head = ''], at) => ({
        line: at + 2,
        cells: { name, email, roles, unit: inUnit, head },
      })),
      TREE,
      OWNERS,
      idOf,
    );

  it('have roles in words or codes, a unit, and may be its head', () => {
    expect(
      plan(
        ['Anna Żak', ' Anna@U.pl ', 'Pracownik biura prasowego, auditor', 'Wydział Zieleni', 'tak'],
        ['Jan Lis', 'jan@u.pl', 'Kancelaria', 'wydział dróg / sekretariat', 'nie'],
      ),
    ).toEqual({
      planned: [
        {
          line: 2,
          employeeId: 'line-2',
          name: 'Anna Żak',
          email: 'anna@u.pl',
          roles: ['officer', 'auditor'],
          unitId: 'parks',
          heads: true,
        },
        {
          line: 3,
          employeeId: 'line-3',
          name: 'Jan Lis',
          email: 'jan@u.pl',
          roles: ['registrar'],
          unitId: 'roads-desk',
          heads: false,
        },
      ],
      known: [],
      faults: [],
    });
  });

  it('who work here already are left alone', () => {
    expect(plan(['Jest', 'JEST@u.pl', 'officer', 'Wydział Dróg']).known).toEqual([2]);
    expect(plan(['Szef', 'szef@u.pl', 'officer', 'Wydział Dróg', 'x'])).toEqual({
      planned: [],
      known: [2],
      faults: [],
    });
  });

  it.each<[string, [string, string, string, string, string?][], string[]]>([
    [
      'two heads of one unit',
      [
        ['A', 'a@u.pl', 'officer', 'Wydział Zieleni', 'tak'],
        ['B', 'b@u.pl', 'officer', 'Wydział Zieleni', 'tak'],
      ],
      ['3 row-two-heads'],
    ],
    ['a head where there is one', [['A', 'a@u.pl', 'officer', 'Wydział Dróg', 'tak']], ['2 row-has-head']],
    [
      'one address twice',
      [
        ['A', 'a@u.pl', 'officer', 'Wydział Dróg'],
        ['B', 'A@u.pl', 'officer', 'Wydział Dróg'],
      ],
      ['3 row-email-repeated'],
    ],
    ['no address', [['A', 'nikt', 'officer', 'Wydział Dróg']], ['2 row-email-invalid']],
    [
      'an unknown role, none',
      [
        ['A', 'a@u.pl', 'szef', 'Wydział Dróg'],
        ['B', 'b@u.pl', ' ', 'Wydział Dróg'],
      ],
      ['2 row-role-unknown', '3 row-role-missing'],
    ],
    [
      'an unknown unit, an ambiguous one',
      [
        ['A', 'a@u.pl', 'officer', 'Nigdzie'],
        ['B', 'b@u.pl', 'officer', 'Sekretariat'],
      ],
      ['2 row-unit-unknown', '3 row-unit-ambiguous'],
    ],
    [
      'neither yes nor no, no name',
      [['', 'a@u.pl', 'officer', 'Wydział Dróg', 'może']],
      ['2 row-name-missing', '2 row-head-unclear'],
    ],
  ])('are refused by line: %s', (_, lines, faults) => {
    expect(said(plan(...lines).faults)).toEqual(faults);
  });
});
