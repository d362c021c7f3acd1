import { describe, expect, it } from '@jest/globals';
import { growthTenfold, MUCH_LESS_THAN_SQUARE } from '../../../tests/support/growth.js';
import { htmlToText } from './html-text.js';

describe('HTML as text', () => {
  it('marks the letter that a mail program repeats, also within another', () =>
    expect(
      htmlToText(
        '<div>Dziękuję.</div><div class="gmail_attr">W dniu 2.03 Biuro pisze:</div><blockquote type="cite"><p>Kiedy?</p>' +
          '<blockquote class="gmail_quote">Wcześniej.</blockquote></blockquote><p>W maju.</p>',
      ),
    ).toBe('Dziękuję.\nW dniu 2.03 Biuro pisze:\n\n> Kiedy?\n> \n> > Wcześniej.\n\nW maju.'));

  it('leaves an ordinary quotation as it is', () =>
    expect(htmlToText('<p>Minister powiedział:</p><blockquote>Zbudujemy.</blockquote>')).toBe(
      'Minister powiedział:\n\nZbudujemy.',
    ));

  it('reads quotes without number at the cost of their length', () => {
    const read = (quotes: number) => htmlToText('<blockquote type=cite>x'.repeat(quotes));
    expect(read(10)).toContain('x');
    expect(growthTenfold(read, 3_000)).toBeLessThan(MUCH_LESS_THAN_SQUARE);
  });
});
