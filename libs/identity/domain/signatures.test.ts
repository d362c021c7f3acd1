import { expect, it } from '@jest/globals';
import { htmlOf } from './signatures.js';

it('what an administrator writes below answers is text, whatever it looks like', () => {
  expect(htmlOf('Jan <b>Lis</b> & "syn"\nBiuro\n\n\nul. Ligonia 46')).toBe(
    '<p>Jan &lt;b&gt;Lis&lt;/b&gt; &amp; &quot;syn&quot;<br>Biuro</p><p>ul. Ligonia 46</p>',
  );
  expect(htmlOf(' \n')).toBe('');
});
