import { describe, it } from '@jest/globals';
import { ALL_POINTS, goTheWayOfACase } from './support/way-of-a-case.js';

describe('an office that is killed, or its database, again and again on the way of one case', () => {
  it('loses nothing and doubles nothing', () => goTheWayOfACase(ALL_POINTS), 1_800_000);
});
