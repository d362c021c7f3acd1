import { expect, it } from '@jest/globals';
import { manifests } from '../apps/composition/manifests.js';
import { NAMED_ACTS } from '../libs/audit/domain/act-kinds.js';

it('the kinds of acts by which an audit is filtered name events that there are, each once', () => {
  expect(NAMED_ACTS.filter((type) => !manifests.events.get(type))).toEqual([]);
  expect(new Set(NAMED_ACTS).size).toBe(NAMED_ACTS.length);
});
