import { describe, expect, it } from '@jest/globals';
import { barsSvg, barsWords } from './report-chart.js';

describe('bars on paper', () => {
  it('are as long as their numbers, with names that are no markup', () => {
    const svg = barsSvg(
      [
        { words: 'Gazeta <b>&"\u0000', value: 10 },
        { words: 'Radio', value: 5 },
      ],
      'pl',
    )!;
    expect(svg).toContain('Gazeta &lt;b&gt;&amp;"\ufffd');
    const widths = [...svg.matchAll(/<rect[^>]* width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths[1]! * 2).toBe(widths[0]);
  });

  it('are left out where there is nothing to draw', () => {
    expect(barsSvg([{ words: 'Radio', value: 0 }], 'pl')).toBeUndefined();
    expect(barsSvg([], 'pl')).toBeUndefined();
  });

  it('say their largest in words', () => {
    const bars = [
      { words: 'Radio', value: 5 },
      { words: 'Prasa', value: 7.25 },
    ];
    expect(barsWords('Redakcje', bars, 'pl')).toContain('Najwięcej: Prasa, 7,3.');
  });
});
