import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contrast, readableAccent } from './colours.js';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the colour of an office on its public site', () => {
  it('is readable on light and on dark ground, whatever it is', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const { light, dark } = readableAccent(colour);
        for (const ground of ['#ffffff', '#f1f4f7']) expect(contrast(light, ground)).toBeGreaterThanOrEqual(4.5);
        for (const ground of ['#14181d', '#1f252c']) expect(contrast(dark, ground)).toBeGreaterThanOrEqual(4.5);
        // Letters on buttons of that colour (http/style.ts).
        expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark, '#0b1a2a')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays as the office chose it where it can be read', () => {
    expect(readableAccent('#0b57a4').light).toBe('#0b57a4');
    expect(readableAccent('#8cc2ff').dark).toBe('#8cc2ff');
  });
});
