import { describe, expect, it } from '@jest/globals';
import { letterHtml } from './letter-html.js';

describe('HTML that the office wrote', () => {
  it('says the same in plain text: paragraphs, lists, links, quotes, tables', () => {
    const source = [
      '<p>Dzień dobry,<br>odpowiadamy:</p>',
      '<ol><li>most</li><li>droga</li></ol><ol start="5"><li>tunel</li></ol><ul><li>inne</li></ul>',
      '<p>Zob. <a href="https://bip.example/mosty">plan</a>.</p>',
      '<blockquote><p>Kiedy remont?</p></blockquote>',
      '<table><tbody><tr><th>Most</th><th>Rok</th></tr><tr><td>Północny</td><td>2026</td></tr></tbody></table>',
    ].join('');
    expect(letterHtml(source)?.text).toBe(
      [
        'Dzień dobry,',
        'odpowiadamy:',
        '',
        '1. most',
        '2. droga',
        '',
        '5. tunel',
        '',
        '- inne',
        '',
        'Zob. plan [https://bip.example/mosty].',
        '',
        'Kiedy remont?',
        '',
        'Most Rok',
        'Północny 2026',
      ].join('\n'),
    );
  });

  it('is made inert by the rules of what comes in, and holds no picture', () => {
    const { html } = letterHtml(
      '<p onclick="x()" style="color: red; position: fixed">A<img src="https://zlo.example/a.png" alt="logo"><script>b</script></p><p class="MsoNormal">B</p>',
    )!;
    expect(html).toBe('<p style="color:red">A</p><p>B</p>');
  });

  it.each([
    ['too long', 'x'.repeat(2_000_001)],
    ['of too many elements', '<b>x</b>'.repeat(20_001)],
  ])('is left aside where it is %s', (_, source) => expect(letterHtml(source)).toBeUndefined());
});
