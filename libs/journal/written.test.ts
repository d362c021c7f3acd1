import { expect, it } from '@jest/globals';
import { noteWritten, trackingWrites } from './written.js';

const positionsOf = async (run: () => Promise<unknown>): Promise<string[]> => {
  const told: string[] = [];
  await trackingWrites(run, async (position) => void told.push(position)).catch(() => undefined);
  return told;
};

it('tells the highest position that a request wrote', async () => {
  const two = positionsOf(async () => {
    noteWritten('07');
    await Promise.resolve();
    noteWritten('05');
  });
  const other = positionsOf(async () => noteWritten('09'));
  expect(await two).toEqual(['07']);
  expect(await other).toEqual(['09']);
});

it('tells nothing where nothing was written, and what was written before a failure', async () => {
  expect(await positionsOf(async () => undefined)).toEqual([]);
  expect(
    await positionsOf(async () => {
      noteWritten('03');
      throw new Error('later');
    }),
  ).toEqual(['03']);
});
