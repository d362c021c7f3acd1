import { describe, expect, it } from '@jest/globals';
import { withoutQuote } from '../../angular-frontend/src/app/features/cases/case/quote.js';

describe('the quoted end of a letter', () => {
  it('is folded away', () => {
    const text = 'Dziękuję.\n\nW dniu 3.03 Biuro Prasowe napisało:\n> Szanowny Panie,\n>\n> odpowiadamy.\n';
    expect(withoutQuote(text)).toEqual({
      text: 'Dziękuję.\n\nW dniu 3.03 Biuro Prasowe napisało:',
      quote: '> Szanowny Panie,\n>\n> odpowiadamy.',
    });
  });

  it.each([
    ['none', 'Dzień dobry,\nproszę o odpowiedź.'],
    ['too short to fold', 'Tak.\n> Czy mogę?'],
    ['answered in between', '> pierwsze\n> drugie\n> trzecie\nodpowiedź'],
    ['everything there is', '> a\n> b\n> c'],
  ])('stays where there is %s', (_, text) => {
    expect(withoutQuote(text)).toEqual({ text, quote: '' });
  });
});
