import { describe, expect, it } from '@jest/globals';
import { kilometreIn, pointIn } from './point.js';

describe('what a resident types', () => {
  it.each<[string, number, number]>([
    ['50,0614; 19,9366', 50.0614, 19.9366],
    ['50.0614; 19.9366', 50.0614, 19.9366],
    ['50.0614, 19.9366', 50.0614, 19.9366],
    ['50.0614 19.9366', 50.0614, 19.9366],
    ['50,0614, 19,9366', 50.0614, 19.9366],
  ])('is a point: %s', (text, latitude, longitude) => expect(pointIn(text)).toEqual({ latitude, longitude }));

  it.each(['', 'przy szkole', '50,0614', '50; 19; 3', '50;'])('is no point: %s', (text) =>
    expect(pointIn(text)).toBeUndefined(),
  );

  it.each<[string, number | undefined]>([
    ['12,4', 12.4],
    ['12.4567', 12.457],
    ['-1', undefined],
    ['2001', undefined],
    ['dwanaście', undefined],
  ])('is a kilometre, or none: %s', (text, kilometre) => expect(kilometreIn(text)).toBe(kilometre));
});
