import { expect, it } from '@jest/globals';
import { containing, matching } from './like.js';

it('what is typed is taken literally', () => expect(containing(' 50%_\\ ')).toBe('%50\\%\\_\\\\%'));

it.each([
  ['w', ['w%']],
  ['Wó', ['wó%', '% wó%']],
  ['wój', ['%wój%']],
  ['%', ['\\%%']],
])('%s is looked for as %j', (text, patterns) => expect(matching(text)).toEqual(patterns));
