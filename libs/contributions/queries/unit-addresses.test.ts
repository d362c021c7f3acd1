import { describe, expect, it } from '@jest/globals';
import type { Office } from '#libs/configuration';
import type { CurrentEmployees, CurrentUnits, UnitTree } from '#libs/organization';
import { UnitAddresses } from './unit-addresses.js';

const unit = (email: string | undefined, parentId: string | null = null, closed = false) => ({
  ...{ name: '', kind: 'department' as const, headId: null, deputyId: null, parentId, closed },
  ...(email !== undefined && { email }),
});
const tree: UnitTree = new Map([
  ['roads', unit('sekretariat@zdm.example')],
  ['bridges', unit(undefined, 'roads')],
  ['health', unit('szpital@gmail.com')],
  ['press', unit('kultura@urzad.example')],
  ['north', unit('polnoc@wody.example')],
  ['south', unit('poludnie@wody.example')],
  ['gone', unit('dawne@zdm.example', null, true)],
]);
const employees: Record<string, { active: boolean; unitId: string }> = {
  'ewa@prywatna.example': { active: true, unitId: 'bridges' },
  'jan@prywatna.example': { active: false, unitId: 'roads' },
  'ola@zdm.example': { active: true, unitId: 'health' },
};
const addresses = new UnitAddresses(
  {
    tree: async () => tree,
    chain: async (id: string) => [id, ...(id === 'bridges' ? ['roads'] : [])],
  } as unknown as CurrentUnits,
  { byAddress: async (address: string) => employees[address] } as unknown as CurrentEmployees,
  { addresses: ['prasa@urzad.example'] } as unknown as Office,
);

describe('the addresses of a unit', () => {
  it.each([
    ['its own, however it is written', 'roads', 'Sekretariat@ZDM.example', true],
    ['another one of its domain', 'roads', 'jan.kowalski@zdm.example', true],
    ['of somebody below it', 'roads', 'ewa@prywatna.example', true],
    ['of somebody who left', 'roads', 'jan@prywatna.example', false],
    ['of somebody of another unit, in its domain', 'roads', 'ola@zdm.example', false],
    ['of a domain that only ends as its own does', 'roads', 'jan@falszywe-zdm.example', false],
    ['of a domain below its own', 'roads', 'jan@poczta.zdm.example', false],
    ['a neighbour at a public provider', 'health', 'ktos@gmail.com', false],
    ['a neighbour in the office’s own domain', 'press', 'ktos@urzad.example', false],
    ['another one of a domain where another unit takes mail', 'north', 'ktos@wody.example', false],
    ['that other unit’s', 'north', 'poludnie@wody.example', false],
    ['any, where it has none', 'bridges', 'ktos@zdm.example', false],
  ])('are: %s', async (_, unitId, written, own) => expect(await addresses.has(unitId, null, written)).toBe(own));

  it('are those to which it was asked, though it has another one by now', async () =>
    expect(await addresses.has('roads', 'stary@drogi.example', 'ktos@drogi.example')).toBe(true));
});
