import { describe, it } from '@jest/globals';
import { FEW_POINTS, goTheWayOfACase } from './support/way-of-a-case.js';

describe('an office that is killed, or its database, now and then on the way of one case', () => {
  it('loses nothing and doubles nothing', () => goTheWayOfACase(FEW_POINTS));
});
