import { describe, expect, it } from '@jest/globals';
import { changesInWords, shortened } from './changes.js';

describe('what has changed, in words', () => {
  it.each([
    [
      'a word',
      'Remont skończy się w maju.',
      'Remont skończy się w czerwcu.',
      'Remont skończy się w [usunięto: maju][dodano: czerwcu].',
    ],
    [
      'only its line',
      'Dzień dobry.\nW maju.\nPozdrawiam',
      'Dzień dobry.\nW lipcu.\nPozdrawiam',
      'W [usunięto: maju][dodano: lipcu].',
    ],
    ['a bracket of the text’s own', 'Patrz [1].', 'Patrz [1] i dalej.', 'Patrz [1] [dodano: i dalej].'],
    ['nothing', 'Tak.', 'Tak.', ''],
  ])('shows %s', (_, before, after, said) => expect(changesInWords(before, after)).toBe(said));

  it('takes new lines line by line', () =>
    expect(changesInWords('Raz.', 'Raz.\nDwa.\nTrzy.')).toBe('[dodano: Dwa.]\n[dodano: Trzy.]'));

  it('is no longer than a mail bears, also of texts without a space', () => {
    const long = 'x'.repeat(50_000);
    expect(changesInWords(long, `${long}y`).length).toBeLessThanOrEqual(3_001);
    expect(shortened('krótko')).toBe('krótko');
  });
});
