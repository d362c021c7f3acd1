import { describe, expect, it } from '@jest/globals';
import { passageIn } from '../../angular-frontend/src/app/features/drafts/passage.js';

const LETTER = 'Dzień dobry,\n\nmost otworzymy w maju.\n\n- objazd przez Brzeską\n- most dla pieszych\n\n> Kiedy most?';

describe('words marked in an editor, in the text of the version', () => {
  const cases: readonly (readonly [string, string, string, string | undefined])[] = [
    ['in a line', 'otworzymy w maju', 'Dzień dobry,\nmost ', 'otworzymy w maju'],
    ['over two paragraphs', 'dobry,\nmost otworzymy', 'Dzień ', 'dobry,\n\nmost otworzymy'],
    [
      'over two items of a list',
      'Brzeską\nmost dla',
      'Dzień dobry,\nmost otworzymy w maju.\nobjazd przez ',
      'Brzeską\n- most dla',
    ],
    ['over a list and a quote', 'pieszych\nKiedy', 'Dzień dobry,\nmost dla ', 'pieszych\n\n> Kiedy'],
    ['that the text says no more', 'w czerwcu', 'Dzień dobry,\nmost otworzymy ', undefined],
    ['that are none', ' \n ', 'Dzień dobry,', undefined],
  ];
  it.each(cases)('%s', (_, words, before, quoted) => {
    const passage = passageIn(LETTER, { words, before });
    expect(passage && LETTER.slice(passage.from, passage.to)).toBe(quoted);
  });

  it('that stand in it three times are the ones that were marked', () => {
    const at = (before: string) => passageIn(LETTER, { words: 'most', before })?.from;
    expect(at('Dzień dobry,\n')).toBe(LETTER.indexOf('most'));
    expect(at('Dzień dobry,\nmost otworzymy w maju.\nobjazd przez Brzeską\n')).toBe(LETTER.indexOf('most dla'));
    expect(at('Dzień dobry,\nmost otworzymy w maju.\nobjazd przez Brzeską\nmost dla pieszych\nKiedy ')).toBe(
      LETTER.indexOf('most?'),
    );
  });
});
