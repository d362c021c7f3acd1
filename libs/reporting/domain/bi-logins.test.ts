import { expect, it } from '@jest/globals';
import { biLoginsDecider, MOST_BI_LOGINS } from './bi-logins.js';

const { decide, evolve, initialState } = biLoginsDecider;
const given = (loginId: string) => ({ type: 'BiLoginGiven' as const, data: { loginId, connections: 2 } });
const standing = (...names: readonly string[]) => names.map(given).reduce(evolve, initialState);
const give = (loginId: string) => ({ kind: 'give', loginId, connections: 2 }) as const;
const take = (loginId: string) => ({ kind: 'take', loginId }) as const;

it('a login for BI tools is given once, and taken away', () => {
  expect(decide(give('excel'), standing())).toEqual([given('excel')]);
  expect(() => decide(give('excel'), standing('excel'))).toThrow('bi-login-exists');
  const taken = decide(take('excel'), standing('excel', 'metabase'));
  expect(taken).toEqual([{ type: 'BiLoginTaken', data: { loginId: 'excel' } }]);
  expect(taken.reduce(evolve, standing('excel', 'metabase'))).toEqual(['metabase']);
  expect(decide(take('excel'), standing())).toEqual([]);
});

it('an office has a few of them at most', () => {
  const all = standing(...Array.from({ length: MOST_BI_LOGINS }, (_, place) => `bi${place}`));
  expect(() => decide(give('another'), all)).toThrow('bi-logins-too-many');
});
