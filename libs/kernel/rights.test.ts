import { describe, expect, it } from '@jest/globals';
import { OfficeRights } from './rights.js';

const cases = { readCases: ['officer', 'auditor'], assignCases: ['coordinator'] } as const;
const staff = { manageStaff: ['administrator'] } as const;

describe('rights', () => {
  it('come with roles, whichever module names them', () => {
    const rights = new OfficeRights({ ...cases, ...staff });
    expect(rights.of(['auditor'])).toEqual(['readCases']);
    expect(rights.of(['coordinator', 'administrator'])).toEqual(['assignCases', 'manageStaff']);
    expect(rights.of([])).toEqual([]);
    expect(rights.of(['analyst'])).toEqual([]);
  });
});
